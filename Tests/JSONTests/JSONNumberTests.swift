import JSON
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0, true), ("-0", 0, true), ("12", 12, true), ("-7", -7, true),
    ("9223372036854775807", Int64.max, true), ("-9223372036854775808", Int64.min, true),
    ("9223372036854775808", nil, true), ("-9223372036854775809", nil, true),
    ("18446744073709551617", nil, true), ("99999999999999999999999999", nil, true),
    ("1.0", nil, false), ("1e2", nil, false), ("1E2", nil, false), ("0.5", nil, false),
  ])
  func isAnIntegerOnlyWhenWrittenAsOne(_ text: String, _ value: Int64?, _ isInteger: Bool) throws {
    let number = try #require(JSONNumber(text))
    #expect(number.int64 == value)
    #expect(number.isInteger == isInteger)
    #expect(number.text == text)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".1", "1e", "1e+", "0x1", " 1", "1 ", "1,5", "١", "1.2.3",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func comparesByText() {
    #expect(JSONNumber("1") == JSONNumber(1))
    #expect(JSONNumber("1.0") != JSONNumber(1))
    #expect(JSONNumber("-0") != JSONNumber(0))
  }
}
