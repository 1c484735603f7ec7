import Basics
import Platform

/// `tandem help`: the pages of the program and of each command.
struct HelpCommand: Command {
  static let command = ArgumentSpec(
    ValueSpec(name: "COMMAND", kind: .command), optional: true, repeatable: true,
    "The command to explain")

  static var spec: CommandSpec {
    CommandSpec(
      "help", "Explain the program or one of its commands",
      discussion: """
        Every command also takes -h for a short form of this and --help for all of it. With \
        --format md comes the reference of all commands, with --format json their description \
        for programs.
        """,
      arguments: [command], formats: [.text, .json, .md],
      examples: [
        .init("tandem help", "List the commands"),
        .init("tandem help completions", "Explain one command"),
        .init("tandem help --format md", "The reference of all commands"),
      ])
  }

  let words: [String]

  init(_ arguments: Arguments) throws(Problem) {
    words = arguments.values(Self.command)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var node = context.program.root
    for word in words {
      guard let child = node.child(word) else {
        throw UsageProblem.unknownCommand(word, under: node)
      }
      node = child
    }
    try context.output.write(text(of: node, in: context))
    return .done
  }

  private func text(of node: CommandNode, in context: Context) -> String {
    switch context.format {
    case .json: CommandObject.document(node)
    case .md: ReferencePage.text(for: node)
    default: HelpPage(node, style: Style(context.terminal)).long
    }
  }
}
