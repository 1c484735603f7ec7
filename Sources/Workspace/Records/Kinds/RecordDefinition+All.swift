extension RecordDefinition {
  /// Every kind of record that has commands of its own, in the order of the help.
  package static var all: [RecordDefinition] {
    [
      partner, person, note, target, commitment, document, asset, candidate, vote, task, program,
      weights, agreement, flag, payout, fund, fundClaim,
    ]
  }

  /// The kind of this name.
  package static func named(_ name: String) -> RecordDefinition? {
    all.first { $0.name == name }
  }
}
