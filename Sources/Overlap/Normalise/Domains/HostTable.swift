import Basics

/// What is known about hosts: the rules of the Public Suffix List, and the hosts that are shared.
///
/// One table holds both, and every end of a host in it too: a host is looked up label by label from
/// its right end, until a label is met that the table knows nothing behind.
struct HostTable: Sendable {
  /// The one table; built when the first host is met, in about five milliseconds.
  static let shared = HostTable()

  /// What the ends of a host say.
  struct Finding: Equatable {
    /// Where the public suffix begins; nil where no rule knows the last label.
    var suffix: Int?
    /// Where the registrable domain begins: a label before the public suffix; nil where there is
    /// none.
    var domain: Int?
    /// The kind of host, where it is shared.
    var shared: SharedHost?
    /// Where the shared host begins; what stands before it is below it.
    var sharedStart = 0
    /// Whether the shared host is a company's own website too.
    var hasOwner = false
  }

  /// What no registry gives away, so that examples and trials may use it (RFC 2606): read like any
  /// other end, so that a list that is made up is matched as a real one would be.
  private static let reserved = ["example", "test"]

  private var keys: KeyTable
  private var facts: [Facts] = []

  private struct Facts {
    var isRule = false
    var isException = false
    var isWildcard = false
    var hasOwner = false
    var shared: SharedHost?
  }

  /// What is known about a host.
  ///
  /// Complexity: a look-up for each label of the longest known end, and one.
  func find(_ host: Span<UInt8>) -> Finding {
    var finding = Finding()
    guard host.count > 0 else { return finding }
    var exception: Int?
    var isBelowWildcard = false
    var start = host.count + 1
    var behind = start
    repeat {
      behind = start
      start = HostLabels.start(of: host, before: start - 1)
      if isBelowWildcard { finding.suffix = start }
      guard let place = keys.find(host, start..<host.count) else { break }
      let facts = facts[place]
      if facts.isRule { finding.suffix = start }
      if facts.isException { exception = behind }
      if let kind = facts.shared, behind <= host.count {
        finding.shared = kind
        finding.sharedStart = start
        finding.hasOwner = facts.hasOwner
      }
      isBelowWildcard = facts.isWildcard
    } while start > 0
    if let exception { finding.suffix = exception }
    if let suffix = finding.suffix, suffix > 0 {
      // Mostly it is the end that was looked up last.
      finding.domain = suffix == behind ? start : HostLabels.start(of: host, before: suffix - 1)
    }
    return finding
  }

  private init() {
    keys = KeyTable(capacity: 12_000)
    var rule: [UInt8] = []
    TableText.eachLine(SuffixRules.rules) { parent, labels in
      let end =
        parent.count == 1 && parent[0] == UInt8(ascii: "-") ? parent.extracting(1...) : parent
      TableText.eachWord(labels) { addRule($0, before: end, &rule) }
    }
    for end in Self.reserved { set(Array(end.utf8).span) { $0.isRule = true } }
    for (name, hosts) in TableText.lines(SharedHosts.hosts) {
      let kind = SharedHost(name: name)
      for host in TableText.words(hosts) { set(Array(host.utf8).span) { $0.shared = kind } }
    }
    for host in TableText.words(SharedHosts.owners) {
      set(Array(host.utf8).span) { $0.hasOwner = true }
    }
  }

  /// Adds the rule of a label before an end, which may be empty; `rule` is working memory.
  private mutating func addRule(
    _ label: Span<UInt8>, before end: Span<UInt8>, _ rule: inout [UInt8]
  ) {
    if label[0] == UInt8(ascii: "*") { return set(end) { $0.isWildcard = true } }
    let isException = label[0] == UInt8(ascii: "!")
    rule.removeAll(keepingCapacity: true)
    rule.append(copying: label.extracting((isException ? 1 : 0)...))
    if end.count > 0 {
      rule.append(UInt8(ascii: "."))
      rule.append(copying: end)
    }
    set(rule.span) { if isException { $0.isException = true } else { $0.isRule = true } }
  }

  /// Changes what is known about a host; its ends are put in as well.
  private mutating func set(_ host: Span<UInt8>, _ change: (inout Facts) -> Void) {
    let place = keys.insert(host)
    if place == facts.count {
      facts.append(Facts())
      var dot = 0
      while dot < host.count, host[dot] != UInt8(ascii: ".") { dot += 1 }
      if dot < host.count { set(host.extracting((dot + 1)...)) { _ in } }
    }
    change(&facts[place])
  }
}
