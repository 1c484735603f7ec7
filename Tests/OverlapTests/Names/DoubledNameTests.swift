import Testing

@testable import Overlap

@Suite struct DoubledNameTests {
  @Test(
    "a name that is given twice counts once",
    arguments: [
      ("Acme Acme", "acme"), ("Acme Works Acme Works", "acme works"),
      ("Acme S.A. Acme S.A.", "acme"), ("Acme Works Acme", "acme works acme"),
      ("Acme Works Works Acme", "acme works works acme"), ("Acme Acme Acme", "acme acme acme"),
      ("Acme Acme Acme Acme", "acme acme"), ("Mfg Manufacturing", "mfg>manufacturing"),
    ])
  func doubled(_ name: String, _ words: String) {
    #expect(Described.name(name)[0][0] == words)
  }
}
