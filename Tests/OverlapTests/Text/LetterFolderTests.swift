import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite struct LetterFolderTests {
  private func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    _ = LetterFolder.fold(Array(text.utf8).span, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  @Test(
    "letters become plain",
    arguments: [
      ("accents fall away", "Société Générale ÀÉÎÕÜ", "societe generale aeiou"),
      ("also those that stand apart", "Socie\u{301}te\u{301}", "societe"),
      ("letters that do not decompose", "Łódź Đuro Øre Æro Œuvre", "lodz duro ore aero oeuvre"),
      ("German", "Straße ÄÖÜ ẞ", "strasse aou ss"),
      ("Icelandic and Turkish", "Þór Ðað İstanbul ışık", "thor dad istanbul isik"),
      ("full width", "ＡＢＣ　１２３．", "abc 123."),
      ("ligatures and fractions", "ﬁne ½", "fine 1⁄2"),
      ("Greek", "ΑΛΦΑ Τράπεζα ψυχή", "alfa trapeza psychi"),
      ("Russian", "Газпром Щукин Юла", "gazprom shchukin yula"),
      ("й is not и", "Йота и\u{306} И\u{323}\u{306} й", "jota j j j"),
      ("but и with other accents is", "и\u{301} и\u{301}\u{306} ѝ", "i i i"),
      ("Japanese half width", "ｶﾞｽ", "カス"),
      ("other scripts stay", "株式会社 שלום", "株式会社 שלום"),
      ("quotes and hyphens", "O’Neil `x` Foo–Bar—Baz", "o'neil 'x' foo-bar-baz"),
      ("signs", "Foo® 5€ Nº №", "foo  5  no no"),
    ])
  func folds(_ it: String, _ text: String, _ expected: String) {
    #expect(ByteOrder.same(fold(text), expected), "\(it): \(fold(text))")
  }

  @Test("folding twice is folding once, for each scalar")
  func idempotent() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = fold(String(scalar))
      #expect(ByteOrder.same(fold(once), once), "U+\(String(value, radix: 16))")
    }
  }

  @Test("composed and decomposed texts fold alike")
  func equivalent() {
    for value in UInt32(0xC0)...0x1FFF {
      guard let scalar = Unicode.Scalar(value), value != 0x419, value != 0x439 else { continue }
      var apart = ""
      UnicodeTable.shared.decompose(value) { part in
        if let scalar = Unicode.Scalar(part) { apart.unicodeScalars.append(scalar) }
      }
      #expect(ByteOrder.same(fold(apart), fold(String(scalar))), "U+\(String(value, radix: 16))")
    }
  }

  @Test("a text tells what it holds, so that rare searches can be left out")
  func traits() {
    func traits(_ text: String) -> LetterFolder.Traits {
      var folded: [UInt8] = []
      return LetterFolder.fold(Array(text.utf8).span, into: &folded)
    }
    #expect(traits("Plain name Inc.") == [])
    #expect(traits("(") == .bracket && traits("[") == .bracket)
    #expect(traits("/") == .slash && traits("\\") == .slash)
    #expect(traits("`") == .quote && traits("7") == .digit)
    #expect(traits("é") == .givenBeyondASCII)
    #expect(traits("（") == [.givenBeyondASCII, .bracket])
    #expect(traits("７") == [.givenBeyondASCII, .digit])
    #expect(traits("’") == [.givenBeyondASCII, .quote])
    #expect(traits("ə") == .givenBeyondASCII)
    #expect(traits("א") == [.givenBeyondASCII, .beyondASCII])
    #expect(traits("株") == [.givenBeyondASCII, .beyondASCII, .eastern])
  }

  @Test("signs are found wherever they stand in a run of ASCII, and their neighbours are none")
  func signs() {
    var random = SplitMix64(seed: 31)
    func twin(_ text: [UInt8]) -> LetterFolder.Traits {
      var traits: LetterFolder.Traits = []
      for byte in text {
        switch Character(Unicode.Scalar(byte)) {
        case "0"..."9": traits.insert(.digit)
        case "(", "[": traits.insert(.bracket)
        case "/", "\\": traits.insert(.slash)
        case "'", "`": traits.insert(.quote)
        default: break
        }
      }
      return traits
    }
    var folded: [UInt8] = []
    for length in 1...40 {
      for place in 0..<length {
        for sign in 0...127 as ClosedRange<UInt8> {
          var text = (0..<length).map { _ in UInt8(random.int(0x61...0x7A)) }
          text[place] = sign
          let traits = LetterFolder.fold(text.span, into: &folded)
          #expect(traits == twin(text), "\(sign) at \(place) of \(length)")
        }
      }
    }
  }

  @Test("folding stops soon after its limit, and not within a letter")
  func limit() {
    var folded: [UInt8] = []
    _ = LetterFolder.fold(Array(repeating: 0xEF, count: 10_000).span, into: &folded, limit: 100)
    #expect(folded.count >= 100 && folded.count < 110)
    let arabic = Array(String(repeating: "\u{FDFA}", count: 1_000).utf8)
    _ = LetterFolder.fold(arabic.span, into: &folded, limit: 100)
    #expect(folded.count < 140)
    #expect(String(validating: folded, as: UTF8.self) != nil)
  }
}
