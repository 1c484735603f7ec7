import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct PayeeSplitTests {
  @Test("shares are found by name, and only by the same bytes (R-18)")
  func byName() throws {
    let composed: Identifier = "caf\u{E9}"
    let combining: Identifier = "cafe\u{301}"
    let split = try PayeeSplit(
      of: 100,
      among: [Payee(composed, weight: Fraction(2 as Int64)), Payee(combining, weight: .one)])
    #expect(split[composed] == 67)
    #expect(split[combining] == 33)
    #expect(split["cafe"] == nil)
    #expect(split.pool == 100)
  }

  @Test("refusals name the payee, a negative weight before all others (R-18)")
  func refuses() {
    let minus = Fraction(-1 as Int64)
    #expect(throws: CommissionError.negativeWeight(payee: "b")) {
      try PayeeSplit(of: 9, among: [Payee("a", weight: .one), Payee("b", weight: minus)])
    }
    #expect(throws: CommissionError.zeroTotalWeight) {
      try PayeeSplit(of: 9, among: [Payee("a", weight: .zero), Payee("a", weight: .zero)])
    }
    #expect(throws: CommissionError.duplicatePayee("b")) {
      try PayeeSplit(
        of: 9,
        among: ["a", "b", "c", "b", "a"].map { Payee($0, weight: .one) })
    }
    #expect(throws: CommissionError.zeroTotalWeight) { try PayeeSplit(of: 9, among: []) }
    #expect(throws: CommissionError.negativeWeight(payee: "a")) {
      try PayeeSplit(of: 9, among: [Payee("a", weight: minus), Payee("a", weight: minus)])
    }
  }

  @Test("the working shows each exact quota, which add up to the pool, and the method")
  func reasons() throws {
    let payees = [Payee("a", weight: Fraction(2 as Int64)), Payee("b", weight: .one)]
    for method in Split.Method.allCases {
      let split = try PayeeSplit(of: 100, among: payees, method: method)
      #expect(split.reasons.rules == ["R-18", "R-18"])
      #expect(split.reasons.keys == [method.rawValue, method.rawValue])
      #expect(
        split.reasons[0].facts.map(\.value) == [
          .text("a"), .exact(Fraction(reducing: 200, over: 3)), .minor(67),
        ])
      #expect(
        split.reasons[1].facts.map(\.value) == [
          .text("b"), .exact(Fraction(reducing: 100, over: 3)), .minor(33),
        ])
    }
  }
}
