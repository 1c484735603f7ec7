import Basics
import JSON
import Money
import Settlement
import Workspace

/// What the commands that move payouts on have in common.
enum PayoutStep {
  static let payouts = ArgumentSpec(
    .record("payout"), optional: true, repeatable: true, "Their ids, or partners that have one each"
  )
  static let note = OptionSpec.value("note", .text("TEXT"), "What is to be remembered")

  /// The payouts that a command line names; all in a state where it says so.
  static func chosen(
    _ arguments: Arguments, all: Bool, in state: Payout.State, _ book: RecordBook
  ) throws(Problem) -> [Record] {
    let names = arguments.values(payouts)
    guard all else {
      var records: [Record] = []
      for name in names {
        let record = try book.named(name, .payout)
        if !records.contains(where: { $0.id == record.id }) { records.append(record) }
      }
      return records
    }
    return try book.all(.payout).filter { $0.text("state") == state.rawValue }
  }

  /// Refuses where neither ids nor `--all` are given, or both.
  static func requireChoice(_ arguments: Arguments, _ all: OptionSpec) throws(Problem) {
    let isNamed = !arguments.values(payouts).isEmpty
    if isNamed, arguments.isSet(all) { throw UsageProblem.contradiction("PAYOUT", "--all") }
    if !isNamed, !arguments.isSet(all) {
      throw Problem(
        .usage, code: "missing_argument", "PAYOUT is missing",
        expected: "the ids of payouts, or --all", hint: "tandem payout list shows them")
    }
  }

  /// The payout of a record, one state further.
  ///
  /// - Throws: A problem of kind `refused` that says what may follow.
  static func moved(_ record: Record, to state: Payout.State) throws(Problem) -> KeptPayout {
    var payout = try KeptPayout(record)
    guard payout.state.next.contains(state) else {
      let next = payout.state.next.map(\.rawValue)
      throw Problem(
        .refused, code: "not_possible",
        "payout \(record.id) is \(payout.state.rawValue), and can't become \(state.rawValue)",
        expected: next.isEmpty ? "nothing more: it is settled" : next.joined(separator: " or "))
    }
    payout.state = state
    return payout
  }

  /// What was done, with what was moved first.
  static func answer(_ edits: [RecordEdit]) -> WorkspaceChange.Answer {
    edits.count == 1 ? RecordAnswer.one(edits[0]) : RecordAnswer.several(edits, "payout")
  }
}
