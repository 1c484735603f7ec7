/// Completions for bash, without the helper package `bash-completion`.
enum BashCompletions {
  static func script(for program: Program) -> String {
    let nodes = program.root.flattened
    let steps = nodes.dropFirst().map { "      \(quoted($0.title))) where=\(quoted($0.title)) ;;" }
    let values = nodes.flatMap { node in
      node.options.compactMap { value(of: $0, at: node, program) }
    }
    let words = nodes.map { self.words(of: $0, program: program) }
    return """
      # bash completion for \(program.name): source it, or put it where bash looks for completions.
      _\(program.name)() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        local where=\(program.name) options='' words='' kind='' i
        if [[ $cur == '=' ]]; then
          cur=''
        elif [[ $prev == '=' && $COMP_CWORD -gt 1 ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$where ${COMP_WORDS[i]}" in
      \(steps.joined(separator: "\n"))
          esac
        done
        case "$where $prev" in
      \(values.joined(separator: "\n"))
        esac
        if [[ -z $kind ]]; then
          case $where in
      \(words.joined(separator: "\n"))
          esac
          if [[ $cur == -* ]]; then
            words=$options
            kind=words
          fi
        fi
        COMPREPLY=()
        case $kind in
          *files*)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; compgen -f -- "$cur") ;;
          *folders*)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; compgen -d -- "$cur") ;;
          *words*) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur") ;;
        esac
      }
      complete -F _\(program.name) \(program.name)

      """
  }

  /// What may follow an option that takes a value.
  private static func value(
    of option: OptionSpec, at node: CommandNode, _ program: Program
  ) -> String? {
    guard let value = option.value else { return nil }
    let names = ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
    let patterns = names.map { quoted("\(node.title) \($0)") }.joined(separator: "|")
    let words =
      live(value, program).map { " words=\($0)" }
      ?? value.choices.map { " words=\(quoted($0.joined(separator: " ")))" } ?? ""
    return "    \(patterns)) kind=\(kind(of: value))\(words) ;;"
  }

  /// What may stand where no option is being given a value.
  private static func words(of node: CommandNode, program: Program) -> String {
    let options = node.options.map { "--\($0.name)" }.joined(separator: " ")
    let values = node.spec.arguments.map(\.value)
    var words = node.children.map(\.spec.name)
    for value in values {
      words += value.choices ?? []
      if value.kind == .command { words += program.root.children.map(\.spec.name) }
    }
    var kinds = values.map(kind)
    if !words.isEmpty { kinds.append("words") }
    let known = values.compactMap { live($0, program) }.first
    return "      \(quoted(node.title))) options=\(quoted(options))"
      + " words=\(quoted(words.joined(separator: " ") + (known == nil ? "" : " ")))\(known ?? "")"
      + " kind=\(quoted(kinds.joined(separator: " "))) ;;"
  }

  /// The ids that the workspace has, asked for when they are needed.
  ///
  /// `compgen` expands words as the shell does: none gets there that means anything to it.
  private static func live(_ value: ValueSpec, _ program: Program) -> String? {
    LiveNames(value, of: program).map { "$(\($0.command) | grep -xE '[[:alnum:]_.:-]+')" }
  }

  private static func kind(of value: ValueSpec) -> String {
    switch value.kind {
    case .text: "none"
    case .file: "files"
    case .folder: "folders"
    case .choice, .command, .record: "words"
    }
  }

  private static func quoted(_ text: String) -> String { Shell.bash.quoted(text) }
}
