import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

/// What no sequence of lists, names, terms and reports may tell (P13).
@Suite("What a partner can't learn")
struct PartnerViewPropertyTests {
  private typealias Account = TestWorkspace.Account

  private static let populations = ["customer", "opportunity", "prospect", "vip", "lost"]

  // MARK: Two worlds

  @Test(
    "whatever differs in hidden populations, at other partners and in our own fields, no byte moves",
    arguments: UInt64(1)...40)
  func twoWorlds(_ seed: UInt64) throws {
    var draws = SplitMix64(seed: seed)
    let shown = Array(Self.populations.prefix(draws.int(1...2)))
    let levels = shown.map { _ in draws.pick([SharingTerms.Level.counts, .names, .fields]) }
    let fields = zip(shown, levels).filter { $0.1 == .fields }.map(\.0)
    let theirs = (0..<draws.int(5...30)).map { number in
      Self.company(draws.int(0...25), "B\(number)", draws.pick(Self.populations), &draws)
    }
    let visible = (0..<draws.int(5...30)).map { number in
      Self.company(draws.int(0...25), "A\(number)", draws.pick(shown), &draws)
    }
    var views: [[PartnerView]] = []
    for _ in 0..<2 {
      let world = try SharingWorld()
      try world.share { terms in
        for (name, level) in zip(shown, levels) { terms.set(name, to: level) }
      }
      try world.test.add(.partner("bolt"), theirs)
      if draws.oneIn(2) {
        try world.test.add(
          .partner("acme"), [Self.company(3, "C0", "customer", &draws)])
      }
      var seen: [PartnerView] = []
      for round in 0..<2 {
        let ours = Self.secret(visible.dropLast(round * 3), shown, fields, &draws)
        try world.test.add(.ours, ours)
        if draws.oneIn(2), let one = ours.last, !shown.contains(one.population) {
          try decide(world, one.id, "B0", draws.oneIn(2))
        }
        seen.append(try world.view())
      }
      views.append(seen)
    }
    #expect(views[0] == views[1], "seed \(seed)")
  }

  /// Our list with what a partner must not see made up anew.
  private static func secret(
    _ visible: ArraySlice<Account>, _ shown: [String], _ fields: [String],
    _ draws: inout SplitMix64
  ) -> [Account] {
    let letter = draws.pick(["A", "Z", "M"])
    var accounts = visible.enumerated().map { place, account in
      var account = account
      // Our own ids, and so the order of the list, are ours.
      account.id = "\(letter)\(draws.int(100...999))-\(place)"
      account.amount = draws.oneIn(2) ? draws.int64(1...99_999) : nil
      account.currency = account.amount == nil ? "" : "USD"
      if !fields.contains(account.population) {
        account.owner = draws.pick(["Ann", "Bob", ""])
        account.stage = draws.pick(["won", "lost", ""])
      }
      return account
    }
    let hidden = populations.filter { !shown.contains($0) }
    for number in 0..<draws.int(0...40) {
      accounts.append(company(draws.int(0...25), "H\(number)", draws.pick(hidden), &draws))
    }
    return accounts
  }

  private func decide(
    _ world: SharingWorld, _ ours: String, _ theirs: String, _ isSame: Bool
  ) throws {
    let one = PairDecision(
      partner: "bolt", ours: "id:" + ours, theirs: "id:" + theirs, isSame: isSame)
    try world.change { (change) throws(Problem) in
      try change.set(PairDecision.kind, id: one.id, one.value)
    }
  }

  /// A company under one of the names that people give it; not always with a website.
  private static func company(
    _ number: Int, _ id: String, _ population: String, _ draws: inout SplitMix64
  ) -> Account {
    Account(
      id: id, name: draws.pick(["Kestrel\(number) Works", "Kestrel\(number) Works Ltd"]),
      website: draws.oneIn(3) ? "" : "kestrel\(number).com", country: draws.pick(["", "DE"]),
      population: population, owner: draws.pick(["Cy", "Di"]), stage: "open")
  }

  // MARK: Subtraction

  @Test(
    "the figures of any two reports are the same or five and more apart, whatever comes between",
    arguments: UInt64(1)...30)
  func subtraction(_ seed: UInt64) throws {
    var draws = SplitMix64(seed: seed)
    var world = try SharingWorld()
    let shown = Array(Self.populations.prefix(2))
    try world.test.add(.ours, Self.list("A", shown, &draws))
    try world.test.add(.partner("bolt"), Self.list("B", Self.populations, &draws))
    try world.share { terms in for name in shown { terms.set(name, to: .counts) } }
    var seen: [String: [(day: Int64, number: Int)]] = [:]
    for _ in 0..<14 {
      switch draws.int(0...5) {
      case 0: try world.test.add(.ours, Self.list("A", shown, &draws))
      case 1...3:
        // The partner's: other companies, other names for the populations, one apart from all.
        let names = draws.pick([Self.populations, ["a", "b", "c"], ["own\(draws.int(0...99))"]])
        try world.test.add(.partner("bolt"), Self.list("B", names, &draws))
      case 4:
        try world.share {
          $0.set(
            draws.pick(shown), to: draws.pick([.hidden, .counts, .names]))
        }
        _ = try world.view()
        try world.share {
          for name in shown { $0.set(name, to: .counts) }
          $0.smallest = draws.pick([5, 5, 10])
        }
      default: world.days += Int64(draws.int(0...40))
      }
      for cell in try world.view().cells {
        seen[cell.ours, default: []].append((world.days, cell.figure.number ?? 0))
      }
    }
    for (name, figures) in seen.sorted(by: { $0.key < $1.key }) {
      let numbers = Set(figures.map(\.number)).sorted()
      for (one, next) in zip(numbers, numbers.dropFirst()) {
        #expect(next - one >= 5, "seed \(seed), \(name): \(numbers)")
      }
    }
    // Nor do sums over populations tell more: all figures are multiples of five.
    #expect(seen.values.joined().allSatisfy { $0.number % 5 == 0 }, "seed \(seed)")
    #expect(try world.test.differences() == [])
  }

  @Test(
    "within four weeks nothing that a partner sends moves a figure: it can't be walked to the edge",
    arguments: UInt64(1)...10)
  func walking(_ seed: UInt64) throws {
    var draws = SplitMix64(seed: seed)
    var world = try SharingWorld()
    try world.test.add(
      .ours, (0..<20).map { SharingWorld.account($0, "A", population: "customer") })
    try world.share { $0.set("customer", to: .counts) }
    // Four are known to be ours; the fifth is the one they would like to know of.
    let known = (0..<4).map { SharingWorld.account($0, "B", population: "own") }
    try world.test.add(.partner("bolt"), known)
    let first = try world.view()
    for number in 4..<10 {
      let more = (4...number).map {
        SharingWorld.account($0, "B", population: draws.pick(["customer", "x\($0)"]))
      }
      try world.test.add(.partner("bolt"), known + more)
      world.days += Int64(draws.int(0...4))
      #expect(try world.view() == first, "seed \(seed)")
    }
  }

  private static func list(
    _ letter: String, _ populations: [String], _ draws: inout SplitMix64
  ) -> [Account] {
    (0..<25).filter { _ in draws.int(0...3) > 0 }.map { number in
      SharingWorld.account(number, letter, population: draws.pick(populations))
    }
  }
}
