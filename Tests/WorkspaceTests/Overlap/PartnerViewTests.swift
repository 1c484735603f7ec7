import Basics
import JSON
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("What a partner may see")
struct PartnerViewTests {
  private func workspace(customers: Int, prospects: Int) throws -> SharingWorld {
    let world = try SharingWorld()
    try world.test.add(.ours, Self.ours(customers, prospects))
    try world.test.add(
      .partner("bolt"), (0..<60).map { SharingWorld.account($0, "B", population: "customer") })
    return world
  }

  private static func ours(_ customers: Int, _ prospects: Int) -> [TestWorkspace.Account] {
    (0..<customers).map {
      SharingWorld.account($0, "A", population: "customer", owner: "Ann", amount: 99)
    }
      + (30..<30 + prospects).map {
        SharingWorld.account($0, "A", population: "prospect", owner: "Bob")
      }
  }

  @Test("nothing is shown unless it was said; each level shows no more than its own")
  func levels() throws {
    let world = try workspace(customers: 12, prospects: 8)
    #expect(try world.view().cells.isEmpty)
    try world.share { $0.set("customer", to: .counts) }
    var seen = try world.view()
    #expect(seen.cells == [.init(ours: "customer", figure: .about(10))])
    #expect(seen.accounts.isEmpty)
    try world.share { $0.set("customer", to: .names) }
    seen = try world.view()
    #expect(seen.cells == [.init(ours: "customer", figure: .exact(12))])
    #expect(seen.accounts.count == 12)
    #expect(seen.accounts.allSatisfy { $0.fields == nil && $0.ourPopulation == "customer" })
    try world.share { $0.set("customer", to: .fields) }
    #expect(try world.view().accounts.allSatisfy { $0.fields?.owner == "Ann" })
    try world.share { $0.set("customer", to: .hidden) }
    #expect(try world.view().cells.isEmpty)
  }

