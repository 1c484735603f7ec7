import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite struct NameNormaliserTests {
  /// A name's words, its legal forms and its joined words.
  private static let cases = [
    ("initials and a form", "L.B. Foster Company", "lb foster", "co", "lbfoster"),
    ("the same in list order", "Foster L B Co", "foster lb", "co", "fosterlb"),
    ("forms of two countries", "KSB SE & Co. KGaA", "ksb", "kgaa", "ksb"),
    ("a form in front", "PT Wijaya Karya (Persero) Tbk.", "wijaya karya", "tbk", "wijayakarya"),
    ("Polish", "Łódź Spółka Akcyjna", "lodz", "jsc", "lodz"),
    ("Russian", "ООО Ромашка", "romashka", "llc", "romashka"),
    ("Chinese", "中国石油天然气股份有限公司", "中国石油天然气股份", "", "中国石油天然气股份"),
    ("Japanese", "トヨタ自動車株式会社", "トヨタ自動車", "", "トヨタ自動車"),
    ("full width", "ＡＢＣ Ｌｔｄ．", "abc", "ltd", "abc"),
    (
      "small words are kept, but do not join", "The Bank of York", "bank *of* york", "",
      "bankyork"
    ),
    (
      "an abbreviation with one meaning", "Acme Mfg Inc", "acme mfg>manufacturing", "inc", "acmemfg"
    ),
    ("one with several", "Acme Auto", "acme auto~automotive", "", "acmeauto"),
    (
      "umlauts as digraphs", "Mueller Elektro", "mueller>muller elektro", "",
      "mullerelektro"
    ),
    (
      "a digraph of letters that stood apart", "C.O.E. Distributing", "coe>co distributing", "",
      "codistributing"
    ),
    (
      "a Roman numeral behind the first word", "Acme Fund VII", "acme fund vii#7", "", "acmefundvii"
    ),
    ("a single letter is one at the end only", "Acme V Fund", "acme v fund", "", "acmevfund"),
    ("numbers", "3M 7 Acme 123456789", "3m 7#7 acme 123456789", "", "3m7acme123456789"),
    ("a share class", "Acme Corp Class A", "acme", "corp", "acme"),
    ("share words before and behind a form", "ACME AG NA O.N.", "acme", "ag", "acme"),
    ("a state of a filing", "Acme Bancorp, Inc. /MD/", "acme bancorp", "inc", "acmebancorp"),
    ("a ticker", "Acme Inc (NASDAQ: ACME)", "acme", "inc", "acme"),
    ("a nominal value", "ACME PLC EO 0,001", "acme", "plc", "acme"),
    ("given twice", "Acme S.A. Acme S.A.", "acme", "sa", "acme"),
    (
      "a country in brackets", "Acme (Deutschland) GmbH", "acme (deutschland)", "llc",
      "acmedeutschland"
    ),
    ("a form in brackets", "Acme (publ) AB", "acme", "ab", "acme"),
    ("only small words mean something", "The Of", "the of", "", "theof"),
    ("a single letter is no name by itself", "At&Q Inc.", "at and q", "inc", "atandq"),
    ("nor before small words", "Z de la", "z de la", "", "zdela"),
    ("two letters are one", "The XY", "xy", "", "xy"),
    ("a sign of money is no word", "Acme € Works", "acme works", "", "acmeworks"),
    ("only a form is a name", "Limited", "limited", "", "limited"),
    ("no words at all", "...", "?", "", "?"),
    ("nothing at all", "", "?", "", "?"),
  ]

  @Test("names, their words and forms", arguments: cases)
  func names(_ it: String, _ name: String, _ words: String, _ forms: String, _ joined: String) {
    let fields = Described.name(name)[0]
    #expect(Array(fields[..<3]) == [words, forms, joined], "\(it)")
  }

  @Test("a former name is a name of its own")
  func former() {
    let names = Described.name("Beta SE (formerly Alpha Works GmbH)")
    #expect(names.count == 2)
    #expect(Array(names[0][..<3]) == ["beta", "se", "beta"])
    #expect(Array(names[1][..<3]) == ["alpha works", "llc", "alphaworks"])
    #expect(Described.name("Beta SE").count == 1)
  }

  @Test("initials of significant words, of all words, and with the forms")
  func initials() {
    #expect(Described.name("Bank of New York Inc")[0][5] == "bny bony bonyi")
    #expect(Described.name("Acme Works")[0][5] == "aw")
    #expect(Described.name("Acme & Works (Iberia) SA")[0][5] == "aw awi awis")
    #expect(Described.name("Acme")[0][5] == "")
    #expect(Described.name("中国 石油")[0][5] == "中石")
  }

  @Test("the given length counts letters, white space around aside")
  func givenLength() {
    #expect(Described.name(" Łódź\u{3000}")[0][7] == "4")
    #expect(Described.name([0x61, 0xFF, 0xFE])[0][7] == "3")
    #expect(Described.name("   ")[0][7] == "0")
  }

  @Test("a name is looked at up to a limit, and counted to its end")
  func longName() {
    let long = String(repeating: "ab ", count: 100_000)
    let fields = Described.name(long)[0]
    #expect(fields[4].utf8.count == 2 * (NameNormaliser.longestName + 2) / 3)
    #expect(fields[7] == "299999")
    let broken = Array("Acme".utf8) + Array(repeating: 0x80, count: 3_000)
    #expect(Described.name(broken)[0][0] == "acme")
    let wide = String(repeating: "株", count: 1_000)
    #expect(Described.name(wide)[0][4].unicodeScalars.count == 666)
  }

  @Test("texts share their place where they are the same")
  func sharedBytes() {
    var table = NameTable()
    var normaliser = NameNormaliser()
    normaliser.append(Array("Acme Works Ltd".utf8).span, to: &table)
    #expect(String(decoding: table.bytes, as: UTF8.self) == "acmeworksltdawl")
  }

  @Test("a name is known to be ASCII when all its texts are")
  func isASCII() {
    for (name, expected) in [("Acme", true), ("Société", true), ("株", false), ("Α", true)] {
      var table = NameTable()
      var normaliser = NameNormaliser()
      normaliser.append(Array(name.utf8).span, to: &table)
      #expect(table.names[0].isASCII == expected)
    }
  }

  @Test("what is read the quick way is what the general way makes of it")
  func quickAndGeneral() {
    let seed: UInt64 = 2_026
    var random = SplitMix64(seed: seed)
    var quick = NameNormaliser()
    var general = NameNormaliser()
    var quickCount = 0
    for round in 0..<20_000 {
      let name = RandomNames.name(&random)
      var table = NameTable()
      var expected = NameTable()
      guard quick.appendPlain(name.span, to: &table) else { continue }
      general.appendAny(name.span, to: &expected)
      let row = table.names[0]
      let text = "seed \(seed), round \(round): \(String(decoding: name, as: UTF8.self))"
      #expect(
        Described.fields(row, in: table) == Described.fields(expected.names[0], in: expected),
        "\(text)")
      #expect(table.bytes == expected.bytes, "\(text)")
      #expect(table.tokens == expected.tokens, "\(text)")
      #expect(row.isASCII && row.hasNumber == expected.names[0].hasNumber, "\(text)")
      #expect(expected.formerNames.isEmpty, "\(text)")
      quickCount += 1
    }
    #expect(quickCount > 10_000)
  }

  @Test(
    "what must be read the general way",
    arguments: [
      "", "...", "\u{1}", "Société", "O'Brien", "Acme [x]", "Acme\tWorks", "Acme formerly Beta",
      "Acme fka Beta", "Acme (NYSE: AC)", "Acme /MD/", "Acme /md", "Acme DL 1", "Acme DL1",
      "Acme EO 0,5", "a & b & c & d & e & f & g & h & i", String(repeating: "a", count: 65),
    ])
  func general(_ name: String) {
    var table = NameTable()
    var normaliser = NameNormaliser()
    #expect(!normaliser.appendPlain(Array(name.utf8).span, to: &table))
    #expect(table.names.isEmpty && table.bytes.isEmpty && table.tokens.isEmpty)
  }

  @Test(
    "what is read the quick way",
    arguments: [
      "Acme Works B.V.", "T & The Group (UK) Ltd", "Coca-Cola Co.", "3M", "Level 3", "Studio 54",
      "Acme A/S", "Foster, L. B. & Co.", "Anderson Trust", String(repeating: "a", count: 64),
    ])
  func plain(_ name: String) {
    var table = NameTable()
    var normaliser = NameNormaliser()
    #expect(normaliser.appendPlain(Array(name.utf8).span, to: &table))
  }
}
