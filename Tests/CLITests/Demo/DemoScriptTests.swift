import Basics
import TestSupport
import Testing

@testable import CLI

@Suite("The demo's script") struct DemoScriptTests {
  @Test("headings, reasons, moments, commands and what to try next")
  func reads() throws {
    let script = try DemoScript(
      """
      # About the script itself.

      = First quarter
      # An empty workspace
      @2026-01-05T09:00:00Z
      tandem init
      tandem partner add 'Oster & Pell' --id osterpell

      # A name with a quote
      @2026-01-05T09:00:00Z
      tandem note add 'Bo'\\''s note' --partner osterpell
      # All partners
      > tandem partner list
      """, file: "demo.txt")
    #expect(script.steps.map(\.reason) == ["An empty workspace", "A name with a quote"])
    #expect(script.steps.map(\.heading) == ["First quarter", nil])
    #expect(script.steps.map(\.moment) == ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z"])
    #expect(
      script.steps.map { $0.lines.map(\.words) } == [
        [["init"], ["partner", "add", "Oster & Pell", "--id", "osterpell"]],
        [["note", "add", "Bo's note", "--partner", "osterpell"]],
      ])
    #expect(script.steps.last?.lines.first?.text.hasPrefix("tandem note add 'Bo'") == true)
    #expect(script.next.map(\.reason) == ["All partners"])
    #expect(script.next.map(\.line.words) == [["partner", "list"]])
  }

  @Test(
    "what can't be read is told with its line",
    arguments: [
      ("tandem init", 1, "a step begins"),
      ("= A\n@2026-01-05T09:00:00Z", 2, "nothing says why"),
      ("= A\n# why\n@yesterday", 3, "no moment"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\n# why\n@2026-01-05T08:59:59Z", 5, "never goes back"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\nrm x", 4, "no command line of tandem"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\ntandem", 4, "no command line of tandem"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\ntandem note add 'open", 4, "not closed"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\ntandem init > file", 4, "a shell would read more"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\ntandem init $HOME", 4, "a shell would read more"),
      ("= A\n# why\n@2026-01-05T09:00:00Z\ntandem init\n# more\ntandem init", 6, "a step begins"),
      ("= A\n> tandem init", 2, "nothing says why"),
    ])
  func refuses(_ text: String, _ line: Int, _ what: String) {
    func read() throws(Problem) { _ = try DemoScript(text, file: "demo.txt") }
    do {
      try read()
      Issue.record("was read")
    } catch {
      #expect(error.place.line == line)
      #expect(error.what.contains(what), "\(error.what)")
    }
  }

  @Test("the words are those that a shell makes of the line")
  func likeAShell() throws {
    let script = try DemoScript(DemoData.text(of: DemoData.scriptName) ?? "", file: "demo.txt")
    let lines = script.steps.flatMap(\.lines) + script.next.map(\.line)
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      "tandem() { printf '%s\\n' \"$@\" --end--; }\n"
        + lines.map(\.text).joined(separator: "\n"), in: folder.path)
    let expected = lines.map { ($0.words + ["--end--"]).joined(separator: "\n") + "\n" }.joined()
    #expect(seen.errors.isEmpty && seen.output == expected)
    #expect(lines.count > 300)
  }
}
