import Basics

extension Renderer {
  /// Writes a stretch of a template's text, each line of it indented.
  mutating func write(
    _ range: Range<Int>, of template: Template, startsLine: Bool
  ) throws(Problem) {
    let bytes = template.source.bytes
    guard !indent.isEmpty || dedent > 0 || isIndented else {
      return output.append(contentsOf: bytes[range])
    }
    var start = range.lowerBound
    var isLineStart = startsLine
    while start < range.upperBound {
      let end = lineEnd(bytes, start..<range.upperBound)
      if isLineStart {
        startLine()
        var rest = dedent
        while rest > 0, start < end, bytes[start].isBlank {
          start += 1
          rest -= 1
        }
      }
      output.append(contentsOf: bytes[start..<end])
      guard output.count <= options.limits.outputBytes else { throw tooLong(template) }
      start = end
      isLineStart = true
    }
  }

  /// Writes what goes before a line, unless it stands there already.
  mutating func startLine() {
    if isIndented {
      isIndented = false
    } else {
      output.append(contentsOf: indent)
    }
  }

  /// Blanks of a template as they are to be shown: without those that are no part of a block.
  func shown(_ blanks: Range<Int>, of template: Template) -> ArraySlice<UInt8> {
    template.source.bytes[blanks].dropFirst(dedent)
  }

  private func lineEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    for offset in range where bytes[offset] == 0x0A { return offset + 1 }
    return range.upperBound
  }
}
