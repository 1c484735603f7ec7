/// The reference of a command and all below it, as Markdown.
package enum ReferencePage {
  /// The whole reference, from the same description as the help.
  package static func text(for root: CommandNode) -> String {
    var lines = ["# \(root.title): reference", ""]
    lines += ["Made by `\(root.path[0]) help --format md`; a test keeps the two the same.", ""]
    for node in root.flattened { lines += section(node) }
    lines += commonOptions
    lines += ["## Environment", ""]
    lines += EnvironmentTable.rows.map { "- `\($0.name)`: \($0.meaning)" }
    lines += ["", "## Exit status", ""]
    lines += ExitStatus.allCases.map { "- `\($0.rawValue)`: \($0.meaning)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ node: CommandNode) -> [String] {
    let spec = node.spec
    var lines = ["## \(node.title)", "", spec.summary + ".", ""]
    lines += ["```", UsageLine.text(for: node), "```", ""]
    if !spec.discussion.isEmpty { lines += discussion(spec.discussion) + [""] }
    lines += list(nil, node.children.map { ("`\($0.title)`", $0.spec.summary + ".") })
    lines += list(nil, spec.arguments.map { ("`\($0.display)`", $0.help + ".") })
    lines += list(nil, spec.options.map(row))
    if node.runs {
      let formats = spec.formats.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      lines += ["Formats: \(formats).", ""]
    }
    lines += list("Exit status", spec.exitNotes.map { ("`\($0.status.rawValue)`", $0.meaning) })
    for example in spec.examples {
      lines += [example.shows + ":", "", "```sh", example.line, "```", ""]
    }
    return lines
  }

  private static var commonOptions: [String] {
    let common = CommonOptions.all(formats: [.text, .json])
    return ["## Options of every command", ""] + list(nil, common.map(row))
  }

  private static func row(_ option: OptionSpec) -> (String, String) {
    let row = HelpPage.row(option)
    return ("`" + String(row.name.drop { $0 == " " }) + "`", row.meaning)
  }

  private static func list(_ title: String?, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let head = title.map { [$0 + ":", ""] } ?? []
    return head + rows.map { "- \($0.0): \($0.1)" } + [""]
  }

  /// Lines that stand as they are become a block of code.
  private static func discussion(_ text: String) -> [String] {
    var lines: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(" ") != isCode {
        lines.append("```")
        isCode.toggle()
      }
      lines.append(String(line))
    }
    return isCode ? lines + ["```"] : lines
  }
}
