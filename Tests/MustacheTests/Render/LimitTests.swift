import Basics
import JSON
import Testing

@testable import Mustache

@Suite struct LimitTests {
  @Test("partials that bring in themselves come to an end")
  func depth() throws {
    let options = Rendered.options(.none, ["p": "x{{>p}}"])
    let problem = try #require(Rendered.problem("{{>p}}", "{}", options))
    #expect(problem.what == "partials stand too deep in one another")
    #expect(problem.expected == "at most 64 levels")
    #expect(problem.place.file == "p.mustache")
    let parents = Rendered.options(.none, ["p": "{{<p}}{{$b}}{{/b}}{{/p}}"])
    #expect(Rendered.problem("{{<p}}{{/p}}", "{}", parents) != nil)
  }

  @Test("sixty-four levels are permitted")
  func deepestPermitted() throws {
    var partials: [String: String] = ["p64": "end"]
    for level in 1..<64 { partials["p\(level)"] = "{{>p\(level + 1)}}" }
    #expect(try Rendered.text("{{>p1}}", partials: partials) == "end")
    partials["p64"] = "{{>p65}}"
    partials["p65"] = "end"
    #expect(Rendered.problem("{{>p1}}", "{}", Rendered.options(.none, partials)) != nil)
  }

  @Test("sections within sections come to an end, even where nothing is written")
  func steps() throws {
    let opening = String(repeating: "{{#a}}", count: 9)
    let closing = String(repeating: "{{/a}}", count: 9)
    var options = Rendered.options(.none)
    options.limits.steps = 100_000
    let list = "[" + Array(repeating: "1", count: 20).joined(separator: ",") + "]"
    let problem = Rendered.problem(opening + closing, "{\"a\":\(list)}", options)
    #expect(problem?.what == "the template takes too many steps")
  }

  @Test("formatting large values again and again counts as steps")
  func formattingCosts() throws {
    var options = Rendered.options(.none)
    options.limits.steps = 100_000
    let list = "[" + Array(repeating: "1", count: 2_000).joined(separator: ",") + "]"
    let template = "{{#a}}{{a | json | truncate 1}}{{/a}}"
    let problem = Rendered.problem(template, "{\"a\":\(list)}", options)
    #expect(problem?.what == "the template takes too many steps")
  }

  @Test("the output has an end", arguments: ["{{#a}}{{b}}{{/a}}", "{{#a}}    {{>p}}\n{{/a}}"])
  func output(_ template: String) throws {
    var options = Rendered.options(.none, ["p": "line\nline\n"])
    options.limits.outputBytes = 1_000
    let list = "[" + Array(repeating: "1", count: 200).joined(separator: ",") + "]"
    let problem = Rendered.problem(template, "{\"a\":\(list),\"b\":\"123456789\"}", options)
    #expect(problem?.what == "the output is too long")
  }

  @Test("sections stand at most 256 deep", arguments: [(256, true), (257, false)])
  func nesting(_ depth: Int, _ isPermitted: Bool) {
    let text =
      String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
    #expect((Rendered.problem(text) == nil) == isPermitted)
  }

  @Test(
    "a partial's name leads nowhere but into its folder",
    arguments: ["a/b", "../a", "..", "/etc/passwd", ".hidden", "a\\\\b", "a\\u0000b", "", "a..b"])
  func names(_ name: String) throws {
    let problem = try #require(Rendered.problem("{{>*n}}", "{\"n\":\"\(name)\"}"))
    #expect(problem.what.hasPrefix("the partial's name "))
    guard !name.isEmpty, !name.contains("\\") else { return }
    #expect(Rendered.problem("\n{{> \(name)}}")?.spot == "2:5")
  }

  @Test(
    "hostile templates are read in linear time",
    arguments: [
      "{{", "{{#a}}", "{{/a}}", "{{!", "{{{", "{{=", "{{a}}", "\n", "{{$a}}{{/a}}", "{{<a}}",
      "{{a | ", " ", "{", "<script", "{{=a b=}}",
    ])
  func linear(_ piece: String) {
    // A quadratic reader would take minutes.
    _ = Rendered.problem(String(repeating: piece, count: 20_000))
    _ = Rendered.problem("{{x" + String(repeating: piece, count: 20_000))
  }
}
