import Testing

@testable import Overlap

@Suite struct UnicodeDataTextTests {
  private func decompositions(_ word: Substring) -> [UInt32: [UInt32]] {
    var found: [UInt32: [UInt32]] = [:]
    UnicodeDataText.decompositions(word) { found[$0] = $1 }
    return found
  }

  @Test("a word of the decompositions is one scalar, or a run of them")
  func decompose() {
    #expect(decompositions("C0=61,300") == [0xC0: [0x61, 0x300]])
    #expect(decompositions("41-43>61") == [0x41: [0x61], 0x42: [0x62], 0x43: [0x63]])
    #expect(decompositions("182-186:2>183") == [0x182: [0x183], 0x184: [0x185], 0x186: [0x187]])
  }

  @Test("ranges have one end or two")
  func ranges() {
    #expect(UnicodeDataText.range("AA") == 0xAA...0xAA)
    #expect(UnicodeDataText.range("1F-20") == 0x1F...0x20)
  }

  @Test("pairs that compose are those of the standard")
  func compositions() {
    let compositions = UnicodeDataText.compositions()
    #expect(compositions[UnicodeDataText.pair(0x75, 0x308)] == 0xFC)
    #expect(compositions[UnicodeDataText.pair(0xFC, 0x304)] == 0x1D6)
    // A letter that composition leaves apart: DEVANAGARI QA.
    #expect(compositions[UnicodeDataText.pair(0x915, 0x93C)] == nil)
    #expect(!compositions.values.contains(0xC0))
    #expect(compositions.count > 500)
  }

  @Test("letters that do not decompose have a plain form, й among them")
  func folds() {
    let folds = LetterFoldText.folds()
    #expect(folds[0xE6] == Array("ae".utf8))
    #expect(folds[0x439] == Array("j".utf8))
    #expect(folds[0x20AC] == Array(" ".utf8))
    #expect(folds[0x44A] == [])
    #expect(folds.values.allSatisfy { $0.allSatisfy { $0 < 0x80 } })
  }
}
