import Exact
import JSON
import Money
import Scoring
import Testing

@testable import Program

@Suite("Comparing programs")
struct ProgramDifferenceTests {
  private func difference(_ change: (inout PartnerProgram) -> Void) -> [String] {
    var other = PartnerProgram.standard
    change(&other)
    return ProgramDifference.between(.standard, other).map { difference in
      let sides = [difference.before, difference.after].map { value in
        value.map { JSONExcerptText.of($0) } ?? "-"
      }
      return "\(difference.path): \(sides[0]) > \(sides[1])"
    }
  }

  @Test("a program does not differ from itself")
  func same() {
    #expect(difference { _ in }.isEmpty)
  }

  @Test("paths name what differs, by id where there is one")
  func paths() {
    #expect(
      difference {
        $0.name = "Ours"
        $0.partnerTypes[1].volume = "low"
        $0.tiers[0].expected.high = 6
        $0.commission[0].rate = .percent(11, 12)
        $0.valueBands[1].first = ["referral"]
        $0.scoring.threshold = Fraction(reducing: 131, over: 2)
      } == [
        "name: \"Partner program\" > \"Ours\"",
        "partner_types[referral].volume: \"lower\" > \"low\"",
        "value_bands[1].first[affiliate]: \"affiliate\" > -",
        "tiers[referral].expected.up_to: 5 > 6",
        "commission[referral/monthly/recurring].percent: 10 > {\"from\":11,\"up_to\":12}",
        "scoring.threshold: 70 > 65.5",
      ])
  }

  @Test("order counts only where it means something")
  func order() {
    #expect(
      difference {
        $0.partnerTypes.reverse()
        $0.commission.reverse()
        $0.regulation.verticals.reverse()
        $0.payouts.gates.reverse()
        $0.cohort.watch.reverse()
      }.isEmpty)
    #expect(
      difference { $0.precedence.swapAt(0, 1) } == [
        "precedence (order): [\"approved_registration\",\"referral_introduction\","
          + "\"affiliate_touch\"] > [\"referral_introduction\",\"approved_registration\","
          + "\"affiliate_touch\"]"
      ])
  }

  @Test("what only one side has is told as such")
  func oneSided() {
    #expect(
      difference {
        $0.regulation.verticals.append("crypto")
        $0.platforms.platforms.removeLast(5)
        $0.combinations.removeAll { $0.types.contains("alliance") }
      }.compactMap { $0.split(separator: ":").first.map(String.init) } == [
        "regulation.verticals[crypto]", "combinations[reseller and alliance on top]",
        "platforms.platforms[impact]", "platforms.platforms[rewardful]",
        "platforms.platforms[firstpromoter]", "platforms.platforms[refgrow]",
        "platforms.platforms[track360]",
      ])
  }
}

/// A value as compact JSON.
private enum JSONExcerptText {
  static func of(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return writer.text
  }
}