  @Test("counts below the smallest are withheld, none included")
  func small() throws {
    for count in [0, 1, 4] {
      let world = try workspace(customers: count, prospects: 1)
      try world.share { $0.set("customer", to: .counts) }
      #expect(try world.view().cells.map(\.figure) == [.withheld])
    }
    let world = try workspace(customers: 5, prospects: 0)
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(5)])
    try world.share { $0.smallest = 10 }
    #expect(try world.view().cells.map(\.figure) == [.withheld])
  }

  @Test(
    "a figure moves in whole steps alone, and only when the count is a step away",
    arguments: [
      (10, 10, PartnerView.Figure.about(10)), (10, 11, .about(10)), (10, 14, .about(10)),
      (10, 15, .about(15)), (10, 6, .about(10)), (10, 5, .about(5)), (10, 4, .withheld),
      (6, 4, .about(5)), (9, 5, .about(5)), (9, 13, .about(5)), (9, 14, .about(10)),
      (9, 4, .withheld), (3, 4, .withheld), (3, 7, .withheld), (3, 8, .about(5)),
    ])
  func steps(_ before: Int, _ now: Int, _ due: PartnerView.Figure) throws {
    var world = try workspace(customers: before, prospects: 1)
    try world.share { $0.set("customer", to: .counts) }
    _ = try world.view()
    try world.test.add(.ours, Self.ours(now, 1))
    world.days = 28
    #expect(try world.view().cells.map(\.figure) == [due])
    #expect(try world.view().cells.map(\.figure) == [due])
    #expect(try world.test.differences() == [])
  }

  @Test("a figure stands for four weeks, unless somebody says that the view was never sent")
  func fourWeeks() throws {
    var world = try workspace(customers: 10, prospects: 1)
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
    try world.test.add(.ours, Self.ours(20, 1))
    world.days = 27
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
    try world.change { (change) throws(Problem) in try change.releaseFigures(of: "bolt") }
    #expect(try world.view().cells.map(\.figure) == [.about(20)])
    try world.test.add(.ours, Self.ours(10, 1))
    world.days = 54
    #expect(try world.view().cells.map(\.figure) == [.about(20)])
    world.days = 55
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
  }

  @Test("a figure is remembered while its population is hidden or shown by name")
  func memory() throws {
    let world = try workspace(customers: 10, prospects: 1)
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
    try world.share { $0.set("customer", to: .hidden) }
    #expect(try world.view().cells.isEmpty)
    try world.test.add(.ours, Self.ours(16, 1))
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
    try world.share { $0.set("customer", to: .names) }
    #expect(try world.view().cells.map(\.figure) == [.exact(16)])
    try world.test.add(.ours, Self.ours(22, 1))
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(15)])
  }

  @Test("a company counts once, however often it stands on either list")
  func once() throws {
    let world = try SharingWorld()
    let ours = (0..<4).map { SharingWorld.account($0, "A", population: "customer") }
    var again = ours[0]
    again.id = "A99"
    try world.test.add(.ours, ours + [again])
    var theirs = (0..<4).map { SharingWorld.account($0, "B", population: "customer") }
    for number in 0..<4 { theirs.append(SharingWorld.account(number, "C", population: "own")) }
    try world.test.add(.partner("bolt"), theirs)
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.withheld])
    try world.share { $0.set("customer", to: .names) }
    #expect(try world.view().cells.map(\.figure) == [.exact(4)])
  }

  @Test("what people decided counts, about accounts of the population alone")
  func decisions() throws {
    let world = try SharingWorld()
    try world.test.add(
      .ours,
      (0..<2).map { SharingWorld.account($0, "A", population: "customer") }
        + [SharingWorld.account(7, "A", population: "prospect")])
    try world.test.add(
      .partner("bolt"), [0, 1, 8].map { SharingWorld.account($0, "B", population: "customer") })
    try world.share { $0.set("customer", to: .names) }
    #expect(try world.view().accounts.map(\.theirKey) == ["id:B0", "id:B1"])
    for (ours, theirs, isSame) in [("A0", "B0", false), ("A7", "B1", true), ("A1", "B8", true)] {
      let one = PairDecision(
        partner: "bolt", ours: "id:" + ours, theirs: "id:" + theirs, isSame: isSame)
      try world.change { (change) throws(Problem) in
        try change.set(PairDecision.kind, id: one.id, one.value)
      }
    }
    // That B1 is a prospect of ours is hidden, and so is that it was said.
    #expect(try world.view().accounts.map(\.theirKey) == ["id:B1", "id:B8"])
  }

  @Test("showing the same again journals nothing")
  func again() throws {
    let world = try workspace(customers: 10, prospects: 1)
    try world.share { $0.set("customer", to: .counts) }
    _ = try world.view()
    let head = try Journal(world.test.connection).head()
    _ = try world.view()
    #expect(try Journal(world.test.connection).head() == head)
  }

  @Test("figures as an earlier version kept them are read as none")
  func earlier() throws {
    let world = try workspace(customers: 10, prospects: 1)
    let old = try JSONParser.parse(
      Array(#"{"cells":[{"ours":"customer","theirs":"customer","accounts":13}]}"#.utf8).span)
    try world.change { (change) throws(Problem) in
      try change.note(PartnerView.kind + ".shown", id: "bolt", old)
    }
    try world.share { $0.set("customer", to: .counts) }
    #expect(try world.view().cells.map(\.figure) == [.about(10)])
  }

  @Test("a list of more than twice the agreed length is refused")
  func probing() throws {
    let world = try workspace(customers: 10, prospects: 1)
    try world.share {
      $0.set("customer", to: .names)
      $0.agreedAccounts = 29
    }
    #expect(throws: Problem.self) { try world.view() }
    try world.share { $0.agreedAccounts = 30 }
    #expect(try world.view().accounts.count == 10)
  }

  @Test("what was matched is not shown where terms or lists were changed meanwhile")
  func overtaken() throws {
    let world = try workspace(customers: 10, prospects: 1)
    try world.share { $0.set("customer", to: .names) }
    let shared = try world.test.maker.shared(of: world.test.overlap("bolt")).overlap
    try world.share { $0.set("customer", to: .counts) }
    #expect(throws: Problem.self) { try world.view(shared) }
    try world.share { $0.set("customer", to: .names) }
    #expect(try world.view(shared).accounts.count == 10)
    try world.test.add(.ours, Self.ours(9, 1))
    #expect(throws: Problem.self) { try world.view(shared) }
  }
}
