/// Reads the blocks of a text, line by line.
///
/// The blocks that a further line may go on with are open: the document, then one in the other down
/// to the tip. A line first says which of them it goes on with, then begins new ones within the last
/// of these, and what is left of it is text.
struct BlockParser {
  let source: [UInt8]
  let grammar: MarkdownDocument.Grammar
  var blocks: [Block] = [Block(.document, parent: -1, line: 1)]
  /// The text of the leaves; each leaf's lies together, since only one is open at a time.
  var text: [UInt8] = []
  var references = References()
  /// The open blocks, from the document to the tip.
  var open: [Int] = [0]
  /// How many of the open blocks the line goes on with, or has begun.
  var matched = 1
  var line: LineCursor
  var lineNumber = 0
  /// The fence of the open code block; nil where that is indented code.
  var fence: Fence?
  /// What the open HTML block ends with.
  var htmlEnd = HTMLBlockEnd.blankLine
  /// How many cells may still be added to rows that are too short.
  var spareCells = 65_536
  var wasBlank = false
  var steps = 0

  /// The opening fence of a code block.
  struct Fence {
    let mark: UInt8
    let length: Int
    let indent: Int
  }

  init(source: [UInt8], grammar: MarkdownDocument.Grammar) {
    self.source = source
    self.grammar = grammar
    line = LineCursor(0..<0, in: source)
  }

  /// How much was done, as a count of steps and of bytes looked at.
  var work: Int { steps + references.looked }

  /// The deepest open block.
  var tip: Int { open[open.count - 1] }

  /// The deepest block that the line goes on with.
  var container: Int { open[matched - 1] }

  /// Whether the line may go on with a paragraph only because nothing else begins.
  var isLazy: Bool { matched < open.count && !line.isBlank && blocks[tip].kind == .paragraph }

  /// Reads the whole source.
  mutating func parse() {
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != .newline { end += 1 }
      take(start..<end)
      start = end + 1
    }
    lineNumber += 1
    close(downTo: 0)
    splitTables()
  }

  /// Hands over the text of the leaves, to which the inlines will add.
  mutating func takeText() -> [UInt8] {
    let taken = text
    text = []
    return taken
  }

  private mutating func take(_ range: Range<Int>) {
    lineNumber += 1
    line = LineCursor(range, in: source)
    let wasBlank = wasBlank
    self.wasBlank = line.isBlank
    steps += 1
    defer { steps += line.looked }
    if line.isBlank, wasBlank, open.count > 1, blocks[open[1]].list != nil {
      takeAnotherBlank()
      return
    }
    matched = 1
    while matched < open.count {
      steps += 1
      switch goesOn(open[matched]) {
      case .yes: matched += 1
      case .no: return begin()
      case .done: return
      }
    }
    begin()
  }

  /// Takes a blank line after a blank line within a list, which changes nothing but adds to a
  /// literal block: no need to ask each of the open blocks again.
  private mutating func takeAnotherBlank() {
    guard blocks[tip].isLiteral else { return }
    text.append(.newline)
    blocks[tip].text = blocks[tip].text.lowerBound..<text.count
  }

  /// Begins the blocks that start on the line, then takes the rest of it as text.
  private mutating func begin() {
    while !blocks[container].isLiteral {
      steps += 1
      switch start() {
      case .container: continue
      case .leaf: return addRest()
      case .line: return
      case .nothing:
        line.skipSpace()
        return addRest()
      }
    }
    addRest()
  }

  private mutating func addRest() {
    if isLazy { return addLine() }
    closeUnmatched()
    switch blocks[container].kind {
    case .paragraph, .code, .table: addLine()
    case .html:
      addLine()
      if endsHTML() { close(downTo: matched - 1) }
    default:
      guard !line.isBlank else { return }
      line.skipSpace()
      add(.paragraph)
      addLine()
    }
  }

  /// Adds what is left of the line to the tip.
  private mutating func addLine() {
    if line.isWithinTab {
      line.skip(bytes: 1, source)
      text.append(contentsOf: repeatElement(.space, count: 4 - (line.column - 1) % 4))
    }
    text.append(contentsOf: source[line.offset..<line.line.upperBound])
    text.append(.newline)
    steps += line.line.upperBound - line.offset
    blocks[tip].text = blocks[tip].text.lowerBound..<text.count
    if !line.isBlank { blocks[tip].endLine = lineNumber }
  }
}
