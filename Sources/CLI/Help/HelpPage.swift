/// The help of one command, from its description; every line fits 80 columns.
package struct HelpPage {
  private let node: CommandNode
  private let style: Style

  /// The help of a command.
  package init(_ node: CommandNode, style: Style = Style(hasColor: false)) {
    self.node = node
    self.style = style
  }

  /// What `-h` shows: how to call it and its own options.
  package var short: String {
    var lines = usage + ["", node.spec.summary + "."] + parts(withCommonOptions: false)
    lines += ["", closing]
    return page(lines)
  }

  /// What `--help` and `help` show: all of it, with examples that run as they stand.
  package var long: String {
    var lines = usage + ["", node.spec.summary + "."]
    if !node.spec.discussion.isEmpty {
      lines += [""] + TextLayout.paragraphs(node.spec.discussion)
    }
    lines += parts(withCommonOptions: true) + examples + exits
    if node.type == nil { lines += section("Environment", EnvironmentTable.rows) }
    if !node.children.isEmpty { lines += ["", closing] }
    return page(lines)
  }

  private var usage: [String] {
    let text = UsageLine.text(for: node)
    return TextLayout.wrap(style.strong("Usage:") + " " + text)
  }

  private var closing: String {
    let words = node.path.dropFirst().map { " " + $0 }.joined()
    let start = node.path[0]
    return node.runs
      ? "\(start) help\(words) shows all options, with examples."
      : "\(start) help\(words) COMMAND shows more."
  }

  private func parts(withCommonOptions: Bool) -> [String] {
    var lines = commands
    lines += section("Arguments", node.spec.arguments.map { ($0.display, $0.help + ".") })
    lines += section("Options", node.spec.options.map(Self.row))
    if withCommonOptions {
      let common = CommonOptions.all(formats: node.spec.formats)
      lines += section("Options of every command", common.map(Self.row))
    }
    return lines
  }

  private var commands: [String] {
    section("Commands", node.children.map { ($0.spec.name, $0.spec.summary + ".") })
  }

  private var examples: [String] {
    guard !node.spec.examples.isEmpty else { return [] }
    var lines = ["", style.strong("Examples:")]
    for example in node.spec.examples {
      lines += TextLayout.wrap(example.shows + ":", indent: 2)
      lines += TextLayout.commandLine(example.line, indent: 4)
    }
    return lines
  }

  private var exits: [String] {
    section("Exit status", ExitTable.rows(for: node.spec).map { (String($0.rawValue), $1 + ".") })
  }

  private func section(_ title: String, _ rows: [(name: String, meaning: String)]) -> [String] {
    rows.isEmpty ? [] : ["", style.strong(title + ":")] + TextLayout.table(rows)
  }

  /// An option's line: both its forms, what it does, its default.
  static func row(_ option: OptionSpec) -> (name: String, meaning: String) {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    var meaning = option.help
    if let choices = option.value?.choices, option.value?.name.contains("|") == false {
      meaning += ": " + choices.joined(separator: ", ")
    }
    if option.isRequired { meaning += "; required" }
    if option.isRepeatable { meaning += "; may be repeated" }
    if let value = option.defaultValue { meaning += " (default: \(value))" }
    return (letter + option.display, meaning + ".")
  }

  private func page(_ lines: [String]) -> String {
    lines.joined(separator: "\n") + "\n"
  }
}
