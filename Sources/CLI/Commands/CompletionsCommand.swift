import Basics
import Platform

/// `tandem completions`: what a shell needs to complete tandem's commands.
struct CompletionsCommand: Command {
  static let shell = ArgumentSpec(
    .choice(Shell.allCases.map(\.rawValue)), "The shell that is to learn them")

  static var spec: CommandSpec {
    CommandSpec(
      "completions", "Print the completions for a shell",
      discussion: """
        Where to put them:

          bash  ~/.local/share/bash-completion/completions/tandem
          zsh   _tandem in a folder of $fpath
          fish  ~/.config/fish/completions/tandem.fish
        """,
      arguments: [shell],
      examples: [
        .init("tandem completions bash > tandem.bash", "Write those for bash to a file"),
        .init("tandem completions fish > tandem.fish", "Write those for fish to a file"),
      ])
  }

  let shell: Shell

  init(_ arguments: Arguments) throws(Problem) {
    shell = Shell(rawValue: try arguments.required(Self.shell)) ?? .bash
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let script = shell.completions(for: context.program)
    try context.writeDocument(script, named: "completions")
    return .done
  }
}
