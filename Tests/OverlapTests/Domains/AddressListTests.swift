import TestSupport
import Testing

@testable import Overlap

@Suite struct AddressListTests {
  /// The addresses of a field, as they are read.
  private func addresses(_ field: String) -> [String] {
    let bytes = Array(field.utf8)
    var found: [String] = []
    var spelled: [UInt8] = []
    var next = 0
    while let address = AddressList.next(in: bytes.span, from: next) {
      next = address.next
      let given = bytes[address.range]
      AddressList.spell(given.span, into: &spelled)
      if !address.isUneven { #expect(spelled == Array(given), "\(field)") }
      found.append(String(decoding: spelled, as: UTF8.self))
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

  /// The same rules, letter by letter.
  private func naiveAddresses(_ field: String) -> [String] {
    var found = [""]
    for scalar in field.unicodeScalars {
      let address = found[found.count - 1]
      if scalar.properties.isWhitespace {
        if !address.hasSuffix("://") { found.append("") }
      } else if ";,|<>\"'".unicodeScalars.contains(scalar) {
        found.append("")
      } else {
        found[found.count - 1] += scalar.isASCII ? String(scalar).lowercased() : String(scalar)
      }
    }
    return found.filter { !["", "/", "-", "/-"].contains($0) }
  }

  @Test("fields are parted as letter by letter")
  func likeNaive() {
    let seed: UInt64 = 14
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a.de", "B.com", "https://", "://", ":", "/", "//", "-", " ", "\t", "\u{A0}", "\u{3000}", ";",
      ",", "|", "<", ">", "'", "\"", "=", "~", "é", "株",
    ]
    for _ in 0..<20_000 {
      let field = (0..<random.int(0...8)).map { _ in random.pick(pieces) }.joined()
      #expect(addresses(field) == naiveAddresses(field), "seed \(seed), \(field)")
    }
  }
}
