/// The runs of backticks of a leaf, found once, when the first code span is looked for.
struct CodeRuns {
  private var startsByLength: [Int: [Int]] = [:]
  private var isReady = false

  /// Where the first run of just so many backticks starts, at an index or after it.
  mutating func next(
    _ length: Int, from index: Int, in bytes: [UInt8], before end: Int, steps: inout Int
  ) -> Int? {
    if !isReady { find(in: bytes, from: index, before: end, steps: &steps) }
    guard let starts = startsByLength[length] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < index { low = middle + 1 } else { high = middle }
      steps += 1
    }
    return low < starts.count ? starts[low] : nil
  }

  private mutating func find(
    in bytes: [UInt8], from start: Int, before end: Int, steps: inout Int
  ) {
    isReady = true
    var index = start
    while index < end {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let first = index
      while index < end, bytes[index] == .backtick { index += 1 }
      startsByLength[index - first, default: []].append(first)
    }
    steps += end - start
  }
}

/// Code spans.
extension InlineParser {
  /// Reads a code span, or a run of backticks that nothing closes.
  mutating func parseCode() {
    var index = position
    while index < end, bytes[index] == .backtick { index += 1 }
    let length = index - position
    guard
      let close = codeRuns.next(length, from: index, in: bytes, before: end, steps: &steps)
    else { return addText(to: index) }
    add(Inline(.code, codeText(index..<close)))
    steps += close - position
    position = close + length
  }

  /// Line endings become spaces; of spaces at both ends one each goes, unless all are spaces.
  private mutating func codeText(_ range: Range<Int>) -> Range<Int> {
    var text = range
    if bytes[range].contains(.newline) {
      text = keep(bytes[range].map { $0 == .newline ? .space : $0 })
    }
    guard text.count >= 2, bytes[text.lowerBound] == .space,
      bytes[text.upperBound - 1] == .space, !bytes[text].allSatisfy({ $0 == .space })
    else { return text }
    return text.lowerBound + 1..<text.upperBound - 1
  }
}
