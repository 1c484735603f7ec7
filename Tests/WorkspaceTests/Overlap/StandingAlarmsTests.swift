import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Alarms about a partner's list")
struct StandingAlarmsTests {
  private typealias Account = TestWorkspace.Account

  private static func accounts(_ numbers: Range<Int>, _ letter: String = "B") -> [Account] {
    numbers.map { SharingWorld.account($0, letter, population: "customer") }
  }

  private func standing(_ world: SharingWorld) throws -> [String] {
    try StandingAlarms(about: "bolt", in: world.test.connection).alarms.map {
      "\($0.kind.rawValue) \($0.count) of \($0.whole) by \($0.sequence)"
    }
  }

  @Test("an honest list raises none")
  func none() throws {
    let world = try SharingWorld()
    try world.test.add(.ours, Self.accounts(0..<60, "A"))
    try world.test.add(.partner("bolt"), Self.accounts(40..<200))
    _ = try world.view()
    #expect(try standing(world) == [])
    // Short lists say nothing by their shares.
    try world.test.add(.ours, Self.accounts(0..<10, "A"))
    try world.test.add(.partner("bolt"), Self.accounts(0..<10))
    _ = try world.view()
    #expect(try standing(world) == [])
  }

  @Test("a first list is judged: its length, bare domains and what of it is ours")
  func first() throws {
    let world = try SharingWorld()
    let bare = (0..<101).map { Account(name: "kestrel\($0)", website: "kestrel\($0).com") }
    try world.test.add(.ours, Array(bare[..<60]))
    try world.share {
      $0.agreedAccounts = 50
      $0.set("customer", to: .counts)
    }
    try world.test.add(.partner("bolt"), bare)
    #expect(try standing(world) == ["too_long 101 of 50 by 4", "bare_domains 101 of 101 by 4"])
    try world.share { $0.agreedAccounts = 51 }
    _ = try world.view()
    let found = try standing(world)
    #expect(
      found == [
        "too_long 101 of 50 by 4", "bare_domains 101 of 101 by 4", "knows_ours 60 of 60 by 4",
      ])
    #expect(try world.test.differences() == [])
  }

  @Test("a list that is ours is told, though it is short")
  func mostlyOurs() throws {
    let world = try SharingWorld()
    try world.test.add(.ours, Self.accounts(0..<200, "A"))
    try world.test.add(.partner("bolt"), Self.accounts(0..<50))
    _ = try world.test.overlap("bolt")
    #expect(try standing(world) == ["mostly_ours 50 of 50 by 3"])
  }

  @Test("half a list of bare domains is too few; one more is told")
  func bare() throws {
    for (bare, due) in [(50, []), (51, ["bare_domains 51 of 100 by 2"])] {
      let world = try SharingWorld()
      var accounts = Self.accounts(0..<(100 - bare))
      for number in 0..<bare {
        accounts.append(Account(name: "", website: "www.bare\(number).com"))
      }
      try world.test.add(.partner("bolt"), accounts)
      let found = try standing(world)
      #expect(found == due)
    }
  }

  @Test("an alarm stands though a harmless list follows, until it is acknowledged")
  func standsAndGoes() throws {
    let world = try SharingWorld()
    try world.test.add(.partner("bolt"), Self.accounts(0..<60))
    #expect(try standing(world) == [])
    try world.test.add(.partner("bolt"), Self.accounts(0..<150))
    #expect(try standing(world) == ["mostly_new 90 of 150 by 3"])
    try world.test.add(.partner("bolt"), Self.accounts(0..<151))
    #expect(try standing(world) == ["mostly_new 90 of 150 by 3"])
    try world.change { (change) throws(Problem) in
      _ = try change.acknowledgeAlarms(about: "bolt", note: "a merger")
    }
    #expect(try standing(world) == [])
    let problem = problem { () throws(Problem) in
      try world.test.workspace.change(by: Recording.author("ann")) { (change) throws(Problem) in
        _ = try change.acknowledgeAlarms(about: "bolt", note: "again")
      }
    }
    #expect(problem?.code == "nothing_to_acknowledge")
    // The next one is another.
    try world.test.add(.partner("bolt"), Self.accounts(0..<400))
    #expect(try standing(world) == ["mostly_new 249 of 400 by 7"])
    #expect(try world.test.differences() == [])
  }

  @Test("that an alarm was acknowledged can be taken back; that it was seen can't")
  func undone() throws {
    let world = try SharingWorld()
    try world.test.add(.partner("bolt"), Self.accounts(0..<60))
    try world.test.add(.partner("bolt"), Self.accounts(0..<150))
    try world.change { (change) throws(Problem) in
      _ = try change.acknowledgeAlarms(about: "bolt", note: "a merger")
    }
    try world.change { (change) throws(Problem) in
      _ = try change.undo(nil)
    }
    #expect(try standing(world) == ["mostly_new 90 of 150 by 3"])
    let author = try TestWorkspace.author()
    let problem = problem { () throws(Problem) in
      try world.test.workspace.change(by: author) { (change) throws(Problem) in
        _ = try change.undo(4)
      }
    }
    #expect(problem?.code == "cannot_undo")
  }

  @Test("nothing is journaled twice")
  func once() throws {
    let world = try SharingWorld()
    try world.test.add(.partner("bolt"), Self.accounts(0..<60))
    try world.test.add(.partner("bolt"), Self.accounts(0..<150))
    let head = try Journal(world.test.connection).head()
    #expect(head.sequence == 4)
    try world.change { (change) throws(Problem) in try change.raiseAlarms(about: "bolt") }
    #expect(try Journal(world.test.connection).head() == head)
  }

  private func problem(_ work: () throws(Problem) -> Void) -> Problem? {
    do {
      try work()
      return nil
    } catch {
      return error
    }
  }
}
