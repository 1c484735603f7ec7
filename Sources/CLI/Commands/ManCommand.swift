import Basics
import Platform

/// `tandem man`: the manual page.
struct ManCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "man", "Print the manual page, in mdoc",
      examples: [
        .init("tandem man > tandem.1", "Write the page to a file that man -l shows")
      ])
  }

  init(_ arguments: Arguments) throws(Problem) {}

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try context.writeDocument(ManualPage.text(for: context.program), named: "man")
    return .done
  }
}
