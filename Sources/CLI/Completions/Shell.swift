/// The shells for which completions can be made.
package enum Shell: String, CaseIterable, Sendable {
  /// GNU bash.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish

  /// The script that teaches the shell a program's commands, options and values.
  package func completions(for program: Program) -> String {
    switch self {
    case .bash: BashCompletions.script(for: program)
    case .zsh: ZshCompletions.script(for: program)
    case .fish: FishCompletions.script(for: program)
    }
  }

  /// The text as one word of the shell that stands for itself, in single quotes.
  func quoted(_ text: String) -> String {
    switch self {
    case .bash, .zsh:
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
    case .fish:
      "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
    }
  }
}
