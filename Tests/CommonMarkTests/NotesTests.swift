import CommonMark
import Testing

@Suite struct NotesTests {
  @Test func headingsShiftDownToSix() {
    #expect(notes("# a\n### b\n###### c") == "<h3>a</h3>\n<h5>b</h5>\n<h6>c</h6>\n")
    #expect(notes("# a", below: 0) == "<h1>a</h1>\n")
    #expect(notes("# a", below: -3) == "<h1>a</h1>\n")
    #expect(notes("a\n===", below: .max) == "<h6>a</h6>\n")
  }

  @Test func imagesAreTheirText() {
    #expect(
      notes("![a *b* ![c](d)](https://x.example/e \"t\")") == "<p>a <em>b</em> c</p>\n")
  }

  @Test func rawHTMLIsText() {
    #expect(
      notes("<div>\n*a*\n</div>\n\nb <i>c</i>") == """
        <p>&lt;div&gt;
        *a*
        &lt;/div&gt;</p>
        <p>b &lt;i&gt;c&lt;/i&gt;</p>

        """)
  }

  @Test func rawHTMLKeepsItsSpacesButNoBlankLinesAtItsEnd() {
    #expect(html("<div>  \n\n\na") == "&lt;div&gt;  \n<p>a</p>\n")
    #expect(html("<!-- a \n \n\n") == "&lt;!-- a \n")
  }

  @Test func tableHasHeaderRowsAndAlignments() {
    #expect(
      notes("| a | *b* | c | d |\n| --- | :-- | :-: | --: |\n| 1 | `x\\|y` | 3 |\n") == """
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="left"><em>b</em></th>
        <th scope="col" class="center">c</th>
        <th scope="col" class="right">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="left"><code>x|y</code></td>
        <td class="center">3</td>
        <td class="right"></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func tableNeedsNoOuterPipesAndNoRows() {
    let header = "<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n"
    let table = "<table>\n<thead>\n<tr>\n\(header)</tr>\n</thead>\n</table>\n"
    #expect(notes("a | b\n- | -") == table)
    #expect(notes("a | b\n-|-\n\nc") == table + "<p>c</p>\n")
    #expect(notes("a | b\n-|-\n# c") == table + "<h3>c</h3>\n")
    #expect(notes("> a | b\n> -|-\nc") == "<blockquote>\n\(table)</blockquote>\n<p>c</p>\n")
  }

  @Test func linesBeforeTheHeaderAreAParagraph() {
    let html = notes("x\ny\na|b\n-|-\n1|2|3")
    #expect(html.hasPrefix("<p>x\ny</p>\n<table>\n"))
    #expect(html.contains("<td>1</td>\n<td>2</td>\n</tr>"))
  }

  @Test(arguments: ["a|b\n-|-|-", "a|b\n-|x", "a|b\n|", "a|b\n\n-|-", "a|b\n    -|-", "a\\|b\n-|-"])
  func othersAreNoTables(source: String) {
    #expect(!notes(source).contains("<table"))
  }

  @Test func commonMarkHasNoTables() {
    #expect(html("a | b\n- | -") == "<p>a | b</p>\n<ul>\n<li>| -</li>\n</ul>\n")
  }

  /// Each row would be filled up to the header's 250 cells.
  @Test func shortRowsDoNotMultiplyTheOutput() {
    let source =
      String(repeating: "|a", count: 250) + "\n" + String(repeating: "|-", count: 250) + "\n"
      + String(repeating: "|\n", count: 20_000)
    #expect(notes(source).utf8.count < 65_536 * 10 + 20_000 * 32)
  }
}
