import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("What a partner may see, as it is kept")
struct KeptViewTests {
  private static func world() throws -> SharingWorld {
    let world = try SharingWorld()
    let customers = (0..<8).map {
      SharingWorld.account($0, "A", population: "customer", owner: "Zoe")
    }
    let prospects = (8..<20).map { SharingWorld.account($0, "A", population: "prospect") }
    try world.test.add(.ours, customers + prospects)
    try world.test.add(
      .partner("bolt"), (0..<16).map { SharingWorld.account($0, "B", population: "own") })
    try world.share { terms in
      terms.set("customer", to: .counts)
      terms.set("prospect", to: .fields)
    }
    return world
  }

  private static func views(_ world: SharingWorld) throws -> [ViewTable.View] {
    try ViewTable(world.test.connection).all()
  }

  @Test("it is read where nothing changed, and no pair of it where only counts are shown")
  func read() throws {
    let world = try Self.world()
    let first = try world.view()
    #expect(first.cells.map(\.figure) == [.about(5), .exact(8)])
    let views = try Self.views(world)
    #expect(views.map(\.population) == ["customer", "prospect"])
    #expect(views.map(\.companies) == [8, 8])
    let shared = try world.test.maker.shared(of: world.test.overlap("bolt"))
    #expect(shared.overlap.populations.map(\.pairs.count) == [0, 8])
    #expect(shared.differing == [])
    #expect(try world.view() == first)
    #expect(try Self.views(world) == views)
    #expect(try world.test.differences() == [])
  }

  @Test("a list, a decision, terms and another matching make it anew, and what is stale goes")
  func stale() throws {
    let world = try Self.world()
    _ = try world.view()
    var before = try Self.views(world)
    func isNew(_ count: Int) throws -> Bool {
      let now = try Self.views(world)
      let isNew = now.count == count && !now.contains { before.contains($0) }
      before = now
      let pairs = try ViewTable(world.test.connection).pairNumbers()
      return isNew && pairs == now.filter { $0.companies > 0 }.map(\.number)
    }
    try world.test.add(
      .partner("bolt"), (0..<10).map { SharingWorld.account($0, "B", population: "own") })
    #expect(try world.view().accounts.count == 2)
    #expect(try isNew(2))
    let no = PairDecision(partner: "bolt", ours: "id:A8", theirs: "id:B8", isSame: false)
    try world.change { (change) throws(Problem) in
      try change.set(PairDecision.kind, id: no.id, no.value)
    }
    #expect(try world.view().accounts.map(\.theirKey) == ["id:B9"])
    #expect(try isNew(2))
    try world.test.connection.run("UPDATE overlap_view SET engine = 'older'")
    #expect(try world.view().accounts.map(\.theirKey) == ["id:B9"])
    #expect(try isNew(2))
    // One that is hidden goes when another one is made.
    try world.share { $0.set("prospect", to: .hidden) }
    try world.test.connection.run("UPDATE overlap_view SET engine = 'older'")
    #expect(try world.view().accounts == [])
    #expect(try isNew(1))
    // So does one of a list that was matched anew meanwhile.
    try world.test.add(.ours, (0..<3).map { SharingWorld.account($0, "A", population: "customer") })
    _ = try world.test.overlap("bolt")
    #expect(try Self.views(world) == [])
    #expect(try world.test.differences() == [])
  }

  @Test("erasing an owner leaves it as it is, and undo of an import gives what was")
  func erasedAndUndone() throws {
    let world = try Self.world()
    let first = try world.view()
    let views = try Self.views(world)
    try world.change { (change) throws(Problem) in _ = try change.erase(owners: ["Zoe"]) }
    #expect(try world.view() == first)
    #expect(try Self.views(world).map(\.number) == views.map(\.number))
    #expect(try world.test.differences() == [])
    try world.test.add(.ours, [SharingWorld.account(9, "A", population: "prospect")])
    #expect(try world.view().accounts.count == 1)
    // The view journals its figures, so it is not what undo alone takes back.
    let imported = try world.test.list(.ours).sequence
    try world.change { (change) throws(Problem) in
      _ = try change.undo(imported)
    }
    #expect(try world.view().accounts == first.accounts)
    #expect(try world.test.differences() == [])
  }

  @Test("what was changed while it was matched is not kept")
  func overtaken() throws {
    let world = try Self.world()
    let overlap = try world.test.overlap("bolt")
    try world.test.add(.ours, [SharingWorld.account(9, "A", population: "prospect")])
    let problem = #expect(throws: Problem.self) {
      try world.test.maker.shared(of: overlap)
    }
    #expect(problem?.code == "busy")
    #expect(try Self.views(world) == [])
  }

  @Test(
    "what was edited in it is found, and matching again mends it and says so",
    arguments: [
      "overlap_view SET view = view + 9", "overlap_view SET list = 9",
      "overlap_view SET population = population || 'x'",
      "overlap_view SET ours = zeroblob(32)", "overlap_view SET theirs = zeroblob(32)",
      "overlap_view SET engine = 'x'", "overlap_view SET decisions = zeroblob(32)",
      "overlap_view SET companies = 9", "overlap_view SET digest = zeroblob(32)",
      "overlap_view_pair SET view = view + 9", "overlap_view_pair SET theirs = theirs || 'x'",
      "overlap_view_pair SET ours = ours || 'x'", "overlap_key_sheet SET run = 9",
      "overlap_key_sheet SET sheet = 1", "overlap_key_sheet SET keys = zeroblob(9)",
    ])
  func edited(_ change: String) throws {
    let world = try Self.world()
    let first = try world.view()
    #expect(try world.test.differences() == [])
    try world.test.connection.run("UPDATE \(change)")
    #expect(try !world.test.differences().isEmpty)
    let overlap = try world.test.overlap("bolt", isFresh: true)
    let shared = try world.test.maker.shared(of: overlap, isFresh: true)
    if change.contains("companies") || change.contains("SET digest") {
      #expect(shared.differing == ["customer", "prospect"])
    }
    #expect(try world.view(shared.overlap) == first)
  }
}
