import Basics
import JSON
import TestSupport
import Testing

@testable import CLI

/// The worked cases of `Cases/*.jsonl`: each says in prose what must happen, cites its rule, and
/// was worked out without sight of the program (how, says the head of each file).
@Suite struct CalcCasesTests {
  private static let folder = TestFile.folder() + "/Cases"
  private static let files = TestFile.names(in: folder).filter { $0.hasSuffix(".jsonl") }

  @Test("each operation has its file and there are at least 300 cases")
  func casesAreThere() throws {
    let operations = Set(CalcOperations.all.map { $0.name + ".jsonl" })
    #expect(operations.subtracting(Self.files).isEmpty)
    let count = Self.files.reduce(0) { count, file in
      count + (TestFile.lines(Self.folder + "/" + file)?.count ?? 1) - 1
    }
    #expect(count >= 300)
  }

  @Test("every worked case gets the answer that was worked out", arguments: files)
  func answersAgree(file: String) throws {
    let lines = try #require(TestFile.lines(Self.folder + "/" + file))
    var engine = CalcEngine(explains: false)
    for (index, line) in lines.enumerated().dropFirst() {
      let place = "\(file):\(index + 1)"
      let worked = try JSONCursor(JSONParser.parse(line.utf8Span.span))
      let it = try worked.field("it").string()
      let rule = try worked.field("rule").string()
      #expect(rule.hasPrefix("R-") || rule == "contract", "\(place) cites no rule")
      let question = try Self.question(worked)
      let answer = try Self.parsed(engine.answer(question.span, number: 1).bytes)
      let (found, expected) = try Self.comparable(answer, worked)
      #expect(found == expected, "\(place): \(it)")
    }
  }

  @Test("every whole line, also one that is no JSON, gets the answer that was worked out")
  func wholeLinesAgree() throws {
    let lines = try #require(TestFile.lines(TestFile.folder() + "/Lines/bad_lines.jsonl"))
    var engine = CalcEngine(explains: false)
    for (index, line) in lines.enumerated().dropFirst() {
      let worked = try JSONCursor(JSONParser.parse(line.utf8Span.span))
      let question = Array(try worked.field("line").string().utf8)
      let answer = try Self.parsed(engine.answer(question.span, number: 1).bytes)
      let (found, expected) = try Self.comparable(answer, worked)
      let it = try worked.field("it").string()
      #expect(found == expected, "bad_lines.jsonl:\(index + 1): \(it)")
      let ids = try [answer, worked].map { try $0.object()["id"] ?? .null }
      #expect(ids[0] == ids[1], "bad_lines.jsonl:\(index + 1): \(it)")
    }
  }

  /// The line to ask.
  private static func question(_ worked: JSONCursor) throws -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for (key, member) in try worked.members() where ["id", "op", "input"].contains(key) {
      json.key(key)
      json.value(member.value)
    }
    json.endObject()
    return json.bytes
  }

  private static func parsed(_ bytes: [UInt8]) throws -> JSONCursor {
    JSONCursor(try JSONParser.parse(bytes.span))
  }

  /// The parts of answer and case that are compared, whatever the order of members.
  ///
  /// They are the result, or the error's code and, where the case gives it, the path.
  private static func comparable(
    _ answer: JSONCursor, _ worked: JSONCursor
  ) throws -> (found: [String], expected: [String]) {
    guard let error = try worked.optional("error") else {
      return (
        [canonical(try answer.optional("result")?.value ?? answer.value)],
        [canonical(try worked.field("result").value)]
      )
    }
    guard let found = try answer.optional("error") else {
      return ([canonical(answer.value)], ["error " + (try error.field("code").string())])
    }
    var pair = (
      found: [try found.field("code").string()], expected: [try error.field("code").string()]
    )
    if let path = try error.optional("path") {
      pair.found.append(try found.optional("path")?.string() ?? "no path")
      pair.expected.append(try path.string())
    }
    return pair
  }

  private static func canonical(_ value: JSONValue) -> String {
    switch value {
    case .object(let object):
      let members = object.members.map { "\($0.key): \(canonical($0.value))" }.sorted()
      return "{" + members.joined(separator: ", ") + "}"
    case .array(let elements): return "[" + elements.map(canonical).joined(separator: ", ") + "]"
    default:
      var json = JSONWriter()
      json.value(value)
      return json.text
    }
  }
}
