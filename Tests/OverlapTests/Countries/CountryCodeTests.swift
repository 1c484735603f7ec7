import Testing

@testable import Overlap

@Suite struct CountryCodeTests {
  @Test("a code is its two letters, and none is empty")
  func text() {
    #expect(CountryCode(0x44, 0x45).text == "DE")
    #expect(CountryCode(0x44, 0x45) != CountryCode(0x45, 0x44))
    #expect(CountryCode.none.text == "")
  }
}
