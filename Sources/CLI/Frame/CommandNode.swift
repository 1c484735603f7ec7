/// A command with its place in the tree of commands.
package struct CommandNode: Sendable {
  /// The words that lead to it, from the program's name on.
  package let path: [String]
  /// What is known of it.
  package let spec: CommandSpec
  /// The commands below it; empty for one that runs.
  package let children: [CommandNode]
  /// The type that runs it; nil for the program itself.
  package let type: (any Command.Type)?

  /// The program's node: its own description over its commands.
  package init(program spec: CommandSpec, commands: [any Command.Type]) {
    self.path = [spec.name]
    self.spec = spec
    self.type = nil
    self.children = commands.map { CommandNode($0, above: [spec.name]) }
  }

  private init(_ type: any Command.Type, above: [String]) {
    let spec = type.spec
    let path = above + [spec.name]
    self.path = path
    self.spec = spec
    self.type = type
    self.children = type.subcommands.map { CommandNode($0, above: path) }
  }

  /// The words that lead to it, as the user types them: `tandem accounts import`.
  package var title: String { path.joined(separator: " ") }

  /// Its own options and those of every command.
  package var options: [OptionSpec] { spec.options + CommonOptions.all(formats: spec.formats) }

  /// Whether it does something itself: it has no commands below it, or takes words besides them.
  package var runs: Bool { children.isEmpty || !spec.arguments.isEmpty }

  /// This node and all below it, each before its children.
  package var flattened: [CommandNode] { [self] + children.flatMap(\.flattened) }

  /// The direct child of this name.
  package func child(_ name: String) -> CommandNode? {
    children.first { $0.spec.name == name }
  }
}
