/// Completions for zsh, by its own `_arguments`.
enum ZshCompletions {
  static func script(for program: Program) -> String {
    let nodes = program.root.flattened
    let steps = nodes.dropFirst().map { node in
      "      \(quoted(node.title))) where=\(quoted(node.title)); start=$i ;;"
    }
    return """
      #compdef \(program.name)
      # zsh completion for \(program.name): put it in a folder of $fpath as _\(program.name).
      _\(program.name)() {
        local where=\(program.name) state line
        integer i start=1
        for ((i = 2; i < CURRENT; i++)); do
          case "$where ${words[i]}" in
      \(steps.joined(separator: "\n"))
          esac
        done
        words=("${(@)words[start,-1]}")
        (( CURRENT -= start - 1 ))
        case $where in
      \(nodes.map { arguments(of: $0, program: program) }.joined(separator: "\n"))
        esac
      }
      if [ "$funcstack[1]" = "_\(program.name)" ]; then
        _\(program.name) "$@"
      else
        compdef _\(program.name) \(program.name)
      fi

      """
  }

  private static func arguments(of node: CommandNode, program: Program) -> String {
    var specs = node.options.flatMap(specs)
    // A word that may be a command or a value can be described only once.
    let either = node.children.isEmpty ? nil : node.spec.arguments.first
    var choices: [String] = []
    if let either {
      specs.append(quoted("1:command or \(escaped(either.value.name)):->either"))
      choices.append(quoted("command:command:" + commands(node.children)))
      let action = action(for: either.value, program)
      if action != " " { choices.append(quoted("value:\(escaped(either.value.name)):" + action)) }
    } else if !node.children.isEmpty {
      specs.append(quoted("1:command:" + commands(node.children)))
    }
    for (index, argument) in node.spec.arguments.enumerated() where index > 0 || either == nil {
      let place = argument.isRepeatable ? "*" : String(index + 1)
      let optional = argument.isOptional && !argument.isRepeatable ? "::" : ":"
      let name = escaped(argument.value.name)
      specs.append(quoted("\(place)\(optional)\(name):\(action(for: argument.value, program))"))
    }
    let lines = specs.map { "        \($0)" }.joined(separator: " \\\n")
    let then =
      choices.isEmpty
      ? "" : "      [[ $state != either ]] || _alternative " + choices.joined(separator: " ") + "\n"
    return "    \(quoted(node.title)))\n      _arguments -s \\\n\(lines)\n\(then)      ;;"
  }

  private static func specs(_ option: OptionSpec) -> [String] {
    let star = option.isRepeatable ? "*" : ""
    let help = "[\(escaped(option.help))]"
    let value = option.value.map { ":\(escaped($0.name)):\(action(for: $0, nil))" } ?? ""
    let hasValue = option.value != nil
    var specs = [quoted("\(star)--\(option.name)\(hasValue ? "=" : "")\(help)\(value)")]
    if let letter = option.letter {
      specs.append(quoted("\(star)-\(letter)\(hasValue ? "+" : "")\(help)\(value)"))
    }
    return specs
  }

  private static func action(for value: ValueSpec, _ program: Program?) -> String {
    switch value.kind {
    case .text: " "
    case .record(let kind): "{compadd -- ${(f)\"$(\(LiveNames.command(for: kind)))\"}}"
    case .file: "_files"
    case .folder: "_files -/"
    case .choice(let words): "(" + words.joined(separator: " ") + ")"
    case .command: program.map { commands($0.root.children) } ?? " "
    }
  }

  private static func commands(_ nodes: [CommandNode]) -> String {
    let words = nodes.map { "\($0.spec.name)\\:\(doubleQuoted($0.spec.summary))" }
    return "((" + words.joined(separator: " ") + "))"
  }

  private static func doubleQuoted(_ text: String) -> String {
    "\"" + text.map { "\"\\$`:".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func quoted(_ text: String) -> String { Shell.zsh.quoted(text) }
}
