import TestSupport
import Testing

@testable import Overlap

@Suite struct TextKeyTests {
  /// Short texts of few letters, so that many begin alike: of each class of letters some.
  private static let texts: [[UInt16]] = {
    var random = SplitMix64(seed: 71)
    let letters = Array("aaaz09./:`{é東".utf16)
    return (0..<300).map { _ in (0..<random.int(0...12)).map { _ in random.pick(letters) } }
  }()

  @Test("Keys that differ stand as their texts do, and tell how many letters these share")
  func order() {
    for one in Self.texts {
      let key = TextKey.of(one.span)
      for other in Self.texts {
        let otherKey = TextKey.of(other.span)
        guard let shared = TextKey.shared(key, otherKey) else { continue }
        #expect((key < otherKey) == one.lexicographicallyPrecedes(other), "\(one) \(other)")
        let known = min(Int(shared), one.count, other.count)
        #expect(known == Letters.shared(one.span, other.span), "\(one) \(other)")
      }
    }
  }

  @Test("Texts that part behind a letter of another script are left to be compared")
  func otherLetters() {
    let keys = ["社a", "東b", "社"].map { TextKey.of(Array($0.utf16).span) }
    #expect(keys[0] == keys[1] && keys[1] == keys[2])
    #expect(TextKey.shared(keys[0], keys[1]) == nil)
  }
}
