import Basics
import TestSupport
import Testing

@Suite struct DigitsTests {
  private func text(_ value: Int64) -> String {
    var bytes = Array("x".utf8)
    Digits.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "x0"), (7, "x7"), (-1, "x-1"), (10, "x10"), (-109, "x-109"),
    (Int64.max, "x9223372036854775807"), (Int64.min, "x-9223372036854775808"),
  ])
  func appendsDigits(_ value: Int64, _ expected: String) {
    #expect(text(value) == expected)
  }

  @Test func agreesWithTheLibrary() {
    var random = SplitMix64(seed: 1)
    for shift in 0..<64 {
      for _ in 0..<50 {
        let value = Int64(bitPattern: random.next()) >> Int64(shift)
        #expect(text(value) == "x" + String(value))
      }
    }
  }
}
