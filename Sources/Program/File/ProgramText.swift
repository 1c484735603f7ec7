import JSON

/// Writes a program as a commented file that people edit.
package struct ProgramText {
  /// How wide lines may be.
  private static let width = 100

  private var lines: [String] = []

  /// The text of a program file; it reads back as the same program.
  package static func text(of program: PartnerProgram) -> String {
    var writer = ProgramText()
    writer.lines = header
    guard case .record(let members) = program.node else { return "" }
    writer.lines += [
      "{", "  // The format of this file; tandem reads all older ones.",
      "  format: \(ProgramFile.format),",
    ]
    for member in members { writer.write(member, indent: 2, spaced: true) }
    writer.lines.append("}")
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private static let header = [
    "// The rules of a partner program, for tandem (JSON5: JSON with comments).",
    "//",
    "// Change what differs in your program and leave the rest: what is missing keeps its default.",
    "// A list or table that you write replaces the default one as a whole. Check your changes with",
    "// `tandem program check`; see them with `tandem program diff`.",
  ]

  private mutating func write(_ member: ProgramNode.Member, indent: Int, spaced: Bool) {
    let isCommented = member.comment != nil
    if spaced && isCommented { lines.append("") }
    if let comment = member.comment { write(comment: comment, indent: indent) }
    write(member.value, start: blanks(indent) + Self.key(member.key) + ": ", indent: indent)
  }

  /// Writes a value behind the start of its line, on that line where it fits.
  private mutating func write(_ node: ProgramNode, start: String, indent: Int) {
    let inline = Self.inline(node)
    let fits = start.count + inline.count < Self.width && !Self.isTable(node)
    guard !fits, !Self.isScalar(node) else {
      lines.append(start + inline + ",")
      return
    }
    switch node {
    case .scalar: break
    case .record(let members):
      lines.append(start + "{")
      for member in members { write(member, indent: indent + 2, spaced: false) }
      lines.append(blanks(indent) + "},")
    case .list(let elements, _):
      lines.append(start + "[")
      for element in elements { write(element, start: blanks(indent + 2), indent: indent + 2) }
      lines.append(blanks(indent) + "],")
    }
  }

  private mutating func write(comment: String, indent: Int) {
    var line = blanks(indent) + "//"
    for word in comment.split(separator: " ") {
      if line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = blanks(indent) + "//"
      }
      line += " " + word
    }
    lines.append(line)
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func isScalar(_ node: ProgramNode) -> Bool {
    if case .scalar = node { return true }
    return false
  }

  /// Whether a value is easier to read over several lines, however short it is.
  private static func isTable(_ node: ProgramNode) -> Bool {
    switch node {
    case .scalar: false
    case .list(let elements, _):
      elements.contains { if case .record(let members) = $0 { members.count > 1 } else { false } }
    case .record(let members):
      members.contains { $0.comment != nil || isTable($0.value) }
    }
  }

  /// A value on one line.
  package static func inline(_ node: ProgramNode) -> String {
    switch node {
    case .scalar(let value):
      var writer = JSONWriter()
      writer.value(value)
      return writer.text
    case .list(let elements, _):
      return "[" + elements.map(inline).joined(separator: ", ") + "]"
    case .record(let members):
      if members.isEmpty { return "{}" }
      return "{ " + members.map { key($0.key) + ": " + inline($0.value) }.joined(separator: ", ")
        + " }"
    }
  }

  /// A key, bare where it may be; all keys of the format are small letters and underscores.
  private static func key(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    return isBare ? key : JSONExcerpt.of(.string(key))
  }
}
