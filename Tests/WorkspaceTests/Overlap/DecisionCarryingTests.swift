import Basics
import JSON
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Decisions and imports")
struct DecisionCarryingTests {
  private typealias Account = TestWorkspace.Account

  private func decide(
    _ test: TestWorkspace, _ ours: String, _ theirs: String, _ isSame: Bool = true,
    note: String? = nil
  ) throws {
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try change.decide(
        PairDecision(partner: "bolt", ours: ours, theirs: theirs, isSame: isSame, note: note))
    }
  }

  private func decisions(_ test: TestWorkspace) throws -> [String] {
    try PairDecision.all(in: test.connection)
      .map { "\($0.ours) \($0.theirs) \($0.isSame) \($0.note ?? "-")" }
  }

  private func filled() throws -> TestWorkspace {
    let test = try TestWorkspace()
    try test.add(
      .ours,
      [
        Account(id: "1", name: "Acme", website: "acme.com"),
        Account(id: "2", name: "Bolt Labs", country: "US"),
        Account(id: "3", name: "Coral", website: "coral.io"),
      ])
    try test.add(
      .partner("bolt"), [Account(id: "9", name: "Acme Inc"), Account(id: "8", name: "X")])
    return test
  }

  @Test("A decision goes with its account to a new key, by domain or by name and country")
  func carried() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9", note: "phone")
    try decide(test, "id:2", "id:8", false)
    try decide(test, "id:3", "id:8", false)
    let result = try test.add(
      .ours,
      [
        Account(name: "ACME Corp", website: "www.acme.com"),
        Account(name: "bolt labs", country: "US"),
        Account(id: "7", name: "Other"),
      ])
    #expect(result.decisions.carried.map(\.new.ours) == ["domain:acme.com", "name:bolt labs"])
    #expect(result.decisions.loose.map(\.ours) == ["id:3"])
    #expect(
      try decisions(test) == [
        "name:bolt labs id:8 false -", "domain:acme.com id:9 true phone", "id:3 id:8 false -",
      ])
    #expect(try test.differences() == [])
  }

  @Test("Ids that were dealt out anew take their decisions along, even where two change places")
  func renumbered() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9")
    try decide(test, "id:3", "id:9", false)
    let result = try test.add(
      .ours,
      [
        Account(id: "3", name: "Acme", website: "acme.com"), Account(id: "2", name: "Bolt Labs"),
        Account(id: "1", name: "Coral", website: "coral.io"),
      ])
    #expect(result.decisions.carried.count == 2 && result.decisions.loose.isEmpty)
    #expect(try decisions(test) == ["id:1 id:9 false -", "id:3 id:9 true -"])
  }

  @Test("Where several accounts could be meant, or another decision stands, none is carried")
  func ambiguous() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9")
    let result = try test.add(
      .ours,
      [
        Account(id: "11", name: "Acme", website: "acme.com"),
        Account(id: "12", name: "Acme EU", website: "acme.com"),
      ])
    #expect(result.decisions.carried.isEmpty)
    #expect(result.decisions.loose.map(\.ours) == ["id:1"])
    #expect(try decisions(test) == ["id:1 id:9 true -"])
  }

  @Test("An account that is renamed under its key keeps its decision")
  func renamed() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9")
    let result = try test.add(
      .ours,
      [
        Account(id: "1", name: "Acme Holding", website: "acme.com"),
        Account(id: "3", name: "Coral", website: "coral.io"),
      ])
    #expect(result.decisions.carried.isEmpty && result.decisions.loose.isEmpty)
    #expect(try decisions(test) == ["id:1 id:9 true -"])
  }

  @Test("A partner's import carries the decisions about its accounts alone")
  func partner() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9")
    let result = try test.add(.partner("bolt"), [Account(name: "Acme Inc")])
    #expect(result.decisions.carried.map(\.new.theirs) == ["name:Acme Inc"])
    #expect(try decisions(test) == ["id:1 name:Acme Inc true -"])
  }

  @Test("A decision that is repeated keeps its note, until another is given")
  func note() throws {
    let test = try filled()
    try decide(test, "id:1", "id:9", note: "phone")
    try decide(test, "id:1", "id:9", false)
    #expect(try decisions(test) == ["id:1 id:9 false phone"])
    let head = try Journal(test.connection).head().sequence
    try decide(test, "id:1", "id:9", false)
    #expect(try Journal(test.connection).head().sequence == head)
    try decide(test, "id:1", "id:9", false, note: "")
    #expect(try decisions(test) == ["id:1 id:9 false -"])
  }
}
