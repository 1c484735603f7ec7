import Testing

@testable import Overlap

@Suite("A company in a line")
struct AccountTextTests {
  @Test(
    "Website and country are taken from the end",
    arguments: [
      ("Acme", "Acme", "", ""),
      ("Acme, Inc.", "Acme, Inc.", "", ""),
      ("Acme, Inc., acme.com", "Acme, Inc.", "acme.com", ""),
      ("Acme, Inc., https://www.acme.com/x, US", "Acme, Inc.", "https://www.acme.com/x", "US"),
      ("Acme, Germany", "Acme", "", "Germany"),
      ("Acme, SA", "Acme, SA", "", ""),
      ("Acme,, SA", "Acme", "", "SA"),
      ("", "", "", ""),
    ])
  func reads(text: String, name: String, website: String, country: String) {
    let account = AccountText(text)
    #expect(account.name == name)
    #expect(account.website == website)
    #expect(account.country == country)
  }
}
