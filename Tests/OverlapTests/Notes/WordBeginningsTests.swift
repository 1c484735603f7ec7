import Testing

@testable import Overlap

@Suite struct WordBeginningsTests {
  @Test("two letters begin a word, capital or small")
  func beginnings() {
    let words = WordBeginnings(["fka", "f/k/a", "zeta"].map { Array($0.utf8) })
    func has(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return words.has(bytes[0], bytes[1])
    }
    #expect(has("fk") && has("FK") && has("f/") && has("ze") && has("Ze"))
    #expect(!has("fa") && !has("kf") && !has("zk") && !has("ef"))
    #expect(!WordBeginnings([]).has(0x61, 0x61))
  }
}
