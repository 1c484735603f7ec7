import Basics

/// Holding host names to their grammar.
enum HostLabels {
  /// What a host is made of.
  enum Kind {
    /// Letters, digits, hyphens and underscores.
    case name
    /// Digits only, as in `192.0.2.1`.
    case number
  }

  /// The longest label that a host may have.
  static let longest = 63

  /// What a host is made of; nil where the bytes are none: two labels or more.
  ///
  /// No label begins with a hyphen: a domain cut from the host has to be a host too. Underscores are
  /// no letters of host names, but stand in enough real ones.
  static func kind(of host: Span<UInt8>) -> Kind? {
    var kind = Kind.number
    var start = 0
    for index in host.indices {
      switch host[index] {
      case 0x61...0x7A, UInt8(ascii: "_"):
        kind = .name
      case 0x30...0x39:
        break
      case UInt8(ascii: "."):
        guard 1...longest ~= index - start else { return nil }
        start = index + 1
      case UInt8(ascii: "-") where index > start:
        kind = .name
      default:
        return nil
      }
    }
    return start > 0 && 1...longest ~= host.count - start ? kind : nil
  }

  /// Where the label begins that ends at a place: behind the last full stop before it.
  ///
  /// The host is ASCII.
  static func start(of host: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start >= 8 {
      let dots = ByteLanes.equal(host.word(at: start - 8), UInt8(ascii: "."))
      if dots != 0 { return start - dots.leadingZeroBitCount / 8 }
      start -= 8
    }
    while start > 0, host[start - 1] != UInt8(ascii: ".") { start -= 1 }
    return start
  }
}
