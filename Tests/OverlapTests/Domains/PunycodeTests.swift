import TestSupport
import Testing

@testable import Overlap

@Suite struct PunycodeTests {
  /// The examples of RFC 3492, section 7.1, without those whose letter case is kept beside them.
  private static let examples = [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
    ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
    ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
    ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
    ("そのスピードで", "d9juau41awczczp"),
    ("-> $1.00 <-", "-> $1.00 <--"),
    ("bücher", "bcher-kva"), ("ü", "tda"), ("münchen", "mnchen-3ya"), ("💩", "ls8h"),
  ]

  private func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    Punycode.append(ArraySlice(text.unicodeScalars.map(\.value)), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func decode(_ code: String) -> [UInt32]? {
    Punycode.decode(Array(code.utf8).span)
  }

  @Test("the examples of RFC 3492", arguments: examples)
  func known(_ text: String, _ code: String) {
    #expect(encode(text) == code)
    #expect(decode(code) == text.unicodeScalars.map(\.value))
  }

  @Test("digits of a code may be upper case")
  func upperCase() {
    #expect(decode("bcher-KVA") == "bücher".unicodeScalars.map(\.value))
  }

  @Test(
    "what is no code is refused",
    arguments: ["ab-_", "99999999", "zzzzzzzz", "-99999", "foo-é", "a-b-c9", "ab cd-e!"])
  func refused(_ code: String) {
    #expect(decode(code) == nil)
  }

  @Test("encoding and decoding undo each other")
  func roundTrip() {
    let seed: UInt64 = 3492
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let label = (0..<random.int(1...12)).map { _ in
        UInt32(random.pick([random.int(0x61...0x7A), random.int(0x80...0x24F), 0x4E00, 0x10FFFF]))
      }
      var code: [UInt8] = []
      Punycode.append(ArraySlice(label), to: &code)
      let decoded = Punycode.decode(code.span)
      #expect(decoded == label, "seed \(seed), label \(label)")
    }
  }

  @Test("random codes never trap, and what decodes encodes to the same")
  func hostile() {
    let seed: UInt64 = 63
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let code = (0..<random.int(0...12)).map { _ in
        UInt8(random.pick(Array("abkz019-".utf8)))
      }
      guard let label = Punycode.decode(code.span) else { continue }
      // A hyphen in front of nothing is read over, but never written.
      guard label.contains(where: { $0 >= 0x80 }), code.lastIndex(of: 0x2D) != 0 else { continue }
      var again: [UInt8] = []
      Punycode.append(ArraySlice(label), to: &again)
      #expect(again == code, "seed \(seed), code \(String(decoding: code, as: UTF8.self))")
    }
  }
}
