/// Lines that all begin with what the blocks around them put there: `> `, or an item's indent.
struct PrefixedLines {
  /// How deep blocks may be nested in the output; deeper ones are written side by side.
  ///
  /// Each level is written on each line: without a limit the output could grow with the square of
  /// the input.
  private static let deepest = 16

  private(set) var output: [UInt8] = []
  private var prefix: [UInt8] = []
  /// What each open level added to the prefix.
  private var widths: [Int] = []
  /// Whether nothing was written since the prefix or an item's marker.
  private(set) var isFresh = true
  private var isLineOpen = false
  /// Where the line's text begins in the output.
  private var lineStart = 0

  /// Whether a further level would be written side by side with the last.
  var isDeep: Bool { widths.count >= Self.deepest }

  /// Whether the line holds nothing but digits, which a further byte could make an item's number.
  var isNumber: Bool {
    isLineOpen && (1...9).contains(output.count - lineStart)
      && output[lineStart...].allSatisfy(\.isDigit)
  }

  /// Begins a block: on the line of a marker that still stands alone, else on a line of its own.
  ///
  /// - Parameter blank: whether an empty line comes before it.
  mutating func beginBlock(blank: Bool) {
    if isLineOpen, isFresh { return }
    endLine()
    if blank {
      let visible = prefix.lastIndex { $0 != .space }.map { $0 + 1 } ?? 0
      output.append(contentsOf: prefix[..<visible])
      output.append(.newline)
    }
  }

  /// Writes bytes without line endings.
  mutating func put(_ bytes: some Sequence<UInt8>) {
    openLine()
    output.append(contentsOf: bytes)
    isFresh = false
  }

  /// Writes text without line endings.
  mutating func put(_ text: String) { put(text.utf8) }

  /// Writes a whole line as it is, with the spaces at its end.
  mutating func put(code line: some Sequence<UInt8>) {
    put(line)
    output.append(.newline)
    isLineOpen = false
    isFresh = true
  }

  /// Ends the line, if there is one.
  mutating func endLine() {
    guard isLineOpen else { return }
    while output.last == .space { output.removeLast() }
    output.append(.newline)
    isLineOpen = false
    isFresh = true
  }

  /// Writes an empty line within a block.
  mutating func putEmptyLine() {
    openLine()
    endLine()
  }

  /// Begins a level: its marker stands on the first line, `others` on all others.
  mutating func push(_ marker: String, others: String) {
    guard !isDeep else {
      widths.append(0)
      return
    }
    openLine()
    output.append(contentsOf: marker.utf8)
    isFresh = true
    lineStart = output.count
    prefix.append(contentsOf: others.utf8)
    widths.append(others.utf8.count)
  }

  /// Ends a level.
  mutating func pop() {
    endLine()
    prefix.removeLast(widths.popLast() ?? 0)
  }

  private mutating func openLine() {
    guard !isLineOpen else { return }
    output.append(contentsOf: prefix)
    isLineOpen = true
    isFresh = true
    lineStart = output.count
  }
}
