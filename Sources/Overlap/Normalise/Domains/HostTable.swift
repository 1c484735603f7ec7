/// What is known about hosts: the rules of the Public Suffix List, and the hosts that are shared.
///
/// One table holds both, and every end of a host in it too: a host is looked up label by label from
/// its right end, until a label is met that the table knows nothing behind.
struct HostTable: Sendable {
  /// The one table; built when the first host is met, in about five milliseconds.
  static let shared = HostTable()

  /// What the ends of a host say.
  struct Finding: Equatable {
    /// How many labels the public suffix has; 0 where no rule knows the last label.
    var suffixLabels = 0
    /// The kind of host, where it is shared.
    var shared: SharedHost?
    /// How many labels the shared host has; what stands before them is below it.
    var sharedLabels = 0
    /// Whether the shared host is a company's own website too.
    var hasOwner = false
  }

  private var keys: KeyTable
  private var facts: [Facts] = []

  private struct Facts {
    var isRule = false
    var isException = false
    var isWildcard = false
    var hasOwner = false
    var shared: SharedHost?
  }

  /// What is known about a host, whose labels start at some places of it.
  ///
  /// Complexity: a look-up for each label of the longest known end, and one.
  func find(_ host: Span<UInt8>, labels: [Int]) -> Finding {
    var finding = Finding()
    guard !labels.isEmpty else { return finding }
    var isBelowWildcard = false
    var exception: Int?
    for count in 1...labels.count {
      let start = labels[labels.count - count]
      if isBelowWildcard { finding.suffixLabels = count }
      guard let place = keys.find(host.extracting(start...)) else { break }
      let facts = facts[place]
      if facts.isRule { finding.suffixLabels = count }
      if facts.isException { exception = count - 1 }
      if let kind = facts.shared, count > 1 {
        finding.shared = kind
        finding.sharedLabels = count
        finding.hasOwner = facts.hasOwner
      }
      isBelowWildcard = facts.isWildcard
    }
    if let exception { finding.suffixLabels = exception }
    return finding
  }

  private init() {
    keys = KeyTable(capacity: 12_000)
    for (parent, labels) in TableText.lines(SuffixRules.rules) {
      let end = parent == "-" ? [] : Array(parent.utf8)
      for label in TableText.words(labels) { addRule(Array(label.utf8), before: end) }
    }
    for (name, hosts) in TableText.lines(SharedHosts.hosts) {
      let kind = SharedHost(name: name)
      for host in TableText.words(hosts) { set(Array(host.utf8)) { $0.shared = kind } }
    }
    for host in TableText.words(SharedHosts.owners) {
      set(Array(host.utf8)) { $0.hasOwner = true }
    }
  }

  private mutating func addRule(_ label: [UInt8], before end: [UInt8]) {
    if label.first == UInt8(ascii: "*") { return set(end) { $0.isWildcard = true } }
    let isException = label.first == UInt8(ascii: "!")
    var rule = isException ? Array(label.dropFirst()) : label
    if !end.isEmpty { rule += [UInt8(ascii: ".")] + end }
    set(rule) { if isException { $0.isException = true } else { $0.isRule = true } }
  }

  /// Changes what is known about a host; its ends are put in as well.
  private mutating func set(_ host: [UInt8], _ change: (inout Facts) -> Void) {
    let place = keys.insert(host.span)
    if place == facts.count {
      facts.append(Facts())
      if let dot = host.firstIndex(of: UInt8(ascii: ".")) {
        set(Array(host[(dot + 1)...])) { _ in }
      }
    }
    change(&facts[place])
  }
}
