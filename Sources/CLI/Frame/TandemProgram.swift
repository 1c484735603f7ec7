extension Program {
  /// Tandem itself with all its commands, in the order of the help.
  package static var tandem: Program { tandem(of: "") }

  /// Tandem as it was built of a commit; empty where that is not known.
  package static func tandem(of commit: String) -> Program {
    Program(
      CommandSpec(
        "tandem", "Plan, run and settle SaaS partnerships from the command line",
        discussion: """
          Tandem works on files on this machine: it needs no network, account or server. Data goes \
          to standard output and all else to standard error; - as a file name is standard input \
          or output. The same input gives the same bytes, on every machine and every day.
          """,
        options: [version],
        examples: [
          .init("tandem help", "List what tandem can do"),
          .init("tandem version --json", "Tell a program which tandem this is"),
        ],
        exitNotes: [
          .init(.checkFailed, ExitStatus.checkFailed.meaning),
          .init(.refused, ExitStatus.refused.meaning),
        ]),
      commands: commands, facts: BuildFacts.all(commit: commit))
  }

  private static var commands: [any Command.Type] {
    [
      MatchCommand.self, NormaliseCommand.self, ScoreCommand.self, ScoreboardCommand.self,
      WeightsCommand.self,
      PlanCommand.self, PlaybookCommand.self, AdviseCommand.self, CalcCommand.self,
      SplitCommand.self, MarkdownCommand.self, ProgramCommand.self, InitCommand.self,
      AccountsCommand.self, OverlapCommand.self,
      RecordGroup<PartnerKind>.self, RecordGroup<PersonKind>.self, EraseCommand.self,
      RecordGroup<NoteKind>.self, RecordGroup<TargetKind>.self,
      RecordGroup<CommitmentKind>.self, RecordGroup<DocumentKind>.self,
      RecordGroup<AssetKind>.self, RecordGroup<CandidateKind>.self, RecordGroup<VoteKind>.self,
      RecordGroup<TaskKind>.self, DealCommand.self, ContactCommand.self, ProtectCommand.self,
      LinkCommand.self, TouchCommand.self, ConversionCommand.self, DisputeCommand.self,
      AgreementCommand.self, RevenueCommand.self, FXCommand.self, RecordGroup<FlagKind>.self,
      CommissionCommand.self, TrueUpCommand.self, ClawbackCommand.self, PeriodCommand.self,
      LedgerCommand.self, WhyCommand.self,
      PayoutCommand.self, StatementCommand.self, FundCommand.self, ReviewCommand.self,
      UndoCommand.self, JournalCommand.self, DemoCommand.self,
      RenderCommand.self, TemplateCommand.self,
      ExportCommand.self, DoctorCommand.self,
      BackupCommand.self, RestoreCommand.self,
      HelpCommand.self, VersionCommand.self, CompletionsCommand.self, ManCommand.self,
    ]
  }
}
