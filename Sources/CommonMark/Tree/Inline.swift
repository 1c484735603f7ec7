/// A part of a line of text: a run of plain text, emphasis, a link.
///
/// Inlines lie in one array, as blocks do. A run of text may be empty.
public struct Inline: Equatable, Sendable {
  /// What an inline is.
  public enum Kind: Equatable, Sendable {
    /// Plain text.
    case text
    /// A line ending that means a space.
    case softBreak
    /// A line ending that is meant.
    case hardBreak
    /// Code; its text is literal.
    case code
    /// Raw HTML; its text is literal.
    case html
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// A link to a target of the document.
    case link(target: Int)
    /// An image from a target of the document; its children are its description.
    case image(target: Int)
  }

  /// What the inline is.
  public internal(set) var kind: Kind
  /// The text in the document's bytes, for text, code and HTML; the marks that open emphasis.
  public internal(set) var text: Range<Int>
  /// The first inline within; -1 where there is none.
  public internal(set) var first = -1
  /// The next inline beside this one; -1 where there is none.
  public internal(set) var next = -1

  var previous = -1

  /// Whether it is made to hold others.
  var isContainer: Bool {
    switch kind {
    case .emphasis, .strong, .link, .image: true
    default: false
    }
  }

  init(_ kind: Kind, _ text: Range<Int> = 0..<0) {
    self.kind = kind
    self.text = text
  }
}

/// Where a link leads or an image comes from.
public struct LinkTarget: Equatable, Sendable {
  /// The address, decoded, but not yet fit for an attribute.
  public let destination: [UInt8]
  /// The decoded title; nil where there is none.
  public let title: [UInt8]?
}
