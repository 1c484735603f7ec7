/// A name that a person or another system gave to something: a partner, a deal, an entry.
///
/// Compared and ordered byte for byte. Swift's own string comparison calls `é` in its two
/// spellings equal, which a database and a partner's system do not.
public struct Identifier: Sendable {
  /// The name as it was given.
  public let text: String

  /// The identifier that a text spells.
  public init(_ text: String) {
    self.text = text
  }
}

extension Identifier: Hashable {
  /// Whether both have the same bytes.
  public static func == (a: Identifier, b: Identifier) -> Bool {
    ByteOrder.same(a.text, b.text)
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension Identifier: Comparable {
  /// Whether `a` stands first by its bytes.
  public static func < (a: Identifier, b: Identifier) -> Bool {
    ByteOrder.precedes(a.text, b.text)
  }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  /// The identifier that a literal spells.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The name as it was given.
  public var description: String { text }
}
