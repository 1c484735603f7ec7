import Testing

@testable import Overlap

@Suite struct AddressListTests {
  private func addresses(_ field: String) -> [String] {
    var found: [String] = []
    var address: [UInt8] = []
    var next = 0
    while let end = AddressList.next(in: Array(field.utf8).span, from: next, into: &address) {
      next = end
      found.append(String(decoding: address, as: UTF8.self))
    }
    return found
  }

  @Test(
    "a field is parted into its addresses",
    arguments: [
      ("one", "Foo.COM", ["foo.com"]),
      (
        "by spaces and signs", "a.de b.de;c.de, d.de|e.de",
        ["a.de", "b.de", "c.de", "d.de", "e.de"]
      ),
      (
        "by line ends and white space of any script", "a.de\nb.de\u{A0}c.de\u{3000}d.de",
        ["a.de", "b.de", "c.de", "d.de"]
      ),
      ("in quotes and angle brackets", "<a.de> \"b.de\" 'c.de'", ["a.de", "b.de", "c.de"]),
      ("lone slashes and hyphens are nothing", "a.de / b.de - /- /", ["a.de", "b.de"]),
      (
        "white space behind the scheme is a slip", "https:// \t a.de/x b.de",
        ["https://a.de/x", "b.de"]
      ),
      ("letters beyond ASCII stay", "MÜLLER.de", ["mÜller.de"]),
      ("nothing", " ;;, ", []),
    ] as [(String, String, [String])])
  func parts(_ it: String, _ field: String, _ expected: [String]) {
    #expect(addresses(field) == expected, "\(it)")
  }
}
