import Basics
import Testing

@testable import Mustache

@Suite struct TemplateTests {
  @Test(
    "a template that can't be read is told with its place",
    arguments: [
      ("a{{b", "1:2", "a tag is not closed"),
      ("\n\n{{{b}}", "3:1", "a tag is not closed"),
      ("{{=<% %>}}", "1:1", "a tag is not closed"),
      ("{{}}", "1:1", "a tag has no name"),
      ("{{# }}", "1:1", "a tag has no name"),
      ("{{a b}}", "1:4", "a name has a blank in it"),
      ("{{#a b}}{{/a b}}", "1:5", "a name has a blank in it"),
      ("{{a..b}}", "1:3", "a part of a name is empty"),
      ("{{.a}}", "1:3", "a part of a name is empty"),
      ("x\n{{#a}}", "2:1", "'{{#a}}' is not closed"),
      ("{{/a}}", "1:1", "nothing is open here"),
      ("{{#a}}\n {{#b}}{{/a}}{{/b}}", "2:8", "another tag has to be closed first"),
      ("{{=a=}}", "1:1", "these are no delimiters"),
      ("{{=a= b=}}", "1:1", "these are no delimiters"),
      ("{{=12345678901234567 %=}}", "1:1", "these are no delimiters"),
      ("\u{FEFF}{{/a}}", "1:1", "nothing is open here"),
    ])
  func refuses(_ text: String, _ spot: String, _ what: String) throws {
    let problem = try #require(Rendered.problem(text))
    #expect(problem.spot == spot)
    #expect(problem.what == what)
    #expect(problem.place.file == "t.html")
  }

  @Test("a wrong end names what is open, and where")
  func namesWhatIsOpen() {
    let problem = Rendered.problem("\n{{#deals}}{{/deal}}")
    #expect(problem?.found == "'{{/deal}}'")
    #expect(problem?.expected == "'{{/deals}}' for '{{#deals}}' of line 2")
  }

  @Test("bytes that are no text are refused")
  func refusesBadText() {
    #expect(throws: (any Error).self) { try Template([0x61, 0xFF], file: "t") }
    #expect(throws: (any Error).self) {
      try Template(Array(repeating: 0x61, count: TemplateSource.longest + 1), file: "t")
    }
  }

  @Test("a byte order mark is no part of the text")
  func skipsMark() throws {
    #expect(try Rendered.text("\u{FEFF} {{! c }}\na") == "a")
  }

  @Test(
    "blocks keep their place and indentation",
    arguments: [
      // The block's line is its own; what is given starts on the tag's line.
      ("{{<p}}{{$b}}x{{/b}}{{/p}}", "A\n  {{$b}}\n  d\n  {{/b}}\nZ", "A\n  xZ"),
      // Indented blocks keep the relative indentation of their lines.
      (
        "{{<p}}\n  {{$b}}\n    x\n      y\n  {{/b}}\n{{/p}}", "<\n {{$b}}{{/b}}\n>",
        "<\n x\n   y\n\n>"
      ),
      // A block within a given block is what it was.
      ("{{<p}}{{$b}}[{{$b}}d{{/b}}]{{/b}}{{/p}}", "{{$b}}{{/b}}", "[d]"),
      // A parent in the middle of a line is not indented.
      ("a {{<p}}{{/p}} z", "1\n2", "a 1\n2 z"),
    ])
  func inherits(_ template: String, _ parent: String, _ expected: String) throws {
    #expect(try Rendered.text(template, partials: ["p": parent]) == expected)
  }
}
