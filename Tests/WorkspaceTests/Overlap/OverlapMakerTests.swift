import Basics
import Overlap
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("The overlap in a workspace")
struct OverlapMakerTests {
  private typealias Account = TestWorkspace.Account

  private static let words = [
    "Kestrel", "Zenith", "Harbor", "Oriole", "Maple", "Granite", "Falcon", "Summit", "Willow",
    "Copper",
  ]
  private static let ends = ["Foods Inc", "Marine GmbH", "Logistics", "Capital", "Labs Ltd"]
  private static let populations = ["customer", "opportunity", "prospect", "vip"]

  /// A list whose companies other lists may have, too, written a little otherwise.
  private static func draw(_ random: inout SplitMix64, _ letter: String) -> [Account] {
    (0..<random.int(0...40)).map { index in
      let word = random.pick(words)
      let end = random.pick(ends)
      var account = Account(id: "\(letter)\(index)", name: "\(word) \(end)")
      if random.oneIn(3) { account.website = "\(word.lowercased()).com" }
      if random.oneIn(4) { account.name = "\(word)s \(end.prefix(4))" }
      account.country = random.pick(["", "US", "Germany"])
      account.population = random.pick(populations)
      if random.oneIn(2) {
        account.amount = random.int64(0...1_000)
        account.currency = random.pick(["EUR", "USD"])
      }
      return account
    }
  }

  /// What the matrix should be: the engine over the rows as they stand in the lists, and sets.
  private static func naive(
    _ ours: [AccountRow], _ theirs: [AccountRow], _ decisions: [PairDecision]
  ) -> (cells: [String: Set<String>], shared: Set<String>) {
    var reader = CorpusReader()
    for (index, list) in [ours, theirs].enumerated() {
      if index == 1 { reader.beginTheirs() }
      var rows = AccountRows()
      for row in list {
        for text in [row.name, row.website, row.country] { rows.append(text.utf8Span.span) }
      }
      reader.add(rows)
    }
    let matching = Matching(
      reader.takeCorpus(on: OneAfterAnother()), oursCount: ours.count, on: OneAfterAnother())
    var verdicts = Decisions()
    for one in decisions {
      guard let our = ours.firstIndex(where: { $0.key == one.ours }),
        let their = theirs.firstIndex(where: { $0.key == one.theirs })
      else { continue }
      verdicts.decide(ours: our, theirs: their, isMatch: one.isSame)
    }
    let pairs = matching.pairs(
      least: Matching.leastProbability, decisions: verdicts, on: OneAfterAnother())
    var cells: [String: Set<String>] = [:]
    var shared: Set<String> = []
    for pair in pairs where pair.tier >= .strong {
      let key = ours[pair.ours].key
      cells["\(ours[pair.ours].population)/\(theirs[pair.theirs].population)", default: []]
        .insert(key)
      shared.insert(key)
    }
    return (cells, shared)
  }

  private static func check(_ test: TestWorkspace, _ seed: UInt64) throws -> PartnerOverlap {
    let overlap = try test.overlap("bolt")
    let decisions = try PairDecision.all(of: "bolt", in: test.connection)
    let ours = try test.rows(.ours)
    let due = naive(ours, try test.rows(.partner("bolt")), decisions)
    for one in populations {
      for other in populations {
        let cell = overlap.summary.cell(one, other)
        let keys = due.cells["\(one)/\(other)"] ?? []
        #expect(cell.accounts == keys.count, "seed \(seed), \(one)/\(other)")
        for currency in ["EUR", "USD"] {
          let amounts = ours.filter { keys.contains($0.key) && $0.currency == currency }
            .compactMap(\.amount)
          let sum = cell.amounts.first { $0.currency == currency }?.minor
          #expect(sum ?? 0 == amounts.reduce(0, +), "seed \(seed), \(one)/\(other)")
        }
      }
    }
    #expect(overlap.summary.shared == due.shared.count, "seed \(seed)")
    return overlap
  }

  @Test(
    "the matrix is what a naive count over the engine's pairs gives, through imports and decisions",
    arguments: 1...25)
  func twin(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let test = try TestWorkspace()
    try test.add(.ours, Self.draw(&random, "A"))
    try test.add(.partner("bolt"), Self.draw(&random, "B"))
    for round in 0..<4 {
      _ = try Self.check(test, seed)
      if round == 1 { try test.add(.ours, Self.draw(&random, "A")) }
      try Self.decide(test, &random)
      let overlap = try Self.check(test, seed)
      let kept = try OverlapTable(test.connection).find(
        PartnerOverlap.basis(overlap.ours, overlap.theirs))
      let fresh = try test.overlap("bolt", isFresh: true)
      #expect(fresh.summary == overlap.summary, "seed \(seed)")
      let again = try OverlapTable(test.connection).find(
        PartnerOverlap.basis(overlap.ours, overlap.theirs))
      #expect(kept?.digest == again?.digest, "seed \(seed)")
    }
    #expect(try test.differences() == [])
  }

