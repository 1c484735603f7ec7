import JSON
import TestSupport
import Testing

/// Reads a document and writes it again, compact.
private func rewritten(_ bytes: [UInt8]) throws(JSONProblem) -> String {
  var writer = JSONWriter()
  writer.value(try JSONParser.parse(bytes.span))
  return writer.text
}

@Suite struct JSONParserTests {
  private func problem(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONProblem? {
    do {
      _ = try JSONParser.parse(bytes.span, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("\t\r\n false", "false"), ("\"\"", "\"\""),
    ("[]", "[]"), ("[ ]", "[]"), ("{}", "{}"), ("{ }", "{}"), ("[[],{},[[]]]", "[[],{},[[]]]"),
    ("[1 , 2\n,3]", "[1,2,3]"),
    ("{\"a\" : 1 , \"b\":[{\"c\":null}]}", "{\"a\":1,\"b\":[{\"c\":null}]}"),
    ("{\"\":0}", "{\"\":0}"), ("{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}"),
    // Numbers keep their text.
    ("0", "0"), ("-0", "-0"), ("-1", "-1"), ("1.0", "1.0"), ("1e2", "1e2"), ("1E+2", "1E+2"),
    ("0.10", "0.10"), ("-0.0e-0", "-0.0e-0"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "9223372036854775808"), ("1e999999999", "1e999999999"),
    ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    // Strings.
    (#""\" \\ \/ \b \f \n \r \t""#, #""\" \\ / \b \f \n \r \t""#),
    (#""\u0041\u00e9\u00E9\u65e5""#, "\"Aéé日\""), (#""\ud83d\ude00""#, "\"😀\""),
    (#""\u0000\u001f\u007f""#, "\"\\u0000\\u001f\u{7F}\""),
    (#""\udbff\udfff\uffff""#, "\"\u{10FFFF}\u{FFFF}\""),
    ("\"é\u{301}\u{2028}😀\"", "\"é\u{301}\u{2028}😀\""),
    ("{\"\\u0061\":1}", "{\"a\":1}"), ("[\"\\\\\",\"\\\"\"]", "[\"\\\\\",\"\\\"\"]"),
    // Keys that only look the same are two.
    ("{\"é\":1,\"e\u{301}\":2}", "{\"é\":1,\"e\u{301}\":2}"),
  ])
  func reads(_ document: String, _ expected: String) throws {
    #expect(ByteOrderTwin.same(try rewritten(Array(document.utf8)), expected))
  }

  /// Documents that are refused: what, behind how many bytes, line, column, path.
  static let refused: [(String, JSONProblem.Kind, Int, Int, Int, String?)] = [
    ("", .unexpectedEnd, 0, 1, 1, nil),
    (" \n ", .unexpectedEnd, 3, 2, 2, nil),
    ("[", .unexpectedEnd, 1, 1, 2, "[0]"),
    ("[1", .unexpectedEnd, 2, 1, 3, nil),
    ("[1,", .unexpectedEnd, 3, 1, 4, "[1]"),
    ("[1,]", .trailingComma, 3, 1, 4, "[1]"),
    ("[,1]", .unexpectedByte, 1, 1, 2, "[0]"),
    ("[1,,2]", .unexpectedByte, 3, 1, 4, "[1]"),
    ("[1 2]", .unexpectedByte, 3, 1, 4, nil),
    ("[1}", .unexpectedByte, 2, 1, 3, nil),
    ("]", .unexpectedByte, 0, 1, 1, nil),
    ("{", .unexpectedEnd, 1, 1, 2, nil),
    ("{\"a\"", .unexpectedEnd, 4, 1, 5, "a"),
    ("{\"a\":", .unexpectedEnd, 5, 1, 6, "a"),
    ("{\"a\":1", .unexpectedEnd, 6, 1, 7, nil),
    ("{\"a\":1,}", .trailingComma, 7, 1, 8, nil),
    ("{\"a\":1]", .unexpectedByte, 6, 1, 7, nil),
    ("{\"a\" 1}", .unexpectedByte, 5, 1, 6, "a"),
    ("{\"a\",1}", .unexpectedByte, 4, 1, 5, "a"),
    ("{a:1}", .unexpectedByte, 1, 1, 2, nil),
    ("{'a':1}", .unexpectedByte, 1, 1, 2, nil),
    ("{1:1}", .unexpectedByte, 1, 1, 2, nil),
    ("{\"a\":}", .unexpectedByte, 5, 1, 6, "a"),
    ("1 2", .trailingBytes, 2, 1, 3, nil),
    ("{}}", .trailingBytes, 2, 1, 3, nil),
    ("[] // no", .trailingBytes, 3, 1, 4, nil),
    ("[1, /* no */ 2]", .unexpectedByte, 4, 1, 5, "[1]"),
    ("tru", .unexpectedEnd, 3, 1, 4, nil),
    ("truth", .badLiteral, 0, 1, 1, nil),
    ("[nul]", .badLiteral, 1, 1, 2, "[0]"),
    ("True", .badLiteral, 0, 1, 1, nil),
    ("NaN", .badLiteral, 0, 1, 1, nil),
    ("[-Infinity]", .badNumber, 2, 1, 3, "[0]"),
    ("01", .badNumber, 1, 1, 2, nil),
    ("-01", .badNumber, 2, 1, 3, nil),
    ("[1.]", .badNumber, 3, 1, 4, "[0]"),
    (".5", .unexpectedByte, 0, 1, 1, nil),
    ("+1", .unexpectedByte, 0, 1, 1, nil),
    ("[1e]", .badNumber, 3, 1, 4, "[0]"),
    ("[1e+]", .badNumber, 4, 1, 5, "[0]"),
    ("-", .unexpectedEnd, 1, 1, 2, nil),
    ("1.", .unexpectedEnd, 2, 1, 3, nil),
    ("0x10", .trailingBytes, 1, 1, 2, nil),
    ("1_000", .trailingBytes, 1, 1, 2, nil),
    ("\"", .unexpectedEnd, 1, 1, 2, nil),
    ("\"a\\\"", .unexpectedEnd, 4, 1, 5, nil),
    ("\"a\nb\"", .controlCharacter, 2, 1, 3, nil),
    ("\"\t\"", .controlCharacter, 1, 1, 2, nil),
    ("\"\\\n\"", .controlCharacter, 2, 1, 3, nil),
    ("[\"\u{0}\"]", .controlCharacter, 2, 1, 3, "[0]"),
    ("\"\\x41\"", .badEscape, 2, 1, 3, nil),
    ("\"\\u12g4\"", .badEscape, 5, 1, 6, nil),
    ("\"\\u12\"", .badEscape, 5, 1, 6, nil),
    ("\"\\u\"", .badEscape, 3, 1, 4, nil),
    ("\"\\ud800\"", .loneSurrogate, 1, 1, 2, nil),
    ("\"a\\udc00\"", .loneSurrogate, 2, 1, 3, nil),
    ("\"\\ud800\\ud800\"", .loneSurrogate, 1, 1, 2, nil),
    ("\"\\ud800x\"", .loneSurrogate, 1, 1, 2, nil),
    ("\u{FEFF}1", .unexpectedByte, 0, 1, 1, nil),
    ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey, 13, 1, 14, nil),
    ("{\"a\":1,\"\\u0061\":3}", .duplicateKey, 7, 1, 8, nil),
    // Lines end with LF, CR and CRLF; columns are bytes.
    ("{\n \"é\": x}", .badLiteral, 9, 2, 8, "[\"é\"]"),
    ("[1,\r\n2,\r3,\n?]", .unexpectedByte, 11, 4, 1, "[3]"),
    // Paths.
    (
      "{\"input\":{\"payees\":[{\"id\":\"a\"},{\"id\":\"b\",\"weight\":?}]}}", .unexpectedByte, 50,
      1, 51, "input.payees[1].weight"
    ),
    ("{\"a\":1,\"b c\":{\"\":[[0],[1,x]]}}", .badLiteral, 25, 1, 26, "[\"b c\"][\"\"][1][1]"),
    ("{\"a\":{\"b\":1 \"c\":2}}", .unexpectedByte, 12, 1, 13, "a"),
    ("{\"a\":[{\"k\":1,\"k\":2}]}", .duplicateKey, 13, 1, 14, "a[0]"),
  ]

  @Test(arguments: refused)
  func refuses(
    _ document: String, _ kind: JSONProblem.Kind, _ offset: Int, _ line: Int, _ column: Int,
    _ path: String?
  ) throws {
    let problem = try #require(self.problem(Array(document.utf8)))
    #expect(problem.kind == kind)
    #expect(problem.offset == offset)
    #expect([problem.line, problem.column] == [line, column])
    #expect(problem.path == path)
  }

  @Test(arguments: [
    ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0x61, 0x80], 1),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98], 0), ([0x61, 0x62, 0xFF], 2),
    ([0x5C, 0x6E, 0xE9], 2), ([0xC3, 0x5C, 0x6E], 0),
  ])
  func refusesBadUTF8(_ inside: [UInt8], _ offset: Int) throws {
    let problem = try #require(self.problem([0x5B, 0x22] + inside + [0x22, 0x5D]))
    #expect(problem.kind == .badUTF8)
    #expect(problem.offset == 2 + offset)
    #expect(problem.path == "[0]")
  }

  @Test func skipsAByteOrderMarkWhenAskedTo() throws {
    let bytes = Array("\u{FEFF}[1]".utf8)
    let value = try JSONParser.parse(bytes.span, skippingByteOrderMark: true)
    #expect(value == .array([.integer(1)]))
  }

  @Test(arguments: [1, 2, 128])
  func stopsAtTheDepthLimit(_ depth: Int) throws {
    let limits = JSONLimits(depth: depth)
    let fits = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(problem(Array(fits.utf8), limits: limits) == nil)
    let tooDeep = String(repeating: "{\"a\":", count: depth + 1)
    let problem = try #require(self.problem(Array(tooDeep.utf8), limits: limits))
    #expect(problem.kind == .tooDeep)
    #expect(problem.offset == 5 * depth)
  }

  @Test func refusesAMillionBrackets() {
    #expect(problem(Array(repeating: 0x5B, count: 1_000_000))?.kind == .tooDeep)
  }

  @Test func stopsAtTheNumberLimit() {
    let fits = Array(repeating: UInt8(ascii: "9"), count: 1_000)
    #expect(problem(fits) == nil)
    #expect(problem(fits + [0x30])?.kind == .numberTooLong)
  }

  @Test(arguments: [2, 8, 9, 10, 500])
  func findsDuplicateKeysInObjectsOfAnySize(_ count: Int) throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var keys = (0..<count).map { "k\($0)" }.shuffled(using: &random)
      #expect(problem(document(keys)) == nil)
      let first = Int.random(in: 0..<count - 1, using: &random)
      let second = Int.random(in: first + 1..<count, using: &random)
      keys[second] = keys[first]
      let problem = try #require(self.problem(document(keys)), "seed \(seed)")
      #expect(problem.kind == .duplicateKey)
      #expect(problem.offset == document(Array(keys[..<second])).count - (second > 0 ? 0 : 1))
      #expect(problem.found == "\"\(keys[second])\"")
    }
  }

  private func document(_ keys: [String]) -> [UInt8] {
    Array(("{" + keys.map { "\"\($0)\":1" }.joined(separator: ",") + "}").utf8)
  }

  /// Every cut of a valid document is refused, none traps.
  @Test func refusesEveryTruncation() {
    let document =
      #" {"a":[1,-2.5e+3,true,null,{"é\n\ud83d\ude00":"日本\u0041"},[]],"b":{"c":false}}"#
    let bytes = Array(document.utf8)
    #expect(problem(bytes) == nil)
    for length in bytes.indices {
      #expect(problem(Array(bytes[..<length])) != nil, "length \(length)")
    }
  }

  /// Changing any byte to any other neither traps nor gives what can't be written and read again.
  @Test func survivesEveryChangedByte() throws {
    let bytes = Array(#"{"a":[1,-2.5e3,true,"é\n\ud83d\ude00"],"b":{}}"#.utf8)
    for index in bytes.indices {
      for byte in 0...255 as ClosedRange<UInt8> {
        var changed = bytes
        changed[index] = byte
        if let text = try? rewritten(changed) {
          #expect(try rewritten(Array(text.utf8)) == text)
        }
      }
    }
  }
}

/// Comparing by bytes: Swift's `==` would take "é" for "e" with an accent.
private enum ByteOrderTwin {
  static func same(_ a: String, _ b: String) -> Bool {
    Array(a.utf8) == Array(b.utf8)
  }
}
