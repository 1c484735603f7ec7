import Basics
import Platform

/// A program: a name, its commands, and how a command line becomes an exit status.
package struct Program: Sendable {
  /// The tree of its commands.
  package let root: CommandNode
  /// What `--version` tells, as names and values.
  package let facts: [BuildFacts.Fact]

  /// A program with these commands.
  package init(
    _ spec: CommandSpec, commands: [any Command.Type], facts: [BuildFacts.Fact] = []
  ) {
    self.root = CommandNode(program: spec, commands: commands)
    self.facts = facts
  }

  /// The name it is called by.
  package var name: String { root.spec.name }

  /// Runs one command line to its end; standard output is complete and checked afterwards.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - context: The world to run in.
  /// - Returns: How it ended.
  package func run(_ words: [String], in context: Context) -> ExitStatus {
    if Self.asksForJSON(words) { context.useJSONMessages() }
    var status: ExitStatus = .done
    do throws(Problem) {
      status = try dispatch(words, in: context)
      try context.output.finish()
    } catch {
      // A reader that went away has all it wanted: that is no failure, and nobody needs to hear.
      if error.code != OutputStream.brokenPipeCode { status = context.fail([error]) }
    }
    context.tellHeldWarnings()
    return status
  }

  private func dispatch(_ words: [String], in context: Context) throws(Problem) -> ExitStatus {
    switch Parser.parse(words, under: root) {
    case .failure(_, let problem):
      throw problem
    case .help(let node, let arguments, let isLong):
      try prepare(context, arguments, for: node)
      let page = HelpPage(node, style: Style(context.terminal))
      try context.output.write(isLong ? page.long : page.short)
      return .done
    case .run(let node, let arguments):
      try prepare(context, arguments, for: node)
      if node.type == nil { return try runAlone(arguments, in: context) }
      guard let command = try node.type?.init(arguments) else { return .usage }
      return try command.run(context)
    }
  }

  private func prepare(
    _ context: Context, _ arguments: Arguments, for node: CommandNode
  ) throws(Problem) {
    if let word = arguments.value(CommonOptions.color) {
      context.apply(Terminal.ColorChoice(rawValue: word) ?? .auto)
    }
    try context.apply(arguments, of: node.spec)
  }

  /// The program's name without a command: its version if asked, else an orientation.
  private func runAlone(_ arguments: Arguments, in context: Context) throws(Problem) -> ExitStatus {
    if arguments.isSet(Self.version) {
      return try VersionCommand(Arguments()).run(context)
    }
    try context.output.write(Orientation.text(for: self))
    return .done
  }

  /// The option that the program has where no command is named.
  package static let version = OptionSpec.flag(
    "version", "Show the version and what it is built of")

  /// Whether problems are to be JSON, told before the command line is understood.
  private static func asksForJSON(_ words: [String]) -> Bool {
    let words = words.prefix { $0 != "--" }
    if words.contains("--json") || words.contains("--format=json") { return true }
    return zip(words, words.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
