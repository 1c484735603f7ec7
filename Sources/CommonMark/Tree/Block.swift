/// A block of a document: a paragraph, a list, a quote.
///
/// Blocks lie in one array and name each other by their places in it, so that no depth of nesting
/// can exhaust the stack. -1 means none.
public struct Block: Equatable, Sendable {
  /// What a block is.
  public enum Kind: Equatable, Sendable {
    /// The whole document; always the first block.
    case document
    /// A block quote.
    case blockQuote
    /// A list, whose children are items.
    case list(ListStyle)
    /// An item of a list.
    case item
    /// A paragraph; it holds inlines.
    case paragraph
    /// A heading of a level from 1 to 6; it holds inlines.
    case heading(level: Int)
    /// A thematic break.
    case thematicBreak
    /// Code, with the decoded info string of its fence; its text is literal.
    case code(info: [UInt8])
    /// Raw HTML; its text is literal.
    case html
    /// A pipe table, whose children are rows, the first of them the header.
    case table([Alignment])
    /// A row of a table.
    case tableRow
    /// A cell of a table; it holds inlines.
    case tableCell(Alignment)
  }

  /// How a list looks.
  public struct ListStyle: Equatable, Sendable {
    /// The number of an ordered list's first item; nil for a bullet list.
    public var start: Int?
    /// Whether no blank line stands between its items or their parts.
    public var isTight = true
    /// The bullet, or what stands behind the number: another one begins another list.
    var marker: UInt8
  }

  /// How the cells of a column are aligned.
  public enum Alignment: String, Equatable, Sendable {
    /// As the page has it.
    case none = ""
    /// To the left.
    case left
    /// To the middle.
    case center
    /// To the right.
    case right
  }

  /// What the block is.
  public internal(set) var kind: Kind
  /// The block that holds this one.
  public internal(set) var parent: Int
  /// The first block within.
  public internal(set) var first = -1
  /// The next block beside this one.
  public internal(set) var next = -1
  /// The first inline of a paragraph, a heading or a cell.
  public internal(set) var inline = -1
  /// The text in the document's bytes: literal for code and HTML, else still with its markup.
  public internal(set) var text = 0..<0

  var last = -1
  var previous = -1
  /// The line that the block starts on.
  let startLine: Int
  /// The last line that says something of the block.
  var endLine: Int
  /// How many columns the content of an item stands behind its list.
  var indent = 0
  /// Whether anything ever stood in the item.
  var wasFilled = false

  init(_ kind: Kind, parent: Int, line: Int) {
    self.kind = kind
    self.parent = parent
    startLine = line
    endLine = line
  }

  /// Whether lines are taken as they are.
  var isLiteral: Bool {
    switch kind {
    case .code, .html: true
    default: false
    }
  }

  /// The list's style; nil for another block.
  var list: ListStyle? {
    if case .list(let style) = kind { style } else { nil }
  }

  /// Whether another block may stand right in this one.
  func holds(_ child: Kind) -> Bool {
    switch kind {
    case .document, .blockQuote, .item: child != .item
    case .list: child == .item
    default: false
    }
  }
}
