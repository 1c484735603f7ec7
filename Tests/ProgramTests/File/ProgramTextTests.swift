import Basics
import CommissionCore
import Exact
import JSON
import Money
import Scoring
import TestSupport
import Testing

@testable import Program

@Suite("Writing a program file")
struct ProgramTextTests {
  @Test("what is written reads back as the same program")
  func roundTrip() throws {
    var other = PartnerProgram.standard(in: try #require(Currency("KWD")))
    other.name = "\"Q\" \\ é // '"
    other.zone = try #require(Zone("Asia/Kuwait"))
    other.effectiveFrom = CivilDate(year: 2026, month: 2, day: 28)
    other.attribution.priority = Rate(Fraction(reducing: 1, over: 3))
    other.payouts.minimum = Minor(1_005)
    other.clawback.solution = .full(throughDay: 0)
    other.payouts.referral = .net(days: 0)
    other.platforms.platforms[2].bestFor = nil
    other.scoring.factors[0] = Factor("customer_overlap", weight: Fraction(reducing: 1, over: 3))
    other.scoring.factors[1] = Factor("strategic_fit", weight: Fraction(reducing: 13, over: 60))
    for program in [PartnerProgram.standard, other] {
      let text = ProgramText.text(of: program)
      let again = try ProgramFile(Array(text.utf8)).program
      #expect(again == program)
      #expect(ProgramDifference.between(program, again).isEmpty)
    }
  }

  @Test("lines keep to the width, and every section says what it is")
  func form() {
    let text = ProgramText.text(of: .standard)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    guard case .record(let members) = PartnerProgram.standard.node else { return }
    #expect(members.allSatisfy { $0.comment?.hasSuffix(".") == true })
  }

  @Test("a value on one line")
  func inline() {
    let node = ProgramNode.record([
      .init(key: "a_b", comment: nil, value: .list([.scalar(.integer(1))], .place)),
      .init(key: "B c", comment: nil, value: .scalar(.string("x\""))),
      .init(key: "d", comment: nil, value: .record([])),
    ])
    #expect(ProgramText.inline(node) == #"{ a_b: [1], "B c": "x\"", d: {} }"#)
  }
}
