import Basics

/// The ways in which a command line can be wrong, each with its stable code.
enum UsageProblem {
  static func unknownCommand(_ word: String, under node: CommandNode) -> Problem {
    let near = Suggestion.nearest(to: word, among: node.children.map(\.spec.name))
    return make(
      "unknown_command", "\(quoted(word)) is not a command of \(node.title)",
      hint: near.map { "did you mean \(node.title) \($0)?" }
        ?? "\(node.path[0]) help\(node.path.dropFirst().map { " " + $0 }.joined()) lists them")
  }

  static func missingCommand(under node: CommandNode) -> Problem {
    make(
      "missing_command", "\(node.title) needs a command",
      expected: node.children.map(\.spec.name).joined(separator: ", "))
  }

  static func unknownOption(_ word: String, name: String, of node: CommandNode) -> Problem {
    make(
      "unknown_option", "\(quoted(word)) is not an option of \(node.title)",
      hint: hint(for: name, of: node))
  }

  static func missingValue(of option: OptionSpec, next: String?) -> Problem {
    let value = option.value?.choices?.joined(separator: ", ") ?? option.value?.display
    return make(
      "missing_value", "--\(option.name) needs a value", found: next.map(quoted), expected: value,
      hint: next.map { "write --\(option.name)=\($0) if you mean just that" })
  }

  static func unwantedValue(of option: OptionSpec, found: String) -> Problem {
    make("unwanted_value", "--\(option.name) takes no value", found: quoted(found))
  }

  static func repeated(_ option: OptionSpec) -> Problem {
    make("repeated_option", "--\(option.name) was given twice")
  }

  static func badValue(of option: OptionSpec, found: String, expected: String) -> Problem {
    make("bad_value", "--\(option.name) can't be \(quoted(found))", expected: expected)
  }

  /// A word that is none of the choices; `name` is the option's, nil for an argument.
  static func badChoice(_ name: String?, found: String, among choices: [String]) -> Problem {
    make(
      "bad_value", (name.map { "\($0) can't be " } ?? "can't use ") + quoted(found),
      expected: choices.joined(separator: ", "),
      hint: Suggestion.nearest(to: found, among: choices).map { "did you mean \($0)?" })
  }

  static func emptyPath(_ name: String) -> Problem {
    make("bad_value", "\(name) can't be empty", expected: "the path of a file or folder")
  }

  static func missingArgument(_ argument: ArgumentSpec, of node: CommandNode? = nil) -> Problem {
    make(
      "missing_argument", "\(argument.value.name) is missing",
      expected: argument.help.lowercasedFirst,
      hint: node.map { "usage: \(UsageLine.text(for: $0))" })
  }

  static func unexpectedArgument(_ word: String, of node: CommandNode) -> Problem {
    make(
      "unexpected_argument", "\(node.title) does not take \(quoted(word))",
      hint: "usage: \(UsageLine.text(for: node))")
  }

  static func contradiction(_ one: String, _ other: String) -> Problem {
    make("contradiction", "\(one) and \(other) can't go together", expected: "one of them")
  }

  private static func quoted(_ word: String) -> String {
    TerminalText.quoted(word)
  }

  private static func make(
    _ code: String, _ what: String, found: String? = nil, expected: String? = nil,
    hint: String? = nil
  ) -> Problem {
    Problem(.usage, code: code, what, found: found, expected: expected, hint: hint)
  }

  /// The option that was meant: this very one in a command below, or one here that is near.
  private static func hint(for name: String, of node: CommandNode) -> String {
    let below = node.flattened.dropFirst().first { $0.spec.options.contains { $0.name == name } }
    if let below { return "it belongs after its command: \(below.title) --\(name)" }
    if let near = Suggestion.nearest(to: name, among: node.options.map(\.name)) {
      return "did you mean --\(near)?"
    }
    return "\(node.title) -h lists the options"
  }
}

extension String {
  /// The text with its first letter in lower case, to stand within a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
