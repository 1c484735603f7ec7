import TestSupport
import Testing

@testable import Overlap

@Suite struct PlainTextTests {
  /// The places of bytes for which something holds, as bits.
  private func places(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> UInt64 {
    bytes.indices.filter { holds(bytes[$0]) }.reduce(0) { $0 | UInt64(1) << UInt64($1) }
  }

  private func read(_ text: String) -> PlainText? { PlainText(Array(text.utf8).span) }

  @Test("each byte is what it is by itself, in texts of every length")
  func places() throws {
    let seed: UInt64 = 64
    var random = SplitMix64(seed: seed)
    for count in 0...PlainText.most {
      for _ in 0..<50 {
        let bytes = (0..<count).map { _ in UInt8(random.int(0...0x7F)) }
        let found = PlainText(bytes.span)
        let text = try #require(found)
        func isInWord(_ byte: UInt8) -> Bool {
          0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
        }
        #expect(text.inWords == places(bytes, isInWord), "seed \(seed): \(bytes)")
        #expect(text.digits == places(bytes) { 0x30...0x39 ~= $0 }, "seed \(seed): \(bytes)")
        #expect(text.spaces == places(bytes) { $0 == 0x20 }, "seed \(seed): \(bytes)")
        let signs = places(bytes) { !isInWord($0) && $0 != 0x20 }
        #expect(text.signs == signs, "seed \(seed): \(bytes)")
      }
    }
  }

  @Test("longer texts and others than ASCII are none")
  func others() {
    #expect(read(String(repeating: "a", count: 65)) == nil)
    for place in 0..<20 {
      var bytes = Array("twenty plain letters".utf8)
      bytes[place] = 0x80
      let text = PlainText(bytes.span)
      #expect(text == nil)
    }
  }

  @Test(
    "umlaut digraphs, over the borders of eight bytes too",
    arguments: [
      ("Mueller", true), ("OEL", true), ("sAEge", true), ("abcdefgae", true), ("abcdefgoE", true),
      ("abcdefga e", false), ("eier", false), ("eau ou", false), ("e", false), ("ie ee", false),
      ("ae", true),
    ])
  func digraphs(_ text: String, _ expected: Bool) {
    #expect(read(text)?.hasDigraphAsGiven == expected)
  }

  @Test("ranges of digits, places, and the count without outer spaces")
  func ranges() throws {
    let text = try #require(read("  a12 3. "))
    #expect(text.areDigits(3..<5))
    #expect(!text.areDigits(2..<5))
    #expect(!text.areDigits(3..<6))
    #expect(text.isSpace(5))
    #expect(!text.isSpace(6))
    #expect(text.countWithoutOuterSpaces == 6)
    #expect(read("")?.countWithoutOuterSpaces == 0)
    #expect(read("   ")?.countWithoutOuterSpaces == 0)
    #expect(PlainText.places(from: 64) == 0)
    #expect(PlainText.places(from: 62) == 0xC000_0000_0000_0000)
  }
}
