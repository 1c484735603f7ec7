import Basics
import TestSupport
import Testing

@Test(arguments: [
  "", "2026", "2026-04", "2026-4-01", "2026-04-1", "26-04-01", "02026-04-01", "2026-04-011",
  "2026/04/01", "2026-04/01", "20260401", "2026-04-01 ", " 2026-04-0", "+026-04-01", "-026-04-01",
  "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
  "2026-04-0a", "2026–04-0", "٢٠٢٦-٠", "2026-04-01T", "2026-W14-3", "2026-091 ", "1e10-04-01",
])
func civilDateTextIsStrict(text: String) {
  #expect(CivilDate(text) == nil)
}

@Test func civilDateTextSurvivesEveryByteInEveryPlace() {
  for place in 0..<10 {
    for byte in UInt8.min...UInt8.max {
      var bytes = Array("2024-01-11".utf8)
      bytes[place] = byte
      let date = CivilDate.parse(bytes.span)
      if let date { #expect(Array(date.text.utf8) == bytes) }
    }
  }
}

@Test func civilDatePrintsWhatItParses() throws {
  var random = SplitMix64(seed: 44)
  for _ in 0..<3_000 {
    let date = try #require(
      CivilDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &random)))
    #expect(CivilDate(date.text) == date, "seed 44")
  }
}

@Test(arguments: ["0001-01-01", "0999-12-31", "2024-02-29", "9999-12-31"])
func civilDateTextIsKept(text: String) throws {
  let date = try #require(CivilDate(text))
  #expect(date.text == text)
  #expect("\(date)" == text)
  var bytes = Array("on ".utf8)
  date.append(to: &bytes)
  #expect(String(decoding: bytes, as: UTF8.self) == "on " + text)
}
