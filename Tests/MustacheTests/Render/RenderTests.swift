import Basics
import JSON
import TestSupport
import Testing

@testable import Mustache

@Suite struct RenderTests {
  @Test(
    "the items of a list know their place",
    arguments: [
      (
        "{{#a}}{{@index}}{{@number}}{{#@first}}F{{/@first}}{{^@last}},{{/@last}}{{/a}}",
        #"{"a":["x","y","z"]}"#, "01F,12,23"
      ),
      ("{{#a.@any}}<ul>{{#a}}{{.}}{{/a}}</ul>{{/a.@any}}", #"{"a":[1,2]}"#, "<ul>12</ul>"),
      ("{{#a.@any}}no{{/a.@any}}{{^a.@any}}none{{/a.@any}}", #"{"a":[]}"#, "none"),
      (
        "{{#a}}{{#b}}{{@number}}{{/b}}{{@number}};{{/a}}", #"{"a":[{"b":[0,1]},{"b":[2]}]}"#,
        "121;12;"
      ),
      ("{{#a}}{{#o}}{{@number}}{{/o}}{{/a}}", #"{"a":[{"o":{}},{"o":{}}]}"#, "12"),
      ("{{@id}}{{a.@index}}", #"{"@id":7,"a":{"@index":8}}"#, "78"),
      ("{{#a}}{{>p}}{{/a}}", #"{"a":[1,2]}"#, "1/2/"),
    ])
  func facts(_ template: String, _ data: String, _ expected: String) throws {
    #expect(try Rendered.text(template, data, partials: ["p": "{{@number}}/"]) == expected)
  }

  @Test(
    "what is not true in JSON's own language does not show",
    arguments: [
      ("false", false), ("null", false), (#""""#, false), ("[]", false), ("0", false),
      ("-0.0", false), ("0e5", false), ("{}", true), (#""0""#, true), ("0.1", true), ("[0]", true),
    ])
  func truth(_ value: String, _ isTrue: Bool) throws {
    let text = try Rendered.text("{{#x}}yes{{/x}}{{^x}}no{{/x}}", "{\"x\":\(value)}")
    #expect(text == (isTrue ? "yes" : "no"))
  }

  @Test(
    "any JSON value may be the data",
    arguments: [(#""a<b""#, "a&lt;b"), ("1.50", "1.50"), ("true", "true"), ("null", "")])
  func anyData(_ data: String, _ expected: String) throws {
    #expect(try Rendered.text("{{.}}", data) == expected)
  }

  @Test("what is missing is told once for its place, with what may have been meant")
  func warnsOfMissing() throws {
    let template = try Rendered.template("{{#rows}}{{nmae}}{{/rows}}\n{{>gone}}{{#no}}{{/no}}")
    let data = try Rendered.data(#"{"rows":[{"name":"a"},{"name":"b"}]}"#)
    let rendering = try template.render(data, Rendered.options())
    #expect(rendering.bytes == Array("\n".utf8))
    #expect(rendering.warnings.map(\.spot) == ["1:12", "2:1"])
    #expect(rendering.warnings.map(\.hint) == ["did you mean 'name'?", nil])
    #expect(rendering.warnings.first?.what == "there is no 'nmae' in the data")
  }

  @Test(
    "a strict rendering ends at what is missing",
    arguments: [
      ("a\n {{b.c}}", "2:4"), ("{{>gone}}", "1:1"), ("{{>*b}}", "1:1"), ("{{a}}", "1:3"),
    ])
  func strict(_ template: String, _ spot: String) throws {
    let problem = try #require(
      Rendered.problem(template, #"{"b":{},"a":[]}"#, Rendered.options(strict: true)))
    #expect(problem.spot == spot)
  }

  @Test("only the first fifty places are told")
  func warnsAtMostFifty() throws {
    let template = try Rendered.template((0..<60).map { "{{n\($0)}}" }.joined())
    let rendering = try template.render(.null, Rendered.options())
    #expect(rendering.warnings.count == 50)
    #expect(rendering.warningCount == 60)
  }

  @Test("a partial indents as if each of its lines had been indented before", arguments: 0..<300)
  func indentsLikeTheDefinition(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "\n", "  ", "{{x}}", "{{{lines}}}", "{{#list}}", "{{/list}}", "{{! c }}", "\n", "\r\n",
    ]
    var text = ""
    var isOpen = false
    for _ in 0..<Int(random.next() % 14) {
      let piece = pieces[Int(random.next() % UInt64(pieces.count))]
      if piece == "{{#list}}" {
        guard !isOpen else { continue }
        isOpen = true
      } else if piece == "{{/list}}" {
        guard isOpen else { continue }
        isOpen = false
      }
      text += piece
    }
    if isOpen { text += "{{/list}}" }
    let data = #"{"x":"X","lines":"1\n2","list":[1,2]}"#
    let bytes = Array(text.utf8)
    var indented: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index == 0 || bytes[index - 1] == 0x0A { indented += [0x20, 0x09] }
      indented.append(byte)
    }
    let naive = try Rendered.text(String(decoding: indented, as: UTF8.self), data)
    let ours = try Rendered.text(" \t{{>p}}\n", data, partials: ["p": text])
    #expect(ours == naive, "seed \(seed): \(text.debugDescription)")
  }
}
