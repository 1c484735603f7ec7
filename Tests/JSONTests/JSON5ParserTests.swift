import JSON
import TestSupport
import Testing

@Suite("JSON5")
struct JSON5ParserTests {
  private func read(_ source: String) throws(JSONProblem) -> JSONValue {
    try JSON5Document.parse(Array(source.utf8))
  }

  private func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return writer.text
  }

  @Test(
    "what people write reads as JSON would say it",
    arguments: [
      ("{a: 1}", #"{"a":1}"#),
      ("{a: 1,}", #"{"a":1}"#),
      ("[1, 2,]", "[1,2]"),
      ("[]", "[]"), ("{}", "{}"), ("[ // nothing\n]", "[]"),
      ("{'a b': 'x'}", #"{"a b":"x"}"#),
      ("'It\\'s'", #""It's""#), (#"'say "hi"'"#, #""say \"hi\"""#),
      (#""it's""#, #""it's""#),
      ("// before\n1 // behind", "1"), ("/* a * / b */ 1 /**/", "1"),
      ("# 1".replacingHash, "1"),
      ("{$a_1: 1, é: 2, 日本: 3, while: 4}", #"{"$a_1":1,"é":2,"日本":3,"while":4}"#),
      (#"{\u0061b: 1, a\u0062c: 2}"#, #"{"ab":1,"abc":2}"#),
      ("{null: null, true: true}", #"{"null":null,"true":true}"#),
      ("'a\\\nb'", #""ab""#), ("'a\\\r\nb'", #""ab""#), ("'a\\\rb'", #""ab""#),
      ("'a\\\u{2028}b'", #""ab""#), ("'a\u{2028}b'", "\"a\u{2028}b\""),
      (#"'\x41\v\0\b\f\n\r\t\/\q'"#, #""A\u000b\u0000\b\f\n\r\t/q""#),
      (#"'\u00e9\ud83d\ude00'"#, "\"é😀\""), ("'a\tb'", #""a\tb""#),
      ("\u{FEFF}1", "1"), ("\u{A0}\u{B}\u{C}\u{2003}\u{2029}1", "1"),
    ])
  func reads(_ source: String, _ expected: String) throws {
    #expect(compact(try read(source)) == expected)
  }

  @Test(
    "numbers keep their exact value",
    arguments: [
      ("0", "0"), ("-0", "-0"), ("+5", "5"), ("+0.10", "0.10"), (".5", "0.5"), ("-.5", "-0.5"),
      ("5.", "5.0"), ("5.e3", "5.0e3"), (".5E-3", "0.5E-3"), ("1e+2", "1e+2"),
      ("0x1F", "31"), ("0XfF", "255"), ("-0x10", "-16"), ("+0x0", "0"),
      ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"),
      ("123456789012345678901234567890.10", "123456789012345678901234567890.10"),
    ])
  func numbers(_ source: String, _ text: String) throws {
    #expect(try read(source) == .number(#require(JSONNumber(text))))
  }

  @Test(
    "what is no JSON5 is refused where it stands",
    arguments: [
      ("", JSONProblem.Kind.unexpectedEnd, 1, 1), ("{", .unexpectedEnd, 1, 2),
      ("[1 2]", .unexpectedByte, 1, 4), ("[,]", .unexpectedByte, 1, 2),
      ("[1,,]", .unexpectedByte, 1, 4), ("{,}", .unexpectedByte, 1, 2),
      ("{a 1}", .unexpectedByte, 1, 4), ("{1a: 1}", .unexpectedByte, 1, 2),
      ("{a: 1}\n x", .trailingBytes, 2, 2), ("{a-b: 1}", .unexpectedByte, 1, 3),
      ("/* open\n1", .openComment, 1, 1), ("1 /", .trailingBytes, 1, 3),
      ("[\n  NaN]", .badNumber, 2, 3), ("-Infinity", .badNumber, 1, 2),
      ("Infinity", .badNumber, 1, 1), ("01", .badNumber, 1, 3), ("1e", .unexpectedEnd, 1, 3),
      (".", .unexpectedEnd, 1, 2), ("0x", .unexpectedEnd, 1, 3), ("0xg", .badNumber, 1, 3),
      ("12px", .badNumber, 1, 3), ("1.2.3", .badNumber, 1, 4), ("+", .unexpectedEnd, 1, 2),
      ("yes", .badLiteral, 1, 1), ("'a", .unexpectedEnd, 1, 3),
      ("'a\nb'", .controlCharacter, 1, 3), ("'\u{1}'", .controlCharacter, 1, 2),
      (#"'\x4'"#, .badEscape, 1, 5), (#"'\u12'"#, .badEscape, 1, 6), (#"'\1'"#, .badEscape, 1, 3),
      (#"'\01'"#, .badEscape, 1, 3), (#"'\ud83d'"#, .loneSurrogate, 1, 2),
      (#"{\x: 1}"#, .badEscape, 1, 2), (#"{\u0020: 1}"#, .badEscape, 1, 2),
      ("{a: 1, 'a': 2}", .duplicateKey, 1, 8),
    ])
  func refuses(_ source: String, _ kind: JSONProblem.Kind, _ line: Int, _ column: Int) {
    let problem = #expect(throws: JSONProblem.self) { try read(source) }
    #expect(problem?.kind == kind)
    #expect([problem?.line, problem?.column] == [line, column])
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func encoding() {
    let problem = #expect(throws: JSONProblem.self) {
      try JSON5Document.parse([0x5B, 0x0A, 0x27, 0xFF, 0x27, 0x5D])
    }
    #expect(problem?.kind == .badUTF8)
    #expect([problem?.line, problem?.column] == [2, 2])
  }

  @Test("limits end in a problem")
  func limits() throws {
    let deep = Array(String(repeating: "[", count: 600).utf8)
    #expect(throws: JSONProblem.self) {
      try JSON5Document.parse(deep, limits: JSONLimits(depth: 10_000))
    }
    let full = Array((String(repeating: "[", count: 128) + String(repeating: "]", count: 128)).utf8)
    _ = try JSON5Document.parse(full)
    let problem = #expect(throws: JSONProblem.self) {
      try JSON5Document.parse(Array(("[" + String(repeating: "9", count: 1_001) + "]").utf8))
    }
    #expect(problem?.kind == .numberTooLong)
    #expect(throws: JSONProblem.self) {
      try JSON5Document.parse(Array(("0x" + String(repeating: "F", count: 2_000)).utf8))
    }
  }

  @Test("the path of a broken value is told")
  func path() {
    let problem = #expect(throws: JSONProblem.self) { try read("{a: [1, {'b c': x}]}") }
    #expect(problem?.path == "a[1][\"b c\"]")
  }
}

extension String {
  /// A comment in the place of the hash, which JSON5 itself does not know.
  fileprivate var replacingHash: String { "//" + dropFirst() + "\n" + dropFirst(2) }
}
