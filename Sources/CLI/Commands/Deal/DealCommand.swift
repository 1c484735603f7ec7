import Workspace

/// `tandem deal`: registrations and deals.
struct DealCommand: CommandGroup {
  static let spec = CommandSpec(
    "deal", "Register deals, decide whose they are, and say why",
    discussion: """
      Partners register deals; a registration goes from draft over submitted and in_review to \
      approved, and ends won or lost (R-30). Who was first is decided by when the program recorded \
      it. A deal's split is agreed with tandem split agree before the close.
      """,
    examples: [
      .init("tandem deal list", "All deals"),
      .init("tandem deal conflicts", "What a person should settle"),
    ])
  static let subcommands: [any Command.Type] = [
    DealRegisterCommand.self, DealEditCommand.self, DealMoveCommand<SubmitMove>.self,
    DealMoveCommand<ReviewMove>.self, DealActCommand.self, DealMoveCommand<ApproveMove>.self,
    DealMoveCommand<RejectMove>.self, DealMoveCommand<DuplicateMove>.self,
    DealMoveCommand<WithdrawMove>.self, DealMoveCommand<ExtendMove>.self,
    DealMoveCommand<ReregisterMove>.self, DealImportCommand.self,
    DealCloseCommand<WonOutcome>.self, DealCloseCommand<LostOutcome>.self,
    DealReopenCommand.self, DealDeliverCommand.self, DealListCommand.self,
    DealLookCommand<ShowLook>.self, DealLookCommand<ResolveLook>.self, DealExplainCommand.self,
    DealConflictsCommand.self, DealFiguresCommand.self,
  ]
}
