import Testing

@testable import Overlap

@Suite struct DomainLabelTests {
  @Test(
    "labels as names are compared with them",
    arguments: [
      ("acme", "acme"), ("acme-group", "acmegroup"), ("a_b", "ab"), ("mueller", "muller"),
      ("xn--mller-kva", "muller"), ("xn--strae-oqa", "strasse"), ("xn--85x722f", ""),
      ("xn--99zzzz", "xn99zzzz"), ("3m", "3m"), ("ae", "ae"), ("a-e-r-o", "aro"), ("", ""),
    ])
  func label(_ label: String, _ expected: String) {
    var bytes: [UInt8] = [0x6F]
    DomainLabel.append(Array(label.utf8).span, to: &bytes)
    #expect(String(decoding: bytes.dropFirst(), as: UTF8.self) == expected)
    let isPlain = DomainLabel.isPlain(Array(label.utf8).span)
    #expect(isPlain == (label == expected))
  }
}
