import Basics
import CommissionCore
import JSON
import Money
import Settlement
import Storage
import Testing

@testable import Workspace

@Suite("Payouts as they are kept") struct KeptPayoutTests {
  static func value(_ entries: String, _ state: String) throws -> JSONObject {
    try #require(
      JSONObject([
        .init(key: "partner", value: .string("acme")),
        .init(key: "amount", value: .string("USD 10.00")),
        .init(key: "state", value: .string(state)), .init(key: "day", value: .string("2026-03-01")),
        .init(key: "entries", value: .string(entries)),
        .init(key: "proposed_by", value: .string("ann")),
      ]))
  }

  @Test("all that is known comes back from a record")
  func roundTrip() throws {
    let object = try #require(
      JSONObject(
        Self.value("1-2,5", "paid").members + [
          .init(key: "approved_by", value: .string("bob")),
          .init(key: "approved_on", value: .string("2026-03-02")),
          .init(key: "alone", value: .bool(true)),
          .init(key: "paid_on", value: .string("2026-03-04")),
          .init(key: "paid_with", value: .string("EUR 9.00")),
          .init(key: "reference", value: .string("wire 1")),
          .init(key: "note", value: .string("late")),
        ]))
    let record = Record(kind: "payout", id: "po7", sequence: 7, value: object)
    let payout = try KeptPayout(record)
    #expect(payout.id == "po7")
    #expect(payout.entries == [1, 2, 5])
    #expect(payout.amount == 1_000)
    #expect(payout.state == .paid)
    #expect(Set(payout.value.members.map(\.key)) == Set(object.members.map(\.key)))
    for member in object.members { #expect(payout.value[member.key] == member.value) }
    var names = NameTable()
    let kept = payout.payout(partner: names.add("acme"))
    // Postings are counted from 1 where they are kept, and from 0 in the books.
    #expect(kept.entries == [0, 1, 4])
    #expect(kept.paidWith?.description == "EUR 9.00")
  }

  @Test("a record that says nothing that can be is a damaged workspace", arguments: ["0", "x"])
  func damaged(_ entries: String) throws {
    let record = Record(
      kind: "payout", id: "po7", sequence: 7, value: try Self.value(entries, "paid"))
    #expect(throws: Problem.self) { try KeptPayout(record) }
  }

  @Test("a cancellation is not taken back where another payout pays the same meanwhile")
  func takenTwice() throws {
    let test = try TestWorkspace()
    func change(_ work: (Change) throws(Problem) -> Void) throws {
      try test.workspace.change(by: TestWorkspace.author(), work)
    }
    let acme = try #require(JSONObject([.init(key: "name", value: .string("Acme"))]))
    let (proposed, other) = (try Self.value("1-3", "proposed"), try Self.value("3", "proposed"))
    let cancelled = try Self.value("1-3", "cancelled")
    try change { (change) throws(Problem) in
      _ = try change.add(.partner, id: "acme", acme)
      _ = try change.add(.payout, id: "po1", proposed)
    }
    try change { (change) throws(Problem) in
      let record = try change.records.named("po1", .payout)
      _ = try change.edit(.payout, record, cancelled)
      _ = try change.add(.payout, id: "po2", other)
    }
    let entry = try test.connection.read { () throws(Problem) in
      try Journal(test.connection).head().sequence - 1
    }
    var found: Problem?
    do {
      try change { (change) throws(Problem) in _ = try change.undo(entry) }
    } catch {
      found = error as? Problem
    }
    #expect(found?.code == "taken")
    #expect(found?.found == "posting 3 in payout po2, which is proposed")
    // Once the other is gone, it may come back.
    try change { (change) throws(Problem) in _ = try change.undo(nil) }
    try change { (change) throws(Problem) in _ = try change.undo(entry) }
    #expect(try RecordBook(test.connection).payouts().map(\.state) == [.proposed])
    #expect(try test.differences() == [])
  }
}
