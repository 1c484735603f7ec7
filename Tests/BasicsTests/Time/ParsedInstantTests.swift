import Basics
import TestSupport
import Testing

@Test(arguments: [
  ("1970-01-01T00:00:00Z", 0, 0, 0), ("2026-04-01T09:00:00Z", 1_775_034_000, 0, 0),
  ("2026-04-01T09:00:00+02:00", 1_775_026_800, 0, 7_200),
  ("2026-04-01T09:00:00-04:30", 1_775_050_200, 0, -16_200),
  ("2026-04-01T09:00:00.5-00:00", 1_775_034_000, 500_000_000, 0),
  ("2026-04-01T09:00:00.123456789+23:59", 1_774_947_660, 123_456_789, 86_340),
  ("1969-12-31T23:59:59.999Z", -1, 999_000_000, 0),
  // The written year lies outside, the instant inside.
  ("0001-01-01T00:00:00-01:00", -62_135_593_200, 0, -3_600),
])
func instantIsReadWithItsOffset(text: String, seconds: Int64, nanos: UInt32, offset: Int) throws {
  // Expected seconds from Python: datetime.fromisoformat(…).timestamp()
  let parsed = try ParsedInstant(parsing: text)
  #expect(parsed.instant == Instant(seconds: seconds, nanoseconds: nanos))
  #expect(parsed.offsetSeconds == offset)
  let fromBytes = try Instant(parsing: Array(text.utf8).span)
  #expect(fromBytes == parsed.instant)
}

@Test(arguments: [
  "0001-01-01T00:00:00+00:01", "0001-01-01T12:00:00+23:59", "9999-12-31T23:59:59-00:01",
])
func instantMustLieInTheYears(text: String) {
  #expect(throws: InstantProblem.outsideYears) { try Instant(parsing: text) }
}

@Test func parserAgreesWithItsNaiveTwin() {
  var random = SplitMix64(seed: 47)
  let seeds = [
    "2026-04-01T09:00:00Z", "2024-02-29T23:59:59.123456789-23:59", "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59.1+05:45",
  ].map { Array($0.utf8) }
  let alphabet = Array("0123456789012345678999-:TZ.+ tz/".utf8)
  var accepted = 0
  for _ in 0..<20_000 {
    var text = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<text.count, using: &random)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(byte, at: place)
      default: text[place] = byte
      }
    }
    let naive = NaiveInstant.read(text)
    let parsed = try? Instant(parsing: text.span)
    if parsed != nil { accepted += 1 }
    let same =
      parsed.map { Int($0.seconds) } == naive?.seconds
      && parsed.map { Int($0.nanoseconds) } == naive?.nanoseconds
    #expect(same, "seed 47, \(String(decoding: text, as: UTF8.self))")
  }
  #expect(accepted > 2_000)
}
