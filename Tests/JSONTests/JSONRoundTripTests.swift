import JSON
import TestSupport
import Testing

/// What is written is read again as the same value.
@Suite struct JSONRoundTripTests {
  /// A random value of at most this depth.
  private func value(_ depth: Int, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2:
      return .integer(Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random))
    case 3: return .number(number(&random))
    case 4: return .string(text(&random))
    case 5, 6:
      return .array(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in value(depth - 1, &random) })
    default:
      var members: [JSONObject.Member] = []
      for index in 0..<Int.random(in: 0...12, using: &random) {
        members.append(.init(key: "\(index)" + text(&random), value: value(depth - 1, &random)))
      }
      return JSONObject(members).map { .object($0) } ?? .null
    }
  }

  private func number(_ random: inout SplitMix64) -> JSONNumber {
    let texts = ["-0", "0.0", "1.50", "-3e7", "1E-400", "18446744073709551616", "-0e+00"]
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    return JSONNumber(text) ?? JSONNumber(0)
  }

  private func text(_ random: inout SplitMix64) -> String {
    let pieces = [
      "a", "\"", "\\", "/", "\u{0}", "\u{1F}", "\u{7F}", "\n", "é", "e\u{301}", "日", "😀",
      "\u{2028}", "\u{10FFFF}", "\u{FEFF}",
    ]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }

  @Test(arguments: [false, true])
  func readsWhatItWrites(_ pretty: Bool) throws {
    for seed in 0..<3_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let value = value(4, &random)
      var writer = JSONWriter(pretty: pretty)
      writer.value(value)
      let again = try JSONParser.parse(writer.bytes.span)
      #expect(again == value, "seed \(seed)")
    }
  }
}
