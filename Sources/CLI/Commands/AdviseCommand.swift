/// `tandem advise`: answers to a lead's standing questions.
struct AdviseCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "advise", "Answer a lead's standing questions, and say why",
      discussion: """
        Advice goes by the tables of the program: its defaults, or those of --program FILE. What \
        is not known is not guessed: the answer names the question that decides next, and where \
        each of its answers would lead.
        """,
      examples: [
        .init("tandem advise program --acv 'USD 12000' --year 1", "Which types to run")
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      AdviseProgramCommand.self, AdviseTierCommand.self, AdvisePlatformCommand.self,
      AdviseFiguresCommand.self, AdviseMarginCommand.self, AdviseCompareCommand.self,
    ]
  }
}
