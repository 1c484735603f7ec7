import Testing

@testable import Overlap

@Suite struct CountryReaderTests {
  @Test(
    "countries by code, name, local name and variant",
    arguments: [
      ("DE", "DE"), ("deu", "DE"), ("Germany", "DE"), ("Deutschland", "DE"), ("ALLEMAGNE", "DE"),
      ("U.S.", "US"), ("U S A", "US"), ("United States of America", "US"),
      ("the United States", "US"),
      ("UK", "GB"), ("England", "GB"), ("Great Britain", "GB"), ("EL", "GR"), ("Ελλάδα", "GR"),
      ("Korea, Republic of", "KR"), ("Korea (South)", "KR"), ("대한민국", "KR"), ("日本", "JP"),
      ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("Türkiye", "TR"),
      ("PR China", "CN"), ("中国", "CN"), ("Hong Kong SAR", "HK"),
      ("Taiwan, Province of China", "TW"),
      ("Iran (Islamic Republic of)", "IR"), ("Trinidad & Tobago", "TT"), ("Россия", "RU"),
      ("Kosovo", "XK"), ("São Tomé and Príncipe", "ST"), ("ＪＰ", "JP"), (" France\t", "FR"),
      ("France (x) (y)", "FR"), ("(x) France", "FR"), ("Paris, France", "FR"),
      ("", ""), (" ", ""), ("zzz", ""), ("Atlantis", ""), ("(France)", "FR"), (",", ""),
      ("France (", "FR"), ("Europe", ""), ("N/A", ""),
    ])
  func codes(_ text: String, _ expected: String) {
    #expect(Described.country(text) == expected)
  }

  @Test("each name of the table leads to its code")
  func table() {
    var reader = CountryReader()
    var count = 0
    for (code, names) in TableText.lines(CountryNames.names) {
      for name in TableText.phrases(names) {
        let found = reader.code(of: Array(name.utf8).span)
        #expect(found.text == code, "\(name)")
        // Some are remembered.
        #expect(reader.code(of: Array(name.utf8).span) == found, "\(name)")
        count += 1
      }
    }
    #expect(count > 9_000)
  }

  @Test("a field too long for a country is none")
  func long() {
    #expect(Described.country(String(repeating: "(", count: 100_000)) == "")
    #expect(Described.country(String(repeating: " ", count: 990) + "France") == "FR")
  }
}
