import Basics
import CommissionCore
import Exact
import Money
import Scoring
import TestSupport
import Testing

@testable import Program

@Suite("Reading a program file")
struct ProgramFileTests {
  private func read(_ text: String) throws(ProgramFile.Refusal) -> ProgramFile {
    try ProgramFile(Array(text.utf8), file: "p.json5")
  }

  private func problems(_ text: String) -> [Problem] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems
    }
  }

  @Test("what a file does not say keeps its default")
  func defaults() throws {
    #expect(try read("{}").program == .standard)
    #expect(try read("{ format: 1 }").program == .standard)
    #expect(try read("{ format: null }").program == .standard)
    let program = try read("{ layering: { first_year: 3 }, name: 'Ours' }").program
    #expect(program.layering.firstYear == 3)
    #expect(program.layering.laterYears == 3)
    #expect(program.name == "Ours")
    #expect(program.tiers == PartnerProgram.standard.tiers)
  }

  @Test("values of every kind are taken over")
  func values() throws {
    let program = try read(
      """
      {
        version: 2, effective_from: "2026-07-01", zone: "Europe/Berlin", currency: "JPY",
        fiscal_year_start_month: 4, numbers: "de",
        value_bands: [
          { annual_value: { below: 150000 }, motion: "m", first: ["affiliate"], later: [] },
          { annual_value: { from: "150000" }, motion: "n", first: ["agency"], later: [] },
        ],
        clawback: { referral: { pro_rata_days: 30 }, integration: "none" },
        payouts: { referral: "after_month", minimum: 5000, rounding: "half_even", gates: [] },
        attribution: { priority_percent: "100/3", influenced_percent: 25 },
        scoring: { weights_percent: { customer_overlap: 20, market_signal: 20 }, threshold: 66.5,
          strategic_fit: { complementary: 70 }, stale_after_days: { build_weeks: 30 } },
      }
      """
    ).program
    #expect(program.version == 2)
    #expect(program.effectiveFrom == CivilDate(year: 2026, month: 7, day: 1))
    #expect(program.zone.identifier == "Europe/Berlin")
    #expect(program.currency.code == "JPY")
    #expect(program.fiscalYearStartMonth == 4)
    #expect(program.numberStyle == .german)
    #expect(program.valueBands[0].annualValue.upper == .excluding(150_000))
    #expect(program.clawback.referral == .proRata(overDays: 30))
    #expect(program.clawback.integration == .none)
    #expect(program.payouts.referral == .afterMonth)
    #expect(program.payouts.minimum == 5_000)
    #expect(program.payouts.gates.isEmpty)
    #expect(program.attribution.priority == Rate(Fraction(reducing: 1, over: 3)))
    #expect(program.attribution.influencedShare.high.basisPoints == 2_500)
    #expect(program.scoring.factors[4].weight == Fraction(reducing: 1, over: 5))
    #expect(program.scoring.threshold == Fraction(reducing: 133, over: 2))
    #expect(program.scoring.strategicFit.map(\.points.description) == ["100", "70", "25"])
    #expect(program.scoring.staleAfter(.buildWeeks) == 30)
    #expect(program.scoring.staleAfter(.sharedAccounts) == 180)
  }

  @Test(
    "what is wrong is told where it stands",
    arguments: [
      ("[]", 1, 1, "this is an array", nil),
      ("{ tires: [] }", 1, 10, "'tires' is not known here", "did you mean 'tiers'?"),
      (
        "{\n layering: { frist_year: 2 } }", 2, 26, "'frist_year' is not known here",
        "did you mean 'first_year'?"
      ),
      ("{ version: 0 }", 1, 12, "this integer is out of range", nil),
      ("{ version: null }", 1, 12, "this is null", nil),
      ("{ name: ' ' }", 1, 9, "this text is empty", nil),
      (
        "{ zone: 'Europe/Berln' }", 1, 9, "this time zone is not known",
        "did you mean 'Europe/Berlin'?"
      ),
      ("{ currency: 'UDS' }", 1, 13, "this currency is not known", "did you mean 'USD'?"),
      ("{ effective_from: '2026-13-01' }", 1, 19, "this is no date", nil),
      ("{ numbers: 'dee' }", 1, 12, "this is none of the known values", "did you mean 'de'?"),
      (
        "{ format: 2 }", 1, 11, "this program file has a newer format than this tandem reads",
        "use a newer tandem, or write the file anew"
      ),
      ("{ format: 0 }", 1, 11, "this integer is out of range", nil),
      (
        "{ cohort: { size: { from: 25, up_to: 10 } } }", 1, 19,
        "this range is empty: it ends before it starts", "swap the two ends"
      ),
      ("{ payouts: { minimum: 1.005 } }", 1, 23, "this is no amount in USD", nil),
      ("{ payouts: { minimum: -1 } }", 1, 23, "this is no amount in USD", nil),
      (
        "{ payouts: { referral: { net_day: 30 } } }", 1, 35, "'net_day' is not known here",
        "did you mean 'net_days'?"
      ),
      (
        "{ payouts: { referral: 'after_moth' } }", 1, 24, "this is none of the known values",
        "did you mean 'after_month'?"
      ),
      (
        "{ payouts: { gates: ['tax_form', 'tax_form'] } }", 1, 34,
        "'tax_form' stands twice in this list", "remove one of the two"
      ),
      ("{ attribution: { priority_percent: 101 } }", 1, 36, "this number does not fit", nil),
      (
        "{ attribution: { influenced_percent: { from: 5 } } }", 1, 38,
        "this range has one end", nil
      ),
      ("{ review_agenda: [] }", 1, 18, "this list is too short", nil),
      ("{ review_agenda: [{ topic: 'a' }] }", 1, 19, "'minutes' is missing", nil),
      ("{ precedence: ['Upper'] }", 1, 16, "this is no name", nil),
      (
        "{ scoring: { weights_percent: { market_signal: 20 } } }", 1, 31,
        "the weights sum to 110 %", "what a weight gains another must lose"
      ),
      (
        "{ scoring: { weights_percent: { market_signa: 10 } } }", 1, 47,
        "'market_signa' is not known here", "did you mean 'market_signal'?"
      ),
      (
        "{ scoring: { customer_overlap: [{ from: 5, points: 100 }] } }", 1, 41,
        "nothing covers the counts below 5", nil
      ),
      (
        "{ scoring: { build_weeks: [{ below: 8, points: 60 }, { below: 2, points: 100 }] } }",
        1, 63, "the bands are not in order", nil
      ),
      (
        "{ marketing_funds: { mix: [{ id: 'a', percent: 90 }] } }", 1, 27,
        "the mix sums to 90 %", nil
      ),
      (
        "{ layering: { need_headcount: ['resellr'] } }", 1, 32,
        "'resellr' is not in 'partner_types'", "did you mean 'reseller'?"
      ),
      (
        "{ layering: { later_years: 1 } }", 1, 28, "later years have fewer types than the first",
        nil
      ),
      (
        "{ affiliate_launch: [{ id: 'a', title: 'A', from_day: 5, to_day: 4, checklist: [] }] }",
        1, 22, "this step ends before it starts", nil
      ),
      (
        "{ name: 'a', name: 'b' }", 1, 14, "a key stands twice in one object",
        "keep one of the two"
      ),
    ] as [(String, Int, Int, String, String?)])
  func refuses(_ text: String, _ line: Int, _ column: Int, _ what: String, _ hint: String?) {
    let problem = problems(text).first
    #expect(problem?.what == what)
    #expect([problem?.place.line, problem?.place.column] == [line, column])
    #expect(problem?.hint == hint)
    #expect(problem?.place.file == "p.json5")
  }

  private func bands(_ ranges: String...) -> String {
    let bands = ranges.map {
      "\n{ annual_value: { \($0) }, motion: 'm', first: [], later: [] }"
    }
    return "{ value_bands: [" + bands.joined(separator: ",") + "] }"
  }

  @Test("bands touch: no gap, no overlap, nothing left over")
  func gaps() {
    #expect(problems(bands("below: 10", "from: 10, up_to: 20", "above: 20")).isEmpty)
    #expect(problems(bands("up_to: 10", "above: 10")).isEmpty)
    for (text, what, line, expected) in [
      (
        bands("below: 10", "above: 10"), "there is a gap between this band and the one before it",
        3, "'from' 10.00, where that one ends"
      ),
      (
        bands("below: 10", "from: 12"), "there is a gap between this band and the one before it",
        3, "'from' 10.00, where that one ends"
      ),
      (
        bands("up_to: 10", "from: 10"), "this band overlaps the one before it", 3,
        "'above' 10.00, where that one ends"
      ),
      (
        bands("below: 10", "from: 9"), "this band overlaps the one before it", 3,
        "'from' 10.00, where that one ends"
      ),
      (
        bands("from: 5"), "nothing covers the amounts below 5.00", 2,
        "a first band without 'from'"
      ),
      (
        bands("below: 10"), "nothing covers the amounts from 10.00 on", 2,
        "a last band without an upper end"
      ),
      (
        bands("below: 10", "up_to: 20", "above: 20"), "this band overlaps the one before it", 3,
        "an end there and a start here"
      ),
    ] {
      let problem = problems(text).first
      #expect(problem?.what == what)
      #expect(problem?.place.line == line)
      #expect(problem?.expected == expected)
    }
  }

  @Test("a default that a new table breaks is told")
  func references() {
    let text = """
      { partner_types: [ { id: "affiliate", default_tier: "referral", role: "acquisition",
        self_serve: true, partner: "p", volume: "v", value: "v", usual_payout: "u", fits: "f",
        onboarding: [] } ] }
      """
    let found = problems(text)
    #expect(found.contains { $0.what == "'referral' is not in 'partner_types'" })
    #expect(found.contains { $0.place.path == "value_bands[1].first[0]" })
    #expect(found.allSatisfy { $0.place.line == 1 && $0.place.column == 1 })
  }

  @Test("a cell has one default option")
  func options() {
    let row = "{ tier: 'referral', model: 'monthly', option: 'a', percent: 10, pays_on: 'lifetime'"
    #expect(
      problems("{ commission: [\(row), default: false }] }").first?.what
        == "no option of referral, monthly is the default")
    #expect(problems("{ commission: [\(row) }] }").isEmpty)
    #expect(
      problems("{ commission: [\(row) }, \(row.replacing("'a'", with: "'b'")) }] }").first?.what
        == "more than one option of referral, monthly is the default")
    #expect(
      problems("{ commission: [\(row) }, \(row) }] }").first?.what
        == "'referral/monthly/a' stands twice in this list")
  }

  @Test("all problems are told at once, in the order of the file")
  func all() {
    let found = problems(
      """
      {
        layering: { first_year: "2" },
        zone: "Mars",
        tirs: 1,
        cohort: { size: 3 },
      }
      """)
    #expect(found.map(\.place.line) == [2, 3, 4, 5])
  }

  @Test("of very many problems all are counted and some are placed")
  func many() {
    let row = "{ topic: '', minutes: 0 },"
    let text = "{ review_agenda: [" + String(repeating: row, count: 1_000) + "] }"
    let refusal = #expect(throws: ProgramFile.Refusal.self) { try read(text) }
    #expect(refusal?.total == 2_000)
    #expect(refusal?.problems.count == 200)
  }

  @Test("unusual windows and foreign figures are warned of")
  func warnings() throws {
    #expect(try read("{ attribution: { window_days: 90 } }").warnings.isEmpty)
    let window = try read("{ attribution: { window_days: 120 } }").warnings
    #expect(window.map(\.place.path) == ["attribution.window_days"])
    #expect(window.map(\.place.column) == [31])
    let currency = try read("{ currency: 'EUR' }").warnings
    #expect(currency.map(\.place.column) == [13])
  }

  @Test("a kept file of format 1 reads, whatever the format of today")
  func kept() throws {
    let bytes = try #require(
      TestFile.bytes(TestFile.packageRoot + "/Tests/ProgramTests/Data/format-1.json5"))
    let program = try ProgramFile(bytes, file: "format-1.json5").program
    #expect(program.name == "Kept")
    #expect(program.layering.laterYears == 4)
    #expect(program.tiers.map(\.tier) == [.referral, .integration])
  }

  @Test("no input traps, whatever is cut or swapped")
  func fuzz() {
    let text = Array(ProgramText.text(of: .standard).utf8)
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var broken = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<broken.count, using: &random)
        if Bool.random(using: &random) {
          broken[index] = UInt8.random(in: 0...127, using: &random)
        } else {
          broken.removeSubrange(index..<min(index + 40, broken.count))
        }
      }
      for problem in problems(String(decoding: broken, as: UTF8.self)) {
        #expect(problem.place.line != nil, "seed \(seed)")
      }
    }
  }
}
