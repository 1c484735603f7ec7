import Basics
import CoSell
import TestSupport
import Testing

@Suite struct RegistrationErrorTests {
  @Test("events come one after the other: sequences rise and instants never go back (R-15)")
  func order() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    let before = try Given.instant("2026-01-05T09:59:59Z")
    let history = try RegistrationWalk.history([.register], at: at)
    for (sequence, instant) in [(1 as Int64, at), (0, at), (2, before)] {
      let event = RegistrationWalk.event(.submit, sequence, instant)
      #expect(
        RegistrationWalk.refusal(of: event, by: history)
          == .outOfOrder(sequence: sequence, at: instant, lastSequence: 1, lastAt: at))
    }
    #expect(
      RegistrationWalk.refusal(of: RegistrationWalk.event(.submit, 2, at), by: history) == nil)
  }

  @Test("won and lost need a close that says the same")
  func close() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    let open = try RegistrationWalk.history([.register, .submit, .review, .approve], at: at)
    let won = RegistrationWalk.event(.won, 6, at)
    #expect(
      RegistrationWalk.refusal(of: won, by: open) == .closeDisagrees(.won, close: nil))
    let lost = DealClose(at: at, isWon: false, recordedAt: at, sequence: 5)
    #expect(
      RegistrationWalk.refusal(of: won, by: try open.closing(lost))
        == .closeDisagrees(.won, close: lost))
    // A close that the system learned of later can't carry a move before it.
    let later = DealClose(at: at, recordedAt: at, sequence: 7)
    #expect(
      RegistrationWalk.refusal(of: won, by: try open.closing(later))
        == .closeDisagrees(.won, close: nil))
  }

  @Test("every error has a code of its own")
  func codes() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    let errors: [RegistrationError] = [
      .illegalMove(.won, status: nil, legal: []),
      .fieldLocked(.account, status: .inReview, opensIn: []), .reasonMissing(.reject),
      .renewalUsed(.extend, earlier: nil, at: nil), .detailsMisplaced(.submit),
      .outOfOrder(sequence: 1, at: at, lastSequence: 1, lastAt: at),
      .closeDisagrees(.won, close: nil),
    ]
    #expect(
      errors.map(\.code) == [
        "illegal_move", "field_locked", "reason_missing", "renewal_used", "details_misplaced",
        "out_of_order", "close_disagrees",
      ])
  }
}
