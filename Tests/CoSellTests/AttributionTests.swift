import Basics
import CoSell
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct AttributionTests {
  private static func window() throws -> AttributionWindow {
    AttributionWindow(
      zone: try Given.zone(), conversionAt: try Given.instant("2026-04-01T12:00:00Z"))
  }

  /// A touch on a day of March 2026, its sequence the day's number.
  private static func touch(_ partner: Identifier, _ day: Int) throws -> Touch {
    let text = day < 10 ? "0\(day)" : "\(day)"
    return Touch(
      partner: partner, at: try Given.instant("2026-03-\(text)T00:00:00Z"), sequence: Int64(day))
  }

  private static func shares(_ split: PayeeSplit?) -> [String] {
    guard let split else { return [] }
    return zip(split.payees, split.shares).map { "\($0.id) \($1.units)" }
  }

  @Test("the first touch that counts wins; what does not count is told (R-34)")
  func firstTouch() throws {
    let old = Touch(partner: "old", at: try Given.instant("2025-12-31T00:00:00Z"), sequence: 1)
    let late = Touch(partner: "late", at: try Given.instant("2026-04-02T00:00:00Z"), sequence: 2)
    let touches = [late, try Self.touch("bolt", 9), try Self.touch("acme", 4), old]
    let first = FirstTouch(touches, window: try Self.window())
    #expect(first.winner == "acme")
    #expect(first.dropped == 2)
    #expect(first.eligible.map(\.partner) == ["acme", "bolt"])
    #expect(
      try first.reasons == [
        Reason(
          "R-34", "first_touch",
          [
            .init("eligible", .count(2)), .init("dropped", .count(2)),
            .init("partner", .text("acme")),
            .init("at", .instant(Given.instant("2026-03-04T00:00:00Z"))),
          ])
      ])
    let none = FirstTouch([late, old], window: try Self.window())
    #expect(none.winner == nil)
    #expect(none.reasons.map(\.key) == ["no_eligible_touch"])
  }

  @Test(
    "the registrant's priority and the rest by touches, worked by hand (R-35)",
    arguments: [
      // touching partners in order of time, registrant, priority, pool, shares
      // 50 % and 1/3 of the other half; 2/3 of it to bolt
      (["bolt", "acme", "bolt"], "acme", 5_000, 600, ["acme 400", "bolt 200"]),
      (["bolt", "bolt"], "acme", 5_000, 100, ["acme 50", "bolt 50"]),
      ([], "acme", 5_000, 100, ["acme 100"]), (["acme"], "acme", 5_000, 99, ["acme 99"]),
      (["bolt", "cord", "bolt"], nil, 5_000, 100, ["bolt 67", "cord 33"]),
      ([], nil, 5_000, 100, []),
      (["bolt"], "acme", 10_000, 100, ["acme 100", "bolt 0"]),
      (["bolt"], "acme", 0, 100, ["acme 0", "bolt 100"]), ([], "acme", 0, 100, ["acme 100"]),
      // One split over combined weights: 50 %, 25 %, 25 % of 5 is 3, 1, 1 (2.5, 1.25, 1.25); two
      // splits one after the other would give 3 and then 1, 1 of 2, or 2 and 2, 1 of 3.
      (["bolt", "cord"], "acme", 5_000, 5, ["acme 3", "bolt 1", "cord 1"]),
      (["bolt", "cord"], "acme", 5_000, -5, ["acme -3", "bolt -1", "cord -1"]),
    ] as [([Identifier], Identifier?, Int64, Int64, [String])])
  func multiTouch(
    partners: [Identifier], registrant: Identifier?, priority: Int64, pool: Int64,
    shares: [String]
  ) throws {
    let touches = try partners.enumerated().map { try Self.touch($1, $0 + 1) }
    let result = try MultiTouch(
      pool: Minor(pool), touches: touches.reversed(), registrant: registrant,
      priority: Rate(basisPoints: priority), window: Self.window())
    #expect(Self.shares(result.split) == shares)
  }

  @Test("touches outside the window don't count, and without any the registrant has all (R-35)")
  func multiTouchWindow() throws {
    let old = Touch(partner: "bolt", at: try Given.instant("2025-12-31T00:00:00Z"), sequence: 1)
    let result = try MultiTouch(
      pool: 100, touches: [old], registrant: "acme", priority: Rate(basisPoints: 5_000),
      window: Self.window())
    #expect(Self.shares(result.split) == ["acme 100"])
  }

  /// Largest remainder over whole weights in plain integers, the way it is done on paper.
  private static func onPaper(_ pool: Int, _ weights: [Int]) -> [Int] {
    let total = weights.reduce(0, +)
    var shares = weights.map { pool * $0 / total }
    let left = pool - shares.reduce(0, +)
    let order = weights.indices.sorted {
      (-(pool * weights[$0] % total), $0) < (-(pool * weights[$1] % total), $1)
    }
    for index in order.prefix(left) { shares[index] += 1 }
    return shares
  }

  @Test(
    "random touches agree with integers on paper (R-35)", arguments: 1...4 as ClosedRange<UInt64>)
  func multiTouchAgrees(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let partners: [Identifier] = ["acme", "bolt", "cord", "dash"]
    for round in 0..<60 {
      let touching = (0..<random.int(1...12)).map { _ in random.pick(partners) }
      let registrant = random.oneIn(4) ? nil : random.pick(partners)
      let priority = random.int(0...10_000)
      let pool = random.int(0...5_000)
      let touches = try touching.enumerated().map { try Self.touch($1, $0 + 1) }
      let result = try MultiTouch(
        pool: Minor(Int64(pool)), touches: touches.shuffled(using: &random),
        registrant: registrant, priority: Rate(basisPoints: Int64(priority)),
        window: Self.window())
      // Weights over 10 000 × touches: the registrant first, the others by first touch.
      var order: [Identifier] = registrant.map { [$0] } ?? []
      for partner in touching where !order.contains(partner) { order.append(partner) }
      let kept = registrant == nil ? 0 : priority
      let weights = order.map { partner in
        (partner == registrant ? kept * touching.count : 0)
          + (10_000 - kept) * touching.count { $0 == partner }
      }
      let expected = zip(order, Self.onPaper(pool, weights)).map { "\($0) \($1)" }
      let note: Comment = "seed \(seed), round \(round)"
      #expect(Self.shares(result.split) == expected, note)
      #expect(result.payees.reduce(Fraction.zero) { $0 + $1.weight } == .one, note)
    }
  }

  @Test("a priority beyond the whole is refused with the payee that it would charge")
  func priorityBeyondWhole() throws {
    let touches = [try Self.touch("bolt", 1)]
    #expect(throws: CommissionError.negativeWeight(payee: "bolt")) {
      try MultiTouch(
        pool: 100, touches: touches, registrant: "acme", priority: Rate(basisPoints: 10_001),
        window: Self.window())
    }
    #expect(throws: CommissionError.negativeWeight(payee: "acme")) {
      try MultiTouch(
        pool: 100, touches: touches, registrant: "acme", priority: Rate(basisPoints: -1),
        window: Self.window())
    }
  }

  @Test("the working shows each combined weight and then the split (R-35, R-18)")
  func multiTouchReasons() throws {
    let touches = try [Self.touch("bolt", 1), Self.touch("acme", 2), Self.touch("bolt", 3)]
    let result = try MultiTouch(
      pool: 600, touches: touches, registrant: "acme", priority: Rate(basisPoints: 5_000),
      window: Self.window())
    #expect(result.reasons.map(\.rule) == ["R-35", "R-35", "R-18", "R-18"])
    #expect(
      result.reasons[0].facts == [
        .init("payee", .text("acme")), .init("weight", .exact(Fraction(reducing: 2, over: 3))),
      ])
    let nobody = try MultiTouch(
      pool: 600, touches: [], registrant: nil, priority: .zero, window: Self.window())
    #expect(nobody.split == nil)
    #expect(nobody.reasons == [Reason("R-35", "nobody_to_pay")])
  }

  private static let agreement: [(partner: Identifier, basisPoints: Int64)] = [
    ("acme", 6_667), ("bolt", 3_333),
  ]

  @Test(
    "split credit pays only where it was recorded strictly before the close (R-36)",
    arguments: [
      ("2026-03-31T23:59:59.999999999Z", SplitCredit.Status.payable, ["acme 67", "bolt 33"]),
      ("2026-04-01T00:00:00Z", .held, []), ("2026-04-01T00:00:00.000000001Z", .held, []),
      (nil, .held, []),
    ] as [(String?, SplitCredit.Status, [String])])
  func splitCredit(recorded: String?, status: SplitCredit.Status, shares: [String]) throws {
    let credit = try SplitCredit(
      pool: 100, agreement: Self.agreement, recordedAt: recorded.map { try Given.instant($0) },
      closedAt: Given.instant("2026-04-01T00:00:00Z"))
    #expect(credit.status == status)
    #expect(Self.shares(credit.split) == shares)
    #expect(credit.reasons.first?.rule == "R-36")
    #expect(credit.reasons.first?.key == status.rawValue)
    #expect(credit.reasons.count == 1 + shares.count)
  }

  @Test(
    "agreed shares must be the whole, in time or not (R-36)",
    arguments: [
      ([6_000, 3_999], 9_999), ([6_000, 4_001], 10_001), ([.max, 1], nil), ([], 0),
    ] as [([Int64], Int64?)])
  func notTheWhole(points: [Int64], sum: Int64?) throws {
    let close = try Given.instant("2026-04-01T00:00:00Z")
    let agreement = points.enumerated().map {
      (partner: Identifier("p\($0)"), basisPoints: $1)
    }
    #expect(throws: CommissionError.weightsNot10000(sum: sum)) {
      try SplitCredit(
        pool: 100, agreement: agreement, recordedAt: Instant.min, closedAt: close)
    }
    guard !points.isEmpty else { return }
    #expect(throws: CommissionError.weightsNot10000(sum: sum)) {
      try SplitCredit(pool: 100, agreement: agreement, recordedAt: nil, closedAt: close)
    }
  }

  @Test("an agreement that was never made holds the payout and is no error (R-36)")
  func neverAgreed() throws {
    let credit = try SplitCredit(
      pool: 100, agreement: [], recordedAt: nil, closedAt: Given.instant("2026-04-01T00:00:00Z"))
    #expect(credit.status == .held && credit.split == nil)
  }

  @Test("a partner twice, or below zero, is refused even in time (R-18)")
  func badAgreements() throws {
    let close = try Given.instant("2026-04-01T00:00:00Z")
    #expect(throws: CommissionError.duplicatePayee("a")) {
      try SplitCredit(
        pool: 100, agreement: [("a", 5_000), ("a", 5_000)], recordedAt: .min, closedAt: close)
    }
    #expect(throws: CommissionError.negativeWeight(payee: "b")) {
      try SplitCredit(
        pool: 100, agreement: [("a", 10_001), ("b", -1)], recordedAt: .min, closedAt: close)
    }
  }
}
