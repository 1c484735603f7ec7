extension Block.Kind {
  /// Whether the block is a table.
  var isTable: Bool {
    if case .table = self { true } else { false }
  }
}

/// Pipe tables, as GitHub's dialect has them.
extension BlockParser {
  /// The most columns that a table may have.
  private static let mostColumns = 256

  /// Starts a table where the line is a delimiter row and the paragraph's last line has as many cells.
  mutating func startTable() -> Start {
    guard grammar == .notes, blocks[container].kind == .paragraph else { return .nothing }
    let row = source[line.nextVisible..<line.line.upperBound]
    steps += row.count
    guard let alignments = alignments(of: row), alignments.count <= Self.mostColumns else {
      return .nothing
    }
    let paragraph = blocks[tip].text
    var start = paragraph.upperBound - 1
    while start > paragraph.lowerBound, text[start - 1] != .newline { start -= 1 }
    steps += paragraph.upperBound - start
    let header = Array(text[start..<paragraph.upperBound])
    guard TableRow.cells(header[...]).count == alignments.count else { return .nothing }
    blocks[tip].text = paragraph.lowerBound..<start
    blocks[tip].endLine = lineNumber - 2
    close(downTo: matched - 1)
    add(.table(alignments))
    text.append(contentsOf: header)
    blocks[tip].text = blocks[tip].text.lowerBound..<text.count
    blocks[tip].endLine = lineNumber
    line.skipAll()
    return .line
  }

  /// What a delimiter row says of each column; nil where the line is none.
  private func alignments(of row: ArraySlice<UInt8>) -> [Block.Alignment]? {
    guard row.contains(.pipe) || row.contains(UInt8(ascii: ":")) else { return nil }
    var alignments: [Block.Alignment] = []
    for cell in TableRow.cells(row) {
      var dashes = row[cell]
      let isLeft = dashes.first == UInt8(ascii: ":")
      if isLeft { dashes.removeFirst() }
      let isRight = dashes.last == UInt8(ascii: ":")
      if isRight { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Makes rows and cells of the tables' text.
  mutating func splitTables() {
    for index in blocks.indices {
      guard case .table(let alignments) = blocks[index].kind else { continue }
      var start = blocks[index].text.lowerBound
      let end = blocks[index].text.upperBound
      steps += end - start
      var previous = -1
      while start < end {
        var lineEnd = start
        while lineEnd < end, text[lineEnd] != .newline { lineEnd += 1 }
        previous = append(.tableRow, to: index, after: previous)
        addCells(start..<lineEnd, to: previous, alignments)
        start = lineEnd + 1
      }
    }
  }

  private mutating func addCells(_ range: Range<Int>, to row: Int, _ alignments: [Block.Alignment])
  {
    var previous = -1
    var count = 0
    for cell in TableRow.cells(text[range]).prefix(alignments.count) {
      previous = append(.tableCell(alignments[count]), to: row, after: previous)
      let start = text.count
      text.append(contentsOf: TableRow.unescaped(text[cell]))
      blocks[previous].text = start..<text.count
      count += 1
    }
    while count < alignments.count, spareCells > 0 {
      previous = append(.tableCell(alignments[count]), to: row, after: previous)
      spareCells -= 1
      count += 1
    }
  }

  private mutating func append(_ kind: Block.Kind, to parent: Int, after previous: Int) -> Int {
    let index = blocks.count
    blocks.append(Block(kind, parent: parent, line: blocks[parent].startLine))
    blocks[parent].last = index
    if previous >= 0 {
      blocks[previous].next = index
    } else {
      blocks[parent].first = index
    }
    return index
  }
}

/// The cells of a table's line.
enum TableRow {
  /// The cells, without the space around them.
  static func cells(_ row: ArraySlice<UInt8>) -> [Range<Int>] {
    var line = trimmed(row, row.startIndex..<row.endIndex)
    guard !line.isEmpty else { return [] }
    if row[line.lowerBound] == .pipe { line = line.lowerBound + 1..<line.upperBound }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if row[index] == .backslash, index + 1 < line.upperBound, row[index + 1] == .pipe {
        index += 1
      } else if row[index] == .pipe {
        cells.append(trimmed(row, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(trimmed(row, start..<line.upperBound)) }
    return cells
  }

  /// A cell's text, in which a pipe needs no backslash any more.
  static func unescaped(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    for byte in cell {
      if byte == .pipe, text.last == .backslash { text.removeLast() }
      text.append(byte)
    }
    return text
  }

  private static func trimmed(_ row: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, row[start].isSpace { start += 1 }
    while end > start, row[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
