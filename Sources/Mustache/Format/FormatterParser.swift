import Basics

/// Reads what stands in a value's tag: a name, and formatters behind pipes.
struct FormatterParser {
  private let source: TemplateSource

  init(_ source: TemplateSource) {
    self.source = source
  }

  /// The stretch of the name, and the formatters.
  func parse(_ content: Range<Int>) throws(Problem) -> (Range<Int>, [FormatterCall]) {
    guard let pipe = content.first(where: { source.bytes[$0] == 0x7C }) else {
      return (content, [])
    }
    var end = pipe
    while end > content.lowerBound, source.bytes[end - 1].isSpace { end -= 1 }
    guard end > content.lowerBound else {
      throw source.problem(
        "there is no name before the pipe", at: pipe, found: source.excerpt(content),
        expected: "a name, such as {{name | upper}}")
    }
    var calls: [FormatterCall] = []
    var offset = pipe
    while offset < content.upperBound {
      calls.append(try call(&offset, content))
    }
    return (content.lowerBound..<end, calls)
  }

  /// Reads one formatter; `offset` stands on its pipe, and then on the next or at the end.
  private func call(_ offset: inout Int, _ content: Range<Int>) throws(Problem) -> FormatterCall {
    offset += 1
    skipSpaces(&offset, content)
    let start = offset
    while offset < content.upperBound, !ends(source.bytes[offset]) { offset += 1 }
    let name = source.text(start..<offset)
    guard let formatter = Formatter(rawValue: name) else {
      let known = Formatter.allCases.map(\.rawValue)
      throw source.problem(
        name.isEmpty ? "a formatter's name is missing" : "there is no such formatter",
        at: start, found: name.isEmpty ? source.excerpt(content) : source.excerpt(start..<offset),
        expected: "one of " + known.joined(separator: ", "),
        hint: Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" })
    }
    var arguments: [Literal] = []
    skipSpaces(&offset, content)
    while offset < content.upperBound, source.bytes[offset] != 0x7C {
      arguments.append(try literal(&offset, content))
      skipSpaces(&offset, content)
    }
    guard formatter.takes(arguments) else {
      throw source.problem(
        "'\(name)' does not take this", at: start, found: source.excerpt(start..<offset),
        expected: formatter.usage)
    }
    return FormatterCall(formatter: formatter, arguments: arguments, offset: start)
  }

  private func literal(_ offset: inout Int, _ content: Range<Int>) throws(Problem) -> Literal {
    let start = offset
    let quote = source.bytes[offset]
    if quote == 0x22 || quote == 0x27 {
      offset += 1
      while offset < content.upperBound, source.bytes[offset] != quote { offset += 1 }
      guard offset < content.upperBound else {
        throw source.problem(
          "text in a formatter is not closed", at: start, found: source.excerpt(content),
          expected: "a quote behind it",
          hint: "the text can't have a closing delimiter in it")
      }
      offset += 1
      return .text(source.text(start + 1..<offset - 1))
    }
    while offset < content.upperBound, !ends(source.bytes[offset]) { offset += 1 }
    guard let number = Int(source.text(start..<offset)) else {
      throw source.problem(
        "a formatter takes literals only", at: start, found: source.excerpt(start..<offset),
        expected: "a whole number, or text in quotes")
    }
    return .number(number)
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == 0x7C || byte.isSpace
  }

  private func skipSpaces(_ offset: inout Int, _ content: Range<Int>) {
    while offset < content.upperBound, source.bytes[offset].isSpace { offset += 1 }
  }
}
