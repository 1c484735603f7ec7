import Testing

@testable import Overlap

@Suite struct NameNumberTests {
  private func number(_ text: String, isFirst: Bool = false, isLast: Bool = false) -> Int32 {
    let read = ReadWords(text)
    return NameNumber.of(read.words[0], in: read.bytes.span, isFirst: isFirst, isLast: isLast)
  }

  @Test("digits, up to eight of them, in any script")
  func digits() {
    #expect(number("0") == 0)
    #expect(number("007") == 7)
    #expect(number("99999999") == 99_999_999)
    #expect(number("123456789") == -1)
    #expect(number("١٢٣") == 123)
    #expect(number("1a") == -1)
    #expect(number("❶") == -1)
  }

  @Test("Roman numerals from 1 to 20, not as the first word, single letters at the end only")
  func roman() {
    #expect(number("xx") == 20)
    #expect(number("xxi") == -1)
    #expect(number("iiii") == -1)
    #expect(number("iv", isFirst: true) == -1)
    #expect(number("v") == -1)
    #expect(number("v", isLast: true) == 5)
  }
}
