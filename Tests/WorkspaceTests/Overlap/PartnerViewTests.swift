import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("What a partner may see")
struct PartnerViewTests {
  private typealias Account = TestWorkspace.Account

  private static func account(
    _ number: Int, _ letter: String, population: String, owner: String = "", amount: Int64? = nil
  ) -> Account {
    Account(
      id: "\(letter)\(number)", name: "Company \(number) Kestrel\(number)",
      website: "kestrel\(number).com", population: population, owner: owner, stage: "won",
      amount: amount, currency: amount == nil ? "" : "USD")
  }

  private func workspace(customers: Int, prospects: Int) throws -> TestWorkspace {
    let test = try TestWorkspace()
    try test.add(.ours, Self.ours(customers, prospects))
    try test.add(
      .partner("bolt"), (0..<60).map { Self.account($0, "B", population: "customer") })
    return test
  }

  private static func ours(_ customers: Int, _ prospects: Int) -> [Account] {
    (0..<customers).map {
      Self.account($0, "A", population: "customer", owner: "Ann", amount: 99)
    } + (30..<30 + prospects).map { Self.account($0, "A", population: "prospect", owner: "Bob") }
  }

  private func share(_ test: TestWorkspace, _ change: (inout SharingTerms) -> Void) throws {
    var terms = try SharingTerms.of("bolt", in: test.connection)
    change(&terms)
    let set = terms
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try change.set(SharingTerms.kind, id: "bolt", set.value)
    }
  }

  private func view(_ test: TestWorkspace) throws -> PartnerView {
    let overlap = try test.overlap("bolt")
    return try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try PartnerView.make(overlap, change)
    }
  }

  @Test("nothing is shown unless it was said; each level shows no more than its own")
  func levels() throws {
    let test = try workspace(customers: 10, prospects: 8)
    #expect(try view(test).cells.isEmpty)
    try share(test) { $0.set("customer", to: .counts) }
    var seen = try view(test)
    #expect(seen.cells.map(\.ours) == ["customer"])
    #expect(seen.cells.map(\.figure) == [.about(10)])
    #expect(seen.accounts.isEmpty)
    try share(test) { $0.set("customer", to: .names) }
    seen = try view(test)
    #expect(seen.cells.map(\.figure) == [.exact(10)])
    #expect(seen.accounts.count == 10)
    #expect(seen.accounts.allSatisfy { $0.fields == nil && $0.ourPopulation == "customer" })
    try share(test) { $0.set("customer", to: .fields) }
    #expect(try view(test).accounts.allSatisfy { $0.fields?.owner == "Ann" })
    try share(test) { $0.set("customer", to: .hidden) }
    #expect(try view(test).cells.isEmpty)
  }

  @Test("whatever changes only in hidden populations or at other partners, the view stays the same")
  func twoWorlds() throws {
    let one = try workspace(customers: 10, prospects: 3)
    let other = try workspace(customers: 10, prospects: 17)
    try other.add(.partner("acme"), [Self.account(3, "C", population: "customer")])
    for test in [one, other] { try share(test) { $0.set("customer", to: .fields) } }
    #expect(try view(one) == view(other))
  }

  @Test("counts below the smallest are withheld, none included")
  func small() throws {
    for count in [0, 1, 4] {
      let test = try workspace(customers: count, prospects: 1)
      try share(test) { $0.set("customer", to: .counts) }
      #expect(try view(test).cells.map(\.figure) == [.fewerThan(5)])
    }
    let test = try workspace(customers: 5, prospects: 0)
    try share(test) { $0.set("customer", to: .counts) }
    #expect(try view(test).cells.map(\.figure) == [.about(5)])
  }

  @Test(
    "two reports can't be subtracted: a count too near the one shown before is not shown",
    arguments: [
      (10, 10, PartnerView.Figure.about(10)), (10, 11, .about(10)), (10, 14, .about(10)),
      (10, 15, .about(15)), (10, 6, .about(10)), (10, 5, .about(5)), (10, 4, .fewerThan(5)),
      (6, 4, .about(6)), (9, 4, .fewerThan(5)), (3, 4, .fewerThan(5)), (3, 5, .about(5)),
    ])
  func subtraction(_ before: Int, _ now: Int, _ due: PartnerView.Figure) throws {
    let test = try workspace(customers: before, prospects: 1)
    try share(test) { $0.set("customer", to: .counts) }
    _ = try view(test)
    try test.add(.ours, Self.ours(now, 1))
    #expect(try view(test).cells.map(\.figure) == [due])
    #expect(try view(test).cells.map(\.figure) == [due])
    #expect(try test.differences() == [])
  }

  @Test("showing the same again journals nothing")
  func again() throws {
    let test = try workspace(customers: 10, prospects: 1)
    try share(test) { $0.set("customer", to: .counts) }
    _ = try view(test)
    let head = try Journal(test.connection).head()
    _ = try view(test)
    #expect(try Journal(test.connection).head() == head)
  }

  @Test("a list of more than twice the agreed length is refused")
  func probing() throws {
    let test = try workspace(customers: 10, prospects: 1)
    try share(test) {
      $0.set("customer", to: .names)
      $0.agreedAccounts = 29
    }
    #expect(throws: Problem.self) { try view(test) }
    try share(test) { $0.agreedAccounts = 30 }
    #expect(try view(test).accounts.count == 10)
  }

  @Test("a list that is mostly new is told")
  func mostlyNew() throws {
    let test = try TestWorkspace()
    let accounts = (0..<150).map { Self.account($0, "B", population: "customer") }
    try test.add(.partner("bolt"), Array(accounts[..<60]))
    #expect(try ProbingAlarm.all(test.list(.partner("bolt")), in: test.connection).isEmpty)
    try test.add(.partner("bolt"), accounts)
    let alarms = try ProbingAlarm.all(test.list(.partner("bolt")), in: test.connection)
    #expect(alarms == [.mostlyNew(added: 90, accounts: 150)])
  }
}
