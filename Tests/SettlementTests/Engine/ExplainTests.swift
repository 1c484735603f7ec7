import Basics
import CommissionCore
import Exact
import Money
import Settlement
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test("every line of random years explains itself, and asking changes nothing (R-40)")
  func everyLine() throws {
    for seed in 0..<40 as Range<UInt64> {
      var facts = try RandomProgram(seed: seed).facts()
      let lines = Settlement.settle(&facts).postings
      for line in lines {
        let rules = Settlement.explain(line, &facts).map(\.rule)
        #expect(rules.suffix(2) == ["R-41", "R-45"], "seed \(seed)")
        if line.kind == .clawback {
          #expect(["R-26", "R-27"].contains(rules[0]), "seed \(seed)")
        } else {
          #expect(rules.prefix(3) == ["R-37", "R-22", "R-11"], "seed \(seed)")
          #expect(rules.contains("R-25") == line.exchange.isSome, "seed \(seed)")
          #expect(rules.contains("R-36") == (line.hold == .splitNotAgreed), "seed \(seed)")
        }
      }
      #expect(Settlement.settle(&facts).postings == lines, "seed \(seed)")
    }
  }

  @Test("a true-up is the rule's own, over random quarters with refunds (R-44)")
  func trueUp() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rate = random.int64(1...10_000)
      var agreement = try Small.agreement(Terms(.plan(share: rate)))
      agreement.truesUp = true
      var facts = try Small.facts([agreement], [Small.deal()], [])
      facts.truedUpThrough = Quarter("2026Q1")
      let days = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-01"]
      var left: [[Minor]] = [[], [], [], []]
      var posted: [Int64] = [0, 0, 0, 0]
      for number in 0..<random.int(1...12) {
        let month = random.int(0...3)
        let gross = random.int64(0...999)
        let back = random.oneIn(3) ? random.int64(0...gross) : 0
        _ = try facts.add(
          try Small.payment(Identifier("p\(number)"), days[month], gross))
        _ = try facts.add(
          try Small.refund(
            Identifier("r\(number)"), of: Identifier("p\(number)"), "2026-05-05", back))
        left[month].append(Minor(gross - back))
        posted[month] += try Rate(basisPoints: rate).amount(of: Minor(gross - back)).units
      }
      let months = (0..<3).map { TrueUp.Month(netRevenue: left[$0], posted: Minor(posted[$0])) }
      let expected = try TrueUp(months: months, rate: .flat(Rate(basisPoints: rate)))
      let lines = Settlement.standing(&facts).lines.filter { $0.kind == .trueUp }
      let sum = lines.reduce(0) { $0 + $1.minor }
      #expect(sum == expected.difference.units, "seed \(seed)")
      guard let line = lines.first else { continue }
      #expect(
        Settlement.explain(line, &facts).first?.facts.last?.value == .minor(expected.difference))
    }
  }
}
