import Basics
import JSON
import Platform
import Program

/// `tandem advise compare`: reselling against building together.
struct AdviseCompareCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "compare", "Compare reselling with building together",
      discussion: """
        Sets a reseller beside a partner who builds with us, aspect by aspect (R-8). Which types \
        to run says tandem advise program.
        """,
      options: [ProgramSource.option, WorkspaceOptions.workspace],
      examples: [
        .init("tandem advise compare", "Side by side"),
        .init("tandem advise compare --json", "For a program"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { json in
          json.text("rule", "R-8")
          json.objects("comparison", program.comparison) { json, row in
            json.text("aspect", row.aspect)
            json.text("reseller", row.reseller)
            json.text("co_creation", row.coCreation)
          }
        })
      return .done
    }
    var table = TextTable([.init("aspect"), .init("reseller"), .init("building together")])
    for row in program.comparison { table.add([row.aspect, row.reseller, row.coCreation]) }
    let style = Style(context.terminal)
    try context.output.write(table.text(indent: 0, style: style))
    return .done
  }
}
