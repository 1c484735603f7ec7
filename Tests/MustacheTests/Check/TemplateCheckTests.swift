import Basics
import JSON
import Testing

@testable import Mustache

@Suite struct TemplateCheckTests {
  /// What a check of a template finds, each as its place and words.
  private func findings(
    _ template: String, data: String? = nil, partner: Bool = false, allowed: [String] = [],
    partials: [String: String] = [:]
  ) throws -> [String] {
    let sample = try data.map { text in try Rendered.data(text) }
    let check = TemplateCheck(
      target: .html, sample: sample, audience: partner ? .partner : .internal, allowed: allowed,
      partial: { name throws(Problem) in
        partials[name].map { PartialText(Array($0.utf8), file: name) }
      })
    return try check.problems(of: Rendered.template(template)).map { "\($0.spot) \($0.what)" }
  }

  @Test(
    "places where a value could become more than text",
    arguments: [
      (#"<a href="https://x/{{a}}">{{a}}</a>"#, []),
      (#"<a href='#{{a}}' title="{{a}}">"#, []),
      ("<a href={{a}}>", ["1:11 the attribute 'href' has no quotes"]),
      ("<td class=wide>", ["1:11 the attribute 'class' has no quotes"]),
      (
        #"<td CLASS = wide{{a}} id="x">"#,
        ["1:13 the attribute 'class' has no quotes", "1:19 the attribute 'class' has no quotes"]
      ),
      ("<td {{a}}>", ["1:7 a value stands among a tag's attributes"]),
      (#"<a href="JavaScript:x()">"#, ["1:20 an address runs a script"]),
      ("<a href=\"java\n\tscript:{{a}}\">", ["2:8 an address runs a script"]),
      (#"<a href="{{a}}">"#, ["1:12 an address begins with a value, which could run a script"]),
      (
        #"<a onclick="f('{{a}}')">"#,
        ["1:18 a value stands in the attribute 'onclick', which is more than text"]
      ),
      ("<script>let x = {{a}};</script>{{a}}", ["1:19 in a script only JSON is safe"]),
      ("<script>let x = {{a | json}};</script>", []),
      ("<SCRIPT type=\"x\">{{a}}</SCRIPT>", ["1:20 in a script only JSON is safe"]),
      ("<style>{{a}}</style>{{a}}", ["1:10 a value stands in a style sheet"]),
      ("<!-- <a href={{a}}> -->", []),
      ("1 < 2 {{a}} <b>{{a}}</b>", []),
      ("{{{a}}}", []),
    ] as [(String, [String])])
  func html(_ template: String, _ expected: [String]) throws {
    #expect(try findings(template) == expected)
  }

  @Test("for partners nothing goes unescaped, unless it is allowed")
  func partners() throws {
    let template = "{{{a}}}{{& b.c }}{{{d | upper}}}{{e}}"
    let all = try findings(template, partner: true)
    #expect(all.map { String($0.prefix(4)) } == ["1:4 ", "1:12", "1:21"])
    #expect(try findings(template, partner: true, allowed: ["a", "b.c"]).count == 1)
    #expect(try findings(#"<a href="{{x}}">"#, allowed: ["x"]) == [])
  }

  @Test(
    "names that the data lack",
    arguments: [
      ("{{name}}{{#deals}}{{amount}}{{name}}{{@index}}{{/deals}}", []),
      ("{{nmae}}", ["1:3 the data have no 'nmae'"]),
      ("{{partner.nam}}", ["1:3 the data have no 'partner.nam'"]),
      ("{{#deals}}{{amuont}}{{/deals}}", ["1:13 the data have no 'amuont'"]),
      ("{{#dels}}{{anything}}{{/dels}}", ["1:4 the data have no 'dels'"]),
      ("{{^dels}}{{/dels}}", ["1:4 the data have no 'dels'"]),
      ("{{#open}}{{anything}}{{/open}}{{nothing.at.all}}", []),
      ("{{gone | default \"-\"}}", []),
      ("{{gone | upper}}", ["1:3 the data have no 'gone'"]),
      ("{{@index}}", ["1:3 '@index' stands outside of a list"]),
      ("{{#deals.@any}}{{#deals}}{{note}}{{/deals}}{{/deals.@any}}", []),
      ("{{>row}}", ["1:3 the data have no 'amount'"]),
      ("{{#deals}}{{>row}}{{/deals}}", []),
      ("{{>nowhere}}", ["1:1 there is no partial 'nowhere'"]),
      ("{{>self}}", []),
      ("{{<page}}{{$body}}{{amount}}{{/body}}{{/page}}", []),
      ("{{>*kind}}", ["1:5 the data have no 'kind'"]),
    ] as [(String, [String])])
  func names(_ template: String, _ expected: [String]) throws {
    let data = """
      {"name":"n","partner":{"name":"p"},"open":[],"nothing":null,
       "deals":[{"amount":1},{"amount":2,"note":"only here"}]}
      """
    let partials = [
      "row": "{{amount}}", "self": "{{name}}{{>self}}",
      "page": "{{#deals}}{{$body}}{{/body}}{{/deals}}",
    ]
    #expect(try findings(template, data: data, partials: partials) == expected)
  }

  @Test("what may have been meant is told")
  func suggests() throws {
    let check = TemplateCheck(target: .none, sample: try Rendered.data(#"{"partner":1}"#))
    let problems = try check.problems(of: Rendered.template("{{patner}}"))
    #expect(problems.map(\.hint) == ["did you mean 'partner'?"])
  }

  @Test("each partial is looked at once, and told by its own file")
  func partials() throws {
    let check = TemplateCheck(
      target: .html,
      partial: { name throws(Problem) in
        PartialText(Array("\n<td class=x>{{>\(name)}}".utf8), file: name)
      })
    let problems = try check.problems(of: Rendered.template("{{>a}}{{>a}}{{>b}}<b id=x>"))
    #expect(
      problems.map { "\($0.place.file ?? "") \($0.spot)" } == ["t.html 1:25", "a 2:11", "b 2:11"])
  }

  @Test("partials that multiply end the check")
  func multiplies() throws {
    let check = TemplateCheck(
      target: .none, sample: .null,
      partial: { name throws(Problem) in
        let next = (Int(name) ?? 0) + 1
        return PartialText(
          Array((next < 60 ? "{{>\(next)}}{{>\(next)}}" : "").utf8), file: name)
      })
    let template = try Rendered.template("{{>1}}")
    #expect(throws: Problem.self) { try check.problems(of: template) }
  }
}
