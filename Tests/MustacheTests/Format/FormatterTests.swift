import Basics
import Testing

@testable import Mustache

@Suite struct FormatterTests {
  @Test(
    "a value goes through its formatter",
    arguments: [
      (#"{{x | money}}"#, #"{"x":{"minor":123450,"currency":"USD"}}"#, "USD 1,234.50"),
      (#"{{x | money}}"#, #"{"x":"JPY 1000000"}"#, "JPY 1,000,000"),
      (#"{{x | money "KWD"}}"#, #"{"x":-1234567}"#, "KWD -1,234.567"),
      (#"{{x | money "USD"}}"#, #"{"x":5}"#, "USD 0.05"),
      (#"{{x | money "USD"}}"#, #"{"x":"-100000"}"#, "USD -1,000.00"),
      (#"{{x | number}}"#, #"{"x":1234567.50}"#, "1,234,567.5"),
      (#"{{x | number}}"#, #"{"x":-999}"#, "-999"),
      (#"{{x | number}}"#, #"{"x":"-1000"}"#, "-1,000"),
      (#"{{x | number}}"#, #"{"x":"50/3"}"#, "50/3"),
      (#"{{x | number 2}}"#, #"{"x":"50/3"}"#, "16.67"),
      (#"{{x | number 0}}"#, #"{"x":"0.5"}"#, "1"),
      (#"{{x | number 0}}"#, #"{"x":"-0.4"}"#, "0"),
      (#"{{x | number 0}}"#, #"{"x":"-2.5"}"#, "-3"),
      (#"{{x | number 3}}"#, #"{"x":0.01}"#, "0.010"),
      (#"{{x | percent}}"#, #"{"x":0.125}"#, "12.5%"),
      (#"{{x | percent 0}}"#, #"{"x":"1/3"}"#, "33%"),
      (#"{{x | percent 1}}"#, #"{"x":"2"}"#, "200.0%"),
      (#"{{x | date}}"#, #"{"x":"2026-03-01"}"#, "1 March 2026"),
      (#"{{x | date "short"}}"#, #"{"x":"2026-12-31"}"#, "31 Dec 2026"),
      (#"{{x | date "iso"}}"#, #"{"x":"2026-04-01T01:30:00+02:00"}"#, "2026-03-31"),
      (#"{{x | date "month"}}"#, #"{"x":"2026-04-26"}"#, "April 2026"),
      (#"{{x | date "quarter"}}"#, #"{"x":"2026-04-26"}"#, "2026Q2"),
      (#"{{x | plural "deal"}}"#, #"{"x":1}"#, "1 deal"),
      (#"{{x | plural "deal"}}"#, #"{"x":0}"#, "0 deals"),
      (#"{{x | plural "entry" "entries"}}"#, #"{"x":1200}"#, "1,200 entries"),
      (#"{{x | upper}}"#, #"{"x":"straße <"}"#, "STRASSE &lt;"),
      (#"{{x | url}}"#, #"{"x":"a b/ü&'~"}"#, "a%20b%2F%C3%BC%26%27~"),
      (
        #"{{{x | json}}}"#, #"{"x":["a<b>&\u2028",1.0,null,{"k":true}]}"#,
        #"["a\u003cb\u003e\u0026\u2028",1.0,null,{"k":true}]"#
      ),
      (#"{{x | json}}"#, #"{"x":"a"}"#, "&quot;a&quot;"),
      (
        #"<script>var x = {{x | json}}</script>{{x | json}}"#, #"{"x":"</script>"}"#,
        #"<script>var x = "\u003c/script\u003e"</script>&quot;\u003c/script\u003e&quot;"#
      ),
      (#"{{x | truncate 5}}"#, #"{"x":"abcdef"}"#, "abcd…"),
      (#"{{x | truncate 6}}"#, #"{"x":"abcdef"}"#, "abcdef"),
      (#"{{x | truncate 1}}"#, #"{"x":"é́x"}"#, "…"),
      (#"{{x | default "none"}}"#, #"{"x":""}"#, "none"),
      (#"{{x | default "none"}}"#, #"{"x":null}"#, "none"),
      (#"{{x | default "a|b"}}"#, "{}", "a|b"),
      (#"{{x | default 'say "no"'}}"#, "{}", "say &quot;no&quot;"),
      (#"{{x | default "none"}}"#, #"{"x":0}"#, "0"),
      (#"{{x | money "USD" | default "-"}}"#, "{}", "-"),
      (#"{{ x|truncate 3|upper }}"#, #"{"x":"abcd"}"#, "AB…"),
      (#"{{x | md}}"#, #"{"x":"*a* <b>"}"#, "*a* &lt;b&gt;"),
    ])
  func formats(_ template: String, _ data: String, _ expected: String) throws {
    #expect(try Rendered.text(template, data) == expected)
  }

  @Test("Markdown goes through the converter that was handed over, in HTML alone")
  func convertsMarkdown() throws {
    let template = try Rendered.template("{{x | md}}")
    let data = try Rendered.data(#"{"x":"*a*"}"#)
    var options = Rendered.options(.html)
    options.markdown = { text in Array("<em>\(text.count)</em>".utf8) }
    #expect(
      String(decoding: try template.render(data, options).bytes, as: UTF8.self) == "<em>3</em>")
    options.target = .markdown
    #expect(String(decoding: try template.render(data, options).bytes, as: UTF8.self) == "\\*a\\*")
  }

  @Test(
    "what a formatter can't read is a problem at its place",
    arguments: [
      ("{{x | money}}", #"{"x":12.5}"#, "1:7", "12.5"),
      (#"{{x | money "USD"}}"#, #"{"x":12.5}"#, "1:7", "12.5"),
      ("a\n{{x | number}}", #"{"x":"1,000"}"#, "2:7", #""1,000""#),
      ("{{x | number}}", #"{"x":1e3}"#, "1:7", "1e3"),
      ("{{x | percent}}", #"{"x":true}"#, "1:7", "true"),
      ("{{x | date}}", #"{"x":"2026-02-30"}"#, "1:7", #""2026-02-30""#),
      ("{{x | upper}}", #"{"x":[1]}"#, "1:7", "[…]"),
      (#"{{x | plural "a"}}"#, #"{"x":"many"}"#, "1:7", #""many""#),
    ])
  func refuses(_ template: String, _ data: String, _ spot: String, _ found: String) throws {
    let problem = try #require(Rendered.problem(template, data))
    #expect(problem.spot == spot)
    #expect(problem.found == found)
    #expect(problem.expected != nil)
  }

  @Test(
    "what stands behind a pipe must be a formatter with literals",
    arguments: [
      ("{{x | uper}}", "1:7", "'uper'", "did you mean 'upper'?"),
      ("{{x | Money}}", "1:7", "'Money'", "did you mean 'money'?"),
      ("{{x | }}", "1:6", "'x |'", nil),
      ("{{x || upper}}", "1:6", "'x || upper'", nil),
      ("{{| upper}}", "1:3", "'| upper'", nil),
      ("{{x | truncate}}", "1:7", "'truncate'", nil),
      ("{{x | truncate 0}}", "1:7", "'truncate 0'", nil),
      ("{{x | truncate y}}", "1:16", "'y'", nil),
      ("{{x | number 13}}", "1:7", "'number 13'", nil),
      (#"{{x | money "XYZ"}}"#, "1:7", #"'money "XYZ"'"#, nil),
      (#"{{x | date "US"}}"#, "1:7", #"'date "US"'"#, nil),
      (#"{{x | upper "a"}}"#, "1:7", #"'upper "a"'"#, nil),
      (
        #"{{x | default "a}}"#, "1:15", #"'x | default "a'"#,
        "the text can't have a closing delimiter in it"
      ),
      ("{{#x | upper}}{{/x | upper}}", "1:5", "'x | upper'", nil),
    ])
  func isRead(_ template: String, _ spot: String, _ found: String, _ hint: String?) throws {
    let problem = try #require(Rendered.problem(template))
    #expect(problem.spot == spot)
    #expect(problem.found == found)
    if let hint { #expect(problem.hint == hint) }
  }
}
