import Exact
import Testing

@testable import Scoring

@Suite struct CandidateInputsTextTests {
  @Test("every input is read from text and gives the same text back")
  func roundTrip() throws {
    let texts: [(InputField, String)] = [
      (.sharedAccounts, "49"), (.strategicFit, "adjacent"), (.marketCommitment, "willing"),
      (.apiAvailable, "true"), (.buildWeeks, "1.9"), (.marketSignal, "nice_to_have"),
    ]
    var inputs = CandidateInputs()
    for (field, text) in texts {
      try inputs.set(field, to: " \(text) ")
      #expect(inputs.text(of: field) == text)
    }
    #expect(inputs.points == [75, 100, 60, 100, 25].map { Fraction($0 as Int64) })
    for field in InputField.allCases {
      try inputs.set(field, to: " ")
      #expect(inputs.text(of: field) == nil)
    }
    #expect(inputs == CandidateInputs())
  }

  @Test("a slip in a level is told with the one that was meant")
  func nearWord() {
    var inputs = CandidateInputs()
    let words = ["adjacent", "complementary", "tangential"]
    #expect(throws: InputFlaw.notAWord(expected: words, nearest: "adjacent")) {
      try inputs.set(.strategicFit, to: "adjcent")
    }
  }

  @Test(
    "what is no value is refused",
    arguments: [
      (InputField.buildWeeks, "-1", InputFlaw.negative),
      (.buildWeeks, "1/2", .notANumber), (.buildWeeks, "two", .notANumber),
      (.sharedAccounts, "1.5", .notACount), (.sharedAccounts, "-3", .notACount),
      (.sharedAccounts, "99999999999999999999", .notACount),
      (.apiAvailable, "maybe", .notAWord(expected: ["true", "false"], nearest: nil)),
    ])
  func refused(field: InputField, text: String, flaw: InputFlaw) {
    var inputs = CandidateInputs()
    #expect(throws: flaw) { try inputs.set(field, to: text) }
    #expect(inputs == CandidateInputs())
  }

  @Test("no API, or eight weeks and more, decides alone; else both parts are needed (R-49)")
  func feasibility() throws {
    func points(_ api: String, _ weeks: String) throws -> Fraction? {
      var inputs = CandidateInputs()
      try inputs.set(.apiAvailable, to: api)
      try inputs.set(.buildWeeks, to: weeks)
      return inputs.points[3]
    }
    #expect(try points("false", "") == Fraction(25 as Int64))
    #expect(try points("", "8") == Fraction(25 as Int64))
    #expect(try points("true", "2.0") == Fraction(60 as Int64))
    #expect(try points("TRUE", "1.99999999999999999999") == Fraction(100 as Int64))
    #expect(try points("true", "") == nil)
    #expect(try points("", "7.99") == nil)
  }
}
