/// Completions for fish.
enum FishCompletions {
  static func script(for program: Program) -> String {
    let name = program.name
    let nodes = program.root.flattened
    let known = nodes.dropFirst().map { quoted($0.title) }.joined(separator: " \\\n    ")
    var lines = [
      "# fish completion for \(name): put it in ~/.config/fish/completions/\(name).fish.",
      "function __\(name)_at",
      "  set -l known \(known)",
      "  set -l where \(name)",
      "  set -l words (commandline -opc)",
      "  set -e words[1]",
      "  for word in $words",
      "    if contains -- \"$where $word\" $known",
      "      set where \"$where $word\"",
      "    end",
      "  end",
      "  test \"$where\" = \"$argv[1]\"",
      "end",
      "complete -c \(name) -f",
    ]
    for node in nodes { lines += self.lines(for: node, program: program) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(for node: CommandNode, program: Program) -> [String] {
    let condition = quoted("__\(program.name)_at \(Shell.fish.quoted(node.title))")
    let start = "complete -c \(program.name) -n \(condition)"
    var lines = node.children.map { "\(start) -a \($0.spec.name) -d \(quoted($0.spec.summary))" }
    for argument in node.spec.arguments {
      if let action = action(for: argument.value, program) { lines.append("\(start) \(action)") }
    }
    for option in node.options {
      let letter = option.letter.map { " -s \($0)" } ?? ""
      let action = option.value.map {
        " " + valueAction(for: $0, program)
      }
      lines.append(
        "\(start) -l \(option.name)\(letter)\(action ?? "") -d \(quoted(option.help))")
    }
    return lines
  }

  /// The value of an option: files only where the option wants one.
  private static func valueAction(for value: ValueSpec, _ program: Program) -> String {
    guard let action = action(for: value, program) else { return "-x" }
    return value.kind == .file ? "-r \(action)" : "-x \(action)"
  }

  private static func action(for value: ValueSpec, _ program: Program) -> String? {
    switch value.kind {
    case .text: nil
    case .record: LiveNames(value, of: program).map { "-a \(quoted("(\($0.command))"))" }
    case .file: "-F"
    case .folder: "-a \(quoted("(__fish_complete_directories)"))"
    case .choice(let words): "-a \(quoted(words.joined(separator: " ")))"
    case .command:
      "-a \(quoted(program.root.children.map(\.spec.name).joined(separator: " ")))"
    }
  }

  private static func quoted(_ text: String) -> String { Shell.fish.quoted(text) }
}
