import Testing

@testable import Basics

private func read(_ text: String, at start: Int, count: Int) -> Int? {
  FixedDigits.read(text.utf8Span.span, at: start, count: count)
}

@Test func fixedDigitsReadExactlyTheirWidth() {
  #expect(read("x0420y", at: 1, count: 4) == 420)
  #expect(read("x0420y", at: 1, count: 1) == 0)
  #expect(read("x0420y", at: 0, count: 2) == nil)
  #expect(read("x0420y", at: 2, count: 4) == nil)
  #expect(read("x0420y", at: 4, count: 3) == nil)
  #expect(read("x0420y", at: 9, count: 1) == nil)
  #expect(read("x0420y", at: -1, count: 1) == nil)
}

@Test func onlyASCIIDigitsAreDigits() {
  let values = (UInt8.min...UInt8.max).map { FixedDigits.value(of: $0) }
  #expect(values.compactMap { $0 } == Array(0...9))
  #expect(values[0x30] == 0 && values[0x39] == 9)
}

@Test(arguments: [(0, 2, "00"), (7, 2, "07"), (42, 4, "0042"), (9999, 4, "9999"), (5, 1, "5")])
func fixedDigitsAreFilledWithZeros(number: Int, width: Int, text: String) {
  var bytes = Array("<".utf8)
  FixedDigits.append(number, width: width, to: &bytes)
  #expect(String(decoding: bytes, as: UTF8.self) == "<" + text)
}
