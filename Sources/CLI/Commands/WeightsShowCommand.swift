import Basics
import JSON
import Platform
import Workspace

/// `tandem weights show`: the weights that the workspace keeps.
struct WeightsShowCommand: Command {
  static let history = OptionSpec.flag("history", "Also show each change, the oldest first")

  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show the weights that the workspace keeps",
      options: [history, WorkspaceOptions.workspace],
      examples: [
        .init(
          "tandem weights apply 40,20,20,10,10 -q && tandem weights show --history",
          "The weights, and who changed what when")
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    guard let record = try RecordBook(connection).find(.weights, id: "current") else {
      if context.format == .json {
        try context.output.write(
          JSONWriter.document { writer in
            writer.key("weights")
            writer.null()
          })
      } else {
        try context.output.write("no weights are kept: those of the program hold\n")
      }
      return .done
    }
    let view = RecordView(
      definition: .weights, record: record,
      history: try RecordHistory(of: "weights", "current", in: connection),
      showsHistory: arguments.isSet(Self.history),
      zone: KeptProgram.zone(in: RecordBook(connection), context))
    let style = Style(context.terminal)
    try context.output.write(context.format == .json ? view.document : view.text(style))
    return .done
  }
}
