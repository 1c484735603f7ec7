/// Holding host names to their grammar.
enum HostLabels {
  /// The longest label that a host may have.
  static let longest = 63

  /// Whether bytes are a host: two labels or more of letters, digits, hyphens and underscores.
  ///
  /// No label begins with a hyphen: a domain cut from the host has to be a host too. Underscores are
  /// no letters of host names, but stand in enough real ones. Puts the places in which labels begin
  /// into `labels`.
  static func read(_ bytes: [UInt8], into labels: inout [Int]) -> Bool {
    let host = bytes.span
    labels.removeAll(keepingCapacity: true)
    var start = 0
    for index in host.indices {
      if index == start, host[index] == UInt8(ascii: "-") { return false }
      if host[index] == UInt8(ascii: ".") {
        guard 1...longest ~= index - start else { return false }
        labels.append(start)
        start = index + 1
      } else if !isInLabel(host[index]) {
        return false
      }
    }
    guard 1...longest ~= host.count - start else { return false }
    labels.append(start)
    return labels.count > 1
  }

  /// Whether a host is digits and full stops only.
  static func isNumeric(_ host: Span<UInt8>) -> Bool {
    for index in host.indices where host[index] != UInt8(ascii: ".") {
      guard 0x30...0x39 ~= host[index] else { return false }
    }
    return true
  }

  private static func isInLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
