import Testing

@testable import Workspace

@Suite("By what an account is known again") struct AccountKeyTests {
  @Test(
    "a domain that a text names is read as in a list of accounts",
    arguments: [
      ("globex.example", "globex.example"), ("https://www.Globex.example/about", "globex.example"),
      ("b.acme.test:8080", "acme.test"), ("ann@acme.co.uk", "acme.co.uk"),
    ])
  func domain(_ text: String, _ domain: String) {
    #expect(AccountKey.domain(of: text) == domain)
  }

  /// `.invalid` stands for no site (RFC 2606): whoever writes `none.invalid` says that there is none.
  @Test(
    "what is no site gives none",
    arguments: ["Globex", "Globex Inc.", "none.invalid", "example", "10.0.0.1", "github.com/acme"])
  func none(_ text: String) {
    #expect(AccountKey.domain(of: text) == nil)
  }

  @Test("two who both say that they have no site are not one account")
  func invalid() {
    let one = AccountKey("Acme", website: "none.invalid")
    #expect(!one.isSame(as: AccountKey("Bolt", website: "none.invalid")))
    #expect(one.isSame(as: AccountKey("ACME", website: "acme.example")))
  }
}
