/// The manual page in mdoc, from the same description as the help.
package enum ManualPage {
  /// The page `tandem(1)`; it draws no warning from `mandoc -Tlint`.
  package static func text(for program: Program) -> String {
    let root = program.root
    let spec = root.spec
    var lines = [
      ".Dd \(BuildFacts.manualDate)",
      ".Dt \(program.name.uppercased()) 1",
      ".Os \(program.name) \(BuildFacts.version)",
      ".Sh NAME",
      ".Nm \(program.name)",
      ".Nd \(escaped(spec.summary.lowercasedFirst))",
      ".Sh SYNOPSIS",
      ".Nm",
      ".Ar COMMAND",
      ".Op Ar options",
      ".Op Ar arguments",
      ".Sh DESCRIPTION",
    ]
    if !spec.discussion.isEmpty { lines += paragraphs(spec.discussion) + [".Pp"] }
    lines += ["These options are understood by every command:"]
    lines += options(spec.options + CommonOptions.all(formats: [.text, .json]))
    lines += [".Sh COMMANDS"]
    for node in root.flattened.dropFirst() { lines += section(node) }
    lines +=
      [".Sh ENVIRONMENT"] + tagged(EnvironmentTable.rows.map { ("Ev \($0.name)", $0.meaning) })
    lines += [".Sh EXIT STATUS"]
    lines += tagged(ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning + ".") })
    lines += [".Sh EXAMPLES"] + examples(spec.examples)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ node: CommandNode) -> [String] {
    let spec = node.spec
    var lines = [".Ss \(escaped(UsageLine.text(for: node)))"]
    lines += paragraphs(spec.summary + ".")
    if !spec.discussion.isEmpty { lines += [".Pp"] + paragraphs(spec.discussion) }
    if !spec.arguments.isEmpty {
      lines += tagged(spec.arguments.map { ("Ar \(escaped($0.value.name))", $0.help + ".") })
    }
    if !spec.options.isEmpty { lines += options(spec.options) }
    if node.runs {
      let formats = spec.formats.map(\.rawValue).joined(separator: ", ")
      lines += [".Pp", "Formats: \(formats)."]
    }
    if !spec.exitNotes.isEmpty {
      lines += [".Pp", "Exit status:"]
      lines += tagged(spec.exitNotes.map { ("\($0.status.rawValue)", $0.meaning + ".") })
    }
    if !spec.examples.isEmpty { lines += [".Pp"] + examples(spec.examples) }
    return lines
  }

  private static func options(_ options: [OptionSpec]) -> [String] {
    tagged(
      options.map { option in
        let letter = option.letter.map { "Fl \($0) , " } ?? ""
        let value = option.value.map { " Ar \(escaped($0.name))" } ?? ""
        return ("\(letter)Fl \\-\(option.name)\(value)", HelpPage.row(option).meaning)
      })
  }

  private static func tagged(_ rows: [(String, String)]) -> [String] {
    [".Bl -tag -width Ds"] + rows.flatMap { [".It \($0.0)"] + paragraphs($0.1) } + [".El"]
  }

  private static func examples(_ examples: [CommandSpec.Example]) -> [String] {
    var lines: [String] = []
    for (index, example) in examples.enumerated() {
      if index > 0 { lines.append(".Pp") }
      lines += paragraphs(example.shows + ":")
      lines += [".Bd -literal -offset indent", escapedLine(example.line), ".Ed"]
    }
    return lines
  }

  /// Text in lines, with the page's own commands kept from meaning anything.
  private static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isLiteral = false
    for line in TextLayout.paragraphs(text) {
      if line.hasPrefix(" ") != isLiteral {
        lines.append(isLiteral ? ".Ed" : ".Bd -literal -offset indent")
        isLiteral.toggle()
      }
      if line.isEmpty {
        lines.append(".Pp")
      } else {
        lines += isLiteral ? [escapedLine(line)] : sentences(line)
      }
    }
    if isLiteral { lines.append(".Ed") }
    return lines.last == ".Pp" ? Array(lines.dropLast()) : withoutEmptyBreaks(lines)
  }

  /// mdoc wants each sentence to begin a line of its own.
  private static func sentences(_ line: String) -> [String] {
    var lines: [String] = []
    var rest = Substring(line)
    while let stop = rest.firstRange(of: ". ") {
      lines.append(escapedLine(String(rest[..<stop.lowerBound]) + "."))
      rest = rest[stop.upperBound...]
    }
    return lines + [escapedLine(String(rest))]
  }

  /// A break before or after a block says nothing, and the linter says so.
  private static func withoutEmptyBreaks(_ lines: [String]) -> [String] {
    lines.enumerated().compactMap { index, line in
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      return line == ".Pp" && next.hasPrefix(".Bd") ? nil : line
    }
  }

  private static func escapedLine(_ line: String) -> String {
    let text = escaped(line)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      default: out.append(character)
      }
    }
    return out
  }
}