  private static func decide(_ test: TestWorkspace, _ random: inout SplitMix64) throws {
    let ours = try test.rows(.ours)
    let theirs = try test.rows(.partner("bolt"))
    let known = try PairDecision.all(of: "bolt", in: test.connection)
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      for _ in 0..<3 where !ours.isEmpty && !theirs.isEmpty {
        let one = PairDecision(
          partner: "bolt", ours: random.pick(ours).key, theirs: random.pick(theirs).key,
          isSame: random.oneIn(2))
        try change.set(PairDecision.kind, id: one.id, one.value)
      }
      if let gone = known.first { try change.remove(PairDecision.kind, id: gone.id) }
    }
  }

  @Test("a decision outlives an import of both lists, by the keys of the accounts")
  func kept() throws {
    let test = try TestWorkspace()
    let far = [Account(id: "1", name: "Kestrel Foods"), Account(id: "2", name: "Other")]
    try test.add(.ours, far)
    try test.add(.partner("bolt"), [Account(id: "9", name: "Zenith Marine")])
    #expect(try test.overlap("bolt").summary.shared == 0)
    let same = PairDecision(partner: "bolt", ours: "id:1", theirs: "id:9", isSame: true)
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try change.set(PairDecision.kind, id: same.id, same.value)
    }
    #expect(try test.overlap("bolt").summary.shared == 1)
    try test.add(.ours, [Account(id: "1", name: "Kestrel Fine Foods", population: "customer")])
    try test.add(.partner("bolt"), [Account(id: "9", name: "Zenith", population: "customer")])
    let overlap = try test.overlap("bolt")
    #expect(overlap.summary.cell("customer", "customer").accounts == 1)
    #expect(overlap.summary.confirmed == 1)
    try test.add(.ours, [Account(id: "2", name: "Other")])
    #expect(try test.overlap("bolt").summary.shared == 0)
  }

  @Test("unchanged lists are not matched again, and another matching's pairs are not believed")
  func cache() throws {
    let test = try TestWorkspace()
    try test.add(.ours, [Account(id: "1", name: "Kestrel Foods Inc", website: "kestrel.com")])
    try test.add(
      .partner("bolt"), [Account(id: "9", name: "Kestrel Foods", website: "kestrel.com")])
    let first = try test.overlap("bolt")
    #expect(first.summary.shared == 1)
    #expect(try test.overlap("bolt").run == first.run)
    try test.connection.run("UPDATE overlap_run SET engine = 'older'")
    #expect(try test.overlap("bolt").summary == first.summary)
    #expect(try OverlapTable(test.connection).numbers().count == 1)
  }

  @Test("what the last import changed is known, whether the former overlap was kept or not")
  func changes() throws {
    let test = try TestWorkspace()
    let kestrel = Account(id: "1", name: "Kestrel Foods Inc", website: "kestrel.com")
    let zenith = Account(id: "2", name: "Zenith Marine GmbH", website: "zenith.de")
    try test.add(.ours, [kestrel, zenith])
    try test.add(
      .partner("bolt"), [Account(id: "8", name: "Kestrel Foods", website: "kestrel.com")])
    try test.add(.partner("bolt"), [Account(id: "9", name: "Zenith Marine", website: "zenith.de")])
    let overlap = try test.overlap("bolt")
    #expect(try OverlapChangeCounts.kept(overlap, in: test.connection) == nil)
    let before = try #require(
      try test.maker.overlapBefore(with: "bolt", ours: overlap.ours, theirs: overlap.theirs))
    #expect(
      try OverlapChangeCounts.kept(overlap, in: test.connection) == .init(added: 1, removed: 1))
    let table = OverlapTable(test.connection)
    #expect(try table.difference(overlap.run, less: before.number, limit: 9) == ["id:2"])
    #expect(try table.difference(before.number, less: overlap.run, limit: 9) == ["id:1"])
  }

  @Test(
    "what was edited in a kept overlap is found, and matching again mends it",
    arguments: [
      "overlap_pair SET run = 9", "overlap_pair SET theirs = 'x'", "overlap_pair SET ours = 'x'",
      "overlap_pair SET probability = 0.5", "overlap_pair SET tier = 'strong'",
      "overlap_pair SET standing = 'passed'", "overlap_pair SET our_population = 'x'",
      "overlap_pair SET their_population = 'x'", "overlap_pair SET reason = 'x'",
      "overlap_run SET list = 9", "overlap_run SET digest = zeroblob(32)",
      "overlap_run SET summary = '{}'",
    ])
  func edited(_ change: String) throws {
    let test = try TestWorkspace()
    try test.add(.ours, [Account(id: "1", name: "Kestrel Foods Inc", website: "kestrel.com")])
    try test.add(
      .partner("bolt"), [Account(id: "9", name: "Kestrel Foods", website: "kestrel.com")])
    let before = try test.overlap("bolt").summary
    #expect(try test.differences() == [])
    try test.connection.run("UPDATE \(change)")
    #expect(try !test.differences().isEmpty)
    #expect(try test.overlap("bolt", isFresh: true).summary == before)
  }
}
