import Basics
import JSON
import Money
import Settlement
import Storage
import Testing

@testable import Workspace

@Suite("Co-marketing funds as they are kept") struct KeptFundsTests {
  static func object(_ members: KeyValuePairs<String, String>) throws -> JSONObject {
    try #require(JSONObject(members.map { .init(key: $0.key, value: .string($0.value)) }))
  }

  static func budget(_ amount: String) throws -> JSONObject {
    try object([
      "partner": "acme", "quarter": "2026Q1", "type": "discretionary", "amount": amount,
    ])
  }

  static func claim(_ amount: String, _ state: String) throws -> JSONObject {
    try object([
      "partner": "acme", "quarter": "2026Q1", "activity": "events", "amount": amount,
      "state": state, "proof": "x",
    ])
  }

  @Test("budgets and claims come back, and what was approved is taken (R-48)")
  func book() throws {
    let test = try TestWorkspace()
    let (acme, budget) = (try Self.object(["name": "Acme"]), try Self.budget("USD 100.00"))
    let claims = try ["approved", "paid", "rejected", "submitted"].map {
      try Self.claim("USD 30.00", $0)
    }
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      _ = try change.add(.partner, id: "acme", acme)
      _ = try change.add(.fund, id: "b1", budget)
      for (number, claim) in claims.enumerated() {
        _ = try change.add(.fundClaim, id: "m\(number)", claim)
      }
    }
    let funds = try RecordBook(test.connection).funds()
    let quarter = try #require(Quarter("2026Q1"))
    #expect(funds.left("acme", quarter) == 4_000)
    #expect(funds.claims.map(\.state) == [.approved, .paid, .rejected, .submitted])
    #expect(try test.differences() == [])
  }

  @Test("undo does not leave a budget that holds less than was approved (R-48)")
  func overspent() throws {
    let test = try TestWorkspace()
    let acme = try Self.object(["name": "Acme"])
    let (small, large) = (try Self.budget("USD 10.00"), try Self.budget("USD 100.00"))
    let claim = try Self.claim("USD 30.00", "approved")
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      _ = try change.add(.partner, id: "acme", acme)
      _ = try change.add(.fund, id: "b1", small)
      _ = try change.edit(.fund, try change.records.named("b1", .fund), large)
      _ = try change.add(.fundClaim, id: "m1", claim)
    }
    let raise = try Journal(test.connection).head().sequence - 1
    var found: Problem?
    do {
      try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
        _ = try change.undo(raise)
      }
    } catch {
      found = error as? Problem
    }
    #expect(found?.code == "over_budget")
    #expect(found?.found == "USD -20.00 left")
  }
}
