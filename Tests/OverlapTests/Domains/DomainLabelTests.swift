import TestSupport
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

  @Test("a label is plain when comparing leaves it as it is")
  func likeAppended() {
    let seed: UInt64 = 15
    var random = SplitMix64(seed: seed)
    for _ in 0..<5_000 {
      let label = (0..<random.int(0...5)).map { _ in random.pick(Array("aeoux19-_".utf8)) }
      var bytes: [UInt8] = []
      DomainLabel.append(label.span, to: &bytes)
      let isPlain = DomainLabel.isPlain(label.span)
      #expect(isPlain == (bytes == label), "seed \(seed), \(label)")
    }
  }
}
