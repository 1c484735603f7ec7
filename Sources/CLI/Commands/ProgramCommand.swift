import Basics

/// `tandem program`: the file that holds a company's own rules.
struct ProgramCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "program", "Write, check and compare a program's own rules",
      discussion: """
        A program file holds what a company decides for itself: types and tiers of partners, \
        rates, windows, weights, playbooks, platforms and figures. It is JSON with comments \
        (JSON5). What it does not say keeps its default, so a file may be a line long. Other \
        commands take it with --program FILE, or from TANDEM_PROGRAM. In a workspace apply keeps it, \
        with the day from which it holds.
        """,
      examples: [
        .init("tandem program init -", "Read the defaults with their comments"),
        .init("tandem program show - tiers < program.json5", "Show the tiers of a program"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      ProgramInitCommand.self, ProgramCheckCommand.self, ProgramShowCommand.self,
      ProgramDiffCommand.self, ProgramApplyCommand.self, ProgramListCommand.self,
    ]
  }
}
