import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("The keys of shared accounts, kept beside an overlap")
struct SharedKeysTests {
  private typealias Account = TestWorkspace.Account

  private static let partners = ["acme", "bolt", "cord", "dune"]

  /// Four partners that have some of our accounts each.
  private static func world(_ random: inout SplitMix64) throws -> TestWorkspace {
    let test = try TestWorkspace()
    func list(_ letter: String, _ share: Int) -> [Account] {
      (0..<40).filter { _ in random.int(0...9) < share }.map {
        SharingWorld.account($0, letter, population: "customer")
      }
    }
    try test.add(.ours, list("A", 9))
    for partner in partners { try test.add(.partner(partner), list("B", random.int(0...9))) }
    for partner in partners where random.oneIn(2) {
      let one = PairDecision(
        partner: partner, ours: "id:A\(random.int(0...39))", theirs: "id:B\(random.int(0...39))",
        isSame: random.oneIn(2))
      try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
        try change.set(PairDecision.kind, id: one.id, one.value)
      }
    }
    return test
  }

  /// The keys of a run as a look at all of its pairs gives them.
  private static func keys(_ run: Int64, _ test: TestWorkspace) throws -> Set<String> {
    var keys: Set<String> = []
    try OverlapTable(test.connection).visit(run) { pair in
      if pair.isShared { keys.insert(pair.ours) }
    }
    return keys
  }

  @Test(
    "who is shared by several partners, and what differs, is what the pairs say",
    arguments: UInt64(1)...40)
  func twin(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let test = try Self.world(&random)
    var runs: [Int64] = []
    for partner in Self.partners { runs.append(try test.overlap(partner).run) }
    let sets = try runs.map { try Self.keys($0, test) }
    let least = random.int(1...4)
    let limit = random.pick([1, 3, 10, 1_000])
    let due = Set(sets.joined()).map { key in
      (key: key, runs: runs.indices.filter { sets[$0].contains(key) }.map { runs[$0] })
    }.filter { $0.runs.count >= least }.sorted { a, b in
      a.runs.count == b.runs.count
        ? ByteOrder.precedes(a.key, b.key) : a.runs.count > b.runs.count
    }.prefix(limit).map { "\($0.key) \($0.runs)" }
    let table = OverlapTable(test.connection)
    let found = try table.several(runs, atLeast: least, limit: limit).map { "\($0.key) \($0.runs)" }
    #expect(found == due, "seed \(seed)")
    let only = sets[0].subtracting(sets[1]).sorted { ByteOrder.precedes($0, $1) }
    #expect(
      try table.difference(runs[0], less: runs[1], limit: limit) == Array(only.prefix(limit)),
      "seed \(seed)")
    let counts = try table.countDifference(runs[0], runs[1])
    #expect(counts.only == only.count, "seed \(seed)")
    #expect(counts.onlyOther == sets[1].subtracting(sets[0]).count, "seed \(seed)")
    #expect(try test.differences() == [], "seed \(seed)")
  }

  @Test("no page, no runs and more partners than there are give nothing")
  func none() throws {
    let test = try TestWorkspace()
    #expect(try OverlapTable(test.connection).several([], atLeast: 1, limit: 9) == [])
    #expect(try OverlapTable(test.connection).several([1], atLeast: 2, limit: 9) == [])
    #expect(try OverlapTable(test.connection).several([1], atLeast: 1, limit: 9) == [])
  }

  @Test("a workspace that was kept without them gets them when it is brought up")
  func broughtUp() throws {
    var random = SplitMix64(seed: 7)
    let test = try Self.world(&random)
    let run = try test.overlap("acme").run
    let other = try test.overlap("bolt").run
    for table in ["overlap_key_sheet", "overlap_view", "overlap_view_pair"] {
      try test.connection.run("DROP TABLE \(table)")
    }
    try test.connection.run("DROP INDEX account_bare")
    try test.connection.run("PRAGMA user_version = 5")
    let again = try TestWorkspace(at: test.folder)
    let (a, b) = (try Self.keys(run, again), try Self.keys(other, again))
    let counts = try OverlapTable(again.connection).countDifference(run, other)
    #expect(counts.only == a.subtracting(b).count && counts.onlyOther == b.subtracting(a).count)
    #expect(try again.differences() == [])
  }
}
