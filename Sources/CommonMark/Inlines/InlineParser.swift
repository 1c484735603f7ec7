/// Reads the inlines of one leaf after the other.
///
/// The inlines of a leaf form a chain; an emphasis or a link takes a part of it for its children.
/// What an opener leaves behind is an empty run of text, so that no chain loses its first or last.
struct InlineParser {
  /// The leaves' text; decoded text is added behind it.
  var bytes: [UInt8]
  let references: References
  /// How many bytes references may still add to the output.
  ///
  /// Else a long address and many short names of it would give an output of quadratic length.
  var expansions: Int
  var inlines: [Inline] = []
  var targets: [LinkTarget] = []
  var scan = LinkScan()
  var steps = 0

  var position = 0
  var end = 0
  /// The start of the leaf.
  var start = 0
  /// The first and the last inline of the leaf's chain.
  var first = -1
  var last = -1
  /// Whether text that follows the last inline may be added to it.
  var isLastOpen = false
  var delimiters = DelimiterList()
  var brackets = BracketStack()
  var codeRuns = CodeRuns()
  var angles = AngleEnds()

  init(bytes: [UInt8], references: References, expansions: Int) {
    self.bytes = bytes
    self.references = references
    self.expansions = expansions
  }

  /// How much was done, as a count of steps and of bytes looked at.
  var work: Int { steps + scan.looked + angles.looked }

  /// Which bytes may begin something else than plain text.
  private static let isSpecial: [Bool] = (0..<256).map {
    Array("\n\\`*_[]!<&".utf8).contains(UInt8($0))
  }

  /// Reads a leaf.
  ///
  /// - Returns: the first inline; -1 where there is none.
  mutating func parse(_ range: Range<Int>) -> Int {
    begin(range)
    while position < end {
      steps += 1
      parseNext()
    }
    steps += delimiters.process(above: -1, in: &inlines)
    return first
  }

  private mutating func begin(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    steps += range.count - (end - start)
    position = start
    first = -1
    last = -1
    isLastOpen = false
    delimiters.removeAll()
    brackets.removeAll()
    codeRuns = CodeRuns()
    angles.forget()
  }

  private mutating func parseNext() {
    switch bytes[position] {
    case .newline: parseLineEnd()
    case .backslash: parseBackslash()
    case .backtick: parseCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): parseDelimiters()
    case .openBracket: openBracket(isImage: false)
    case UInt8(ascii: "!"):
      if position + 1 < end, bytes[position + 1] == .openBracket {
        openBracket(isImage: true)
      } else {
        addText(to: position + 1)
      }
    case .closeBracket: closeBracket()
    case .less: parseAngle()
    case UInt8(ascii: "&"): parseEntity()
    default:
      var index = position + 1
      while index < end, !Self.isSpecial[Int(bytes[index])] { index += 1 }
      addText(to: index)
    }
  }

  /// Adds an inline to the end of the chain.
  mutating func add(_ inline: Inline) {
    let index = inlines.count
    inlines.append(inline)
    inlines[index].previous = last
    if last >= 0 { inlines[last].next = index } else { first = index }
    last = index
    isLastOpen = false
  }

  /// Adds the source from here to an index as plain text.
  mutating func addText(to index: Int) {
    steps += index - position
    addText(position..<index)
    position = index
  }

  /// Adds plain text from anywhere in the bytes.
  mutating func addText(_ range: Range<Int>) {
    if isLastOpen, inlines[last].text.upperBound == range.lowerBound {
      inlines[last].text = inlines[last].text.lowerBound..<range.upperBound
    } else {
      add(Inline(.text, range))
      isLastOpen = true
    }
  }

  /// Keeps decoded text behind the leaves' text.
  mutating func keep(_ text: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  private mutating func parseLineEnd() {
    var spaces = 0
    while position - spaces > start, bytes[position - spaces - 1] == .space { spaces += 1 }
    if spaces > 0, isLastOpen {
      let range = inlines[last].text
      inlines[last].text = range.lowerBound..<max(range.lowerBound, range.upperBound - spaces)
    }
    add(Inline(spaces >= 2 ? .hardBreak : .softBreak))
    position += 1
    skipBlanks()
    steps += spaces
  }

  private mutating func skipBlanks() {
    while position < end, bytes[position].isBlank {
      position += 1
      steps += 1
    }
  }

  private mutating func parseBackslash() {
    guard position + 1 < end else { return addText(to: position + 1) }
    let next = bytes[position + 1]
    if next == .newline {
      add(Inline(.hardBreak))
      position += 2
      skipBlanks()
    } else if next.isPunctuation {
      addText(position + 1..<position + 2)
      position += 2
    } else {
      addText(to: position + 1)
    }
  }

  private mutating func parseEntity() {
    guard let match = Entities.match(at: position, in: bytes, before: end) else {
      return addText(to: position + 1)
    }
    addText(keep(match.text))
    position = match.end
  }

  private mutating func parseDelimiters() {
    let mark = bytes[position]
    var index = position
    while index < end, bytes[index] == mark { index += 1 }
    let before = Beside(Scalars.before(position, in: bytes, from: start))
    let after = Beside(Scalars.at(index, in: bytes, before: end))
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    let isStar = mark == UInt8(ascii: "*")
    add(Inline(.text, position..<index))
    delimiters.append(
      Delimiter(
        mark: mark, inline: last, count: index - position,
        canOpen: isLeft && (isStar || !isRight || before == .punctuation),
        canClose: isRight && (isStar || !isLeft || after == .punctuation)))
    steps += index - position
    position = index
  }
}
