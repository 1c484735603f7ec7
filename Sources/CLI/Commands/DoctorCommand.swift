import Basics
import JSON
import Platform
import Workspace

/// `tandem doctor`: whether a workspace is in order, and what mends it.
struct DoctorCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "doctor", "Look whether the workspace is in order, and what mends it",
      discussion: """
        Looks at the rights of folder and file, the drive, leftovers of killed runs, the tables, \
        SQLite's pages, the journal's chain, the records that follow from it, and the clock; then \
        for evidence that is older than the program allows, papers that have expired, accounts \
        that nothing can be matched by, and overlaps that lists have outgrown. Each finding that \
        is wrong or worth a notice has the command that mends it. Nothing is changed.
        """,
      options: WorkspaceOptions.reading,
      examples: [.init("tandem doctor", "Look at everything")],
      exitNotes: [.init(.checkFailed, "something is wrong")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let folder = try WorkspaceFolder.find(
      named: arguments.value(WorkspaceOptions.workspace), environment: context.environment)
    let diagnosis = try Diagnosis(of: folder, context)
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("ok", diagnosis.isHealthy)
          writer.objects("findings", diagnosis.findings) { writer, finding in
            writer.member("check", finding.check)
            writer.member("weight", finding.weight.rawValue)
            writer.member("found", finding.found)
            writer.member("mend", finding.mend)
          }
        })
    } else {
      var table = TextTable([.init("check"), .init(""), .init("found")])
      for finding in diagnosis.findings {
        table.add([finding.check, finding.weight.rawValue, finding.found])
      }
      var text = table.text(indent: 0, style: Style(context.terminal))
      for finding in diagnosis.findings {
        if let mend = finding.mend {
          text += "\(finding.check): \(TerminalText.visible(mend))\n"
        }
      }
      try context.output.write(text)
    }
    return diagnosis.isHealthy ? .done : .checkFailed
  }
}
