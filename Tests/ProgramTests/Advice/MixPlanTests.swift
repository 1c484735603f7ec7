import Testing

@testable import Program

@Suite struct MixPlanTests {
  private let program = PartnerProgram.standard

  private func plan(
    _ motion: String, year: Int, headcount: Bool = false, running: [String] = []
  ) throws -> MixPlan {
    let band = try #require(program.valueBand(motion: motion))
    return MixPlan(band, running: running, inYear: year, hasHeadcount: headcount, program)
  }

  @Test(
    "the table decides the types and the cap their number (R-6)",
    arguments: [
      ("self-serve", 1, ["affiliate"]),
      ("self-serve", 2, ["affiliate", "referral", "technology"]),
      ("sales-assisted", 1, ["referral", "affiliate"]),
      ("sales-assisted", 2, ["referral", "affiliate", "agency"]),
      ("sales-assisted", 9, ["referral", "affiliate", "agency"]),
      ("field", 1, ["agency", "referral"]),
      ("field", 2, ["agency", "referral", "reseller"]),
      ("enterprise", 1, ["reseller", "alliance"]),
      ("enterprise", 2, ["reseller", "alliance", "technology"]),
    ])
  func withHeadcount(motion: String, year: Int, start: [String]) throws {
    #expect(try plan(motion, year: year, headcount: true).start == start)
  }

  @Test(
    "reseller and alliance wait for headcount, and later types stand in (R-6)",
    arguments: [
      ("field", 1, ["agency", "referral"]), ("field", 2, ["agency", "referral", "technology"]),
      ("enterprise", 1, ["technology", "agency"]),
      ("enterprise", 2, ["technology", "agency"]),
    ])
  func withoutHeadcount(motion: String, year: Int, start: [String]) throws {
    #expect(try plan(motion, year: year).start == start)
  }

  @Test("what runs takes room under the cap and is not started again")
  func running() throws {
    let one = try plan("sales-assisted", year: 1, running: ["affiliate"])
    #expect(one.start == ["referral"])
    #expect(one.types.map(\.place) == [.runs, .start, .waitsForSecondYear, .waitsForSecondYear])
    let full = try plan("sales-assisted", year: 1, running: ["agency", "technology"])
    #expect(full.start.isEmpty)
    #expect(full.types.map(\.place) == [.runs, .runs, .waitsForRoom, .waitsForRoom])
    #expect(full.types.map(\.listing) == [.later, .later, .first, .first])
    let stranger = try plan("self-serve", year: 1, running: ["alliance"])
    #expect(stranger.types.first?.listing == nil)
    #expect(stranger.start == ["affiliate"])
  }

  @Test(
    "the first year's mix is one type to acquire and one for value, else it is warned (R-6)",
    arguments: [
      ("self-serve", [LayeringBreach(subject: .value, count: 0, wanted: 1)]),
      (
        "sales-assisted",
        [
          LayeringBreach(subject: .acquisition, count: 2, wanted: 1),
          LayeringBreach(subject: .value, count: 0, wanted: 1),
        ]
      ),
      ("field", []),
      (
        "enterprise",
        [
          LayeringBreach(subject: .acquisition, count: 0, wanted: 1),
          LayeringBreach(subject: .value, count: 0, wanted: 1),
        ]
      ),
    ])
  func mix(motion: String, breaches: [LayeringBreach]) throws {
    #expect(try plan(motion, year: 1, headcount: true).breaches == breaches)
    #expect(try plan(motion, year: 2, headcount: true).breaches.isEmpty)
  }

  @Test("more types than the cap allows are warned of in every year (R-6)")
  func tooMany() throws {
    let three = ["affiliate", "referral", "agency"]
    let first = try plan("self-serve", year: 1, running: three)
    #expect(
      first.breaches == [
        LayeringBreach(subject: .types, count: 3, wanted: 2),
        LayeringBreach(subject: .acquisition, count: 2, wanted: 1),
      ])
    #expect(try plan("self-serve", year: 2, running: three).breaches.isEmpty)
    let four = try plan("self-serve", year: 2, running: three + ["technology"])
    #expect(four.breaches == [LayeringBreach(subject: .types, count: 4, wanted: 3)])
  }
}
