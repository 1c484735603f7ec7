/// A place within a line that knows its column, where tabs reach to the next multiple of four.
struct LineCursor {
  /// The line's bytes in the source, without its ending.
  let line: Range<Int>
  private(set) var offset: Int
  private(set) var column = 0
  /// Whether a part of the tab at `offset` was taken already.
  private(set) var isWithinTab = false
  /// The next byte that is neither space nor tab, or the line's end.
  private(set) var nextVisible: Int
  private(set) var nextVisibleColumn = 0
  private(set) var looked = 0
  /// No thematic break starts before this index.
  var noBreakBefore = 0

  init(_ line: Range<Int>, in source: [UInt8]) {
    self.line = line
    offset = line.lowerBound
    nextVisible = line.lowerBound
    findVisible(source)
  }

  /// Whether nothing but spaces and tabs is left.
  var isBlank: Bool { nextVisible == line.upperBound }

  /// How many columns of spaces and tabs come next.
  var indent: Int { nextVisibleColumn - column }

  /// Whether what comes next is indented as code is.
  var isIndented: Bool { indent >= 4 }

  /// Goes over the spaces and tabs that come next.
  mutating func skipSpace() {
    offset = nextVisible
    column = nextVisibleColumn
    isWithinTab = false
  }

  /// Goes on by some bytes, none of which is a tab.
  mutating func skip(bytes count: Int, _ source: [UInt8]) {
    offset = min(offset + count, line.upperBound)
    column += count
    isWithinTab = false
    findVisible(source)
  }

  /// Goes on by some columns, where a tab may be taken in part.
  mutating func skip(columns: Int, _ source: [UInt8]) {
    var left = columns
    while left > 0, offset < line.upperBound {
      guard source[offset] == .tab else {
        offset += 1
        column += 1
        left -= 1
        isWithinTab = false
        continue
      }
      let width = 4 - column % 4
      let taken = min(width, left)
      isWithinTab = width > left
      column += taken
      left -= taken
      if !isWithinTab { offset += 1 }
    }
    looked += columns - left
    findVisible(source)
  }

  /// Goes to the end of the line.
  mutating func skipAll() {
    offset = line.upperBound
    nextVisible = line.upperBound
  }

  /// Finds the next visible byte, unless the one that is known still lies ahead.
  private mutating func findVisible(_ source: [UInt8]) {
    guard nextVisible <= offset else { return }
    var index = offset
    var column = column
    while index < line.upperBound, source[index].isBlank {
      column += source[index] == .tab ? 4 - column % 4 : 1
      index += 1
    }
    looked += index - offset + 1
    nextVisible = index
    nextVisibleColumn = column
  }
}
