import Testing

@testable import Money

@Suite struct CurrencyTableTests {
  // Counted in another copy of ISO 4217, the iso-codes project's: 181 codes, less 13 for metals,
  // bond units, SDR, SUCRE, ADB's unit, testing and "no currency", and ZWG and XCG, which are
  // newer than that copy. Of these 170, 17 have no decimals, 7 three, 2 four; 6 are withdrawn.
  @Test("every code is there once and in order")
  func codes() {
    let codes = Currency.codes
    #expect(codes.count == 181 - 13 + 2)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(codes.first == "AED" && codes.last == "ZWL")
  }

  @Test("each listed code is found, and how often each number of decimals occurs")
  func decimals() {
    let decimals = Currency.codes.map { Currency($0)?.exponent }
    #expect(decimals.count { $0 == 0 } == 17)
    #expect(decimals.count { $0 == 2 } == 170 - 17 - 7 - 2)
    #expect(decimals.count { $0 == 3 } == 7)
    #expect(decimals.count { $0 == 4 } == 2)
  }

  @Test("of all codes of three letters only the listed ones are found")
  func nothingElse() {
    let listed = Set(Currency.codes)
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z"))
    var found = 0
    for a in letters {
      for b in letters {
        for c in letters {
          let packed = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
          if CurrencyTable.exponent(of: packed) != nil { found += 1 }
        }
      }
    }
    #expect(found == listed.count)
    #expect(CurrencyTable.exponent(of: 0) == nil)
    #expect(CurrencyTable.exponent(of: .max) == nil)
  }
}
