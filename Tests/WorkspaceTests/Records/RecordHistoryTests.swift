import Basics
import JSON
import Storage
import Testing

@testable import Workspace

@Suite("A record's history")
struct RecordHistoryTests {
  @Test("Each entry tells which fields it changed, from the first to the removal")
  func steps() throws {
    let recording = try Recording()
    try recording.add(.partner, [("name", "Acme"), ("tier", "referral")])
    try recording.add(.partner, [("name", "Other")])
    try recording.change(by: "bob") { (change) throws(Problem) in
      let record = try change.records.named("acme", .partner)
      _ = try change.edit(
        .partner, record, Recording.object([("name", "Acme"), ("country", "DE")]))
    }
    try recording.change { (change) throws(Problem) in
      _ = try change.remove(.partner, try change.records.named("acme", .partner))
    }
    let steps = try RecordHistory(of: "partner", "acme", in: recording.workspace.connection).steps
    #expect(steps.map(\.entry.sequence) == [2, 4, 5])
    #expect(steps.map(\.entry.draft.actor) == ["ann", "bob", "ann"])
    #expect(
      steps.map { $0.changes.map(\.field) } == [
        ["name", "tier"], ["tier", "country"], ["name", "country"],
      ])
    #expect(steps[1].changes[0].after == nil)
  }
}
