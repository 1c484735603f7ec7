import Basics
import Platform
import TestSupport
import Testing

@testable import CLI

@Suite("Program")
struct ProgramTests {
  @Test("Data goes to standard output, notes to standard error")
  func streams() {
    let seen = ToyProgram.run(["copy", "-"], input: "data\n")
    #expect(seen == Consequences(status: 0, output: "data\n", errors: "copied 5 bytes\n"))
  }

  @Test(
    "Quiet, verbose and JSON decide what is said beside the data",
    arguments: [
      (["--quiet"], ""), (["--verbose"], "copying\ncopied 1 bytes\n"), (["--json"], ""),
      (["--format", "csv"], "copied 1 bytes\n"),
    ])
  func notes(_ options: [String], _ expected: String) {
    #expect(ToyProgram.run(["copy", "-"] + options, input: "x").errors == expected)
  }

  @Test(
    "A problem's kind decides the exit status",
    arguments: [("usage", 2), ("badInput", 3), ("refused", 4), ("io", 5)] as [(String, Int32)])
  func statuses(_ how: String, _ status: Int32) {
    let seen = ToyProgram.run(["fail", how])
    #expect(seen.status == status)
    #expect(seen.errors == "toy: warning: careful\ntoy: it failed\n")
  }

  @Test("A check that says no exits with 1, and a warning is told after all")
  func checkFailed() {
    let seen = ToyProgram.run(["copy", "-", "--json"])
    #expect(seen == Consequences(status: 1, output: "", errors: "toy: warning: nothing to copy\n"))
  }

  @Test("With --json a failure is one object that holds the warnings")
  func failureAsJSON() {
    let seen = ToyProgram.run(["fail", "refused", "--json"])
    #expect(seen.status == 4)
    #expect(
      seen.errors == """
        {"version":1,"error":{"code":"refused","message":"it failed"},"warnings":["careful"]}

        """)
  }

  @Test(
    "A wrong command line is told as JSON when JSON is wanted",
    arguments: [
      ["--json", "nonsense"], ["nonsense", "--json"], ["copy", "--format=json", "--bad"],
      ["copy", "--bad", "--format", "json"],
    ])
  func usageAsJSON(_ words: [String]) {
    let seen = ToyProgram.run(words)
    #expect(seen.status == 2)
    #expect(seen.errors.hasPrefix("{\"version\":1,\"error\":{\"code\":\"unknown_"))
  }

  @Test("After -- the word --json is only a word")
  func jsonAsWord() {
    #expect(ToyProgram.run(["nonsense", "--", "--json"]).errors.hasPrefix("toy: \"nonsense\""))
  }

  @Test("A command without a subcommand says which there are")
  func group() {
    let seen = ToyProgram.run(["group"])
    #expect(
      seen
        == Consequences(
          status: 2, output: "", errors: "toy: toy group needs a command: expected inner\n"))
  }

  @Test("Fifty problems are told in full, the rest counted")
  func manyProblems() {
    let lines = ToyProgram.run(["fail", "53"]).errors.split(separator: "\n")
    #expect(lines.count == 52)
    #expect(lines[1] == "toy: in.csv:1: wrong")
    #expect(lines[50] == "toy: in.csv:50: wrong")
    #expect(lines[51] == "toy: and 3 more problems")
  }

  @Test("Output that can't be written exits with 5")
  func outputFails() throws {
    let seen = ToyProgram.run(
      ["copy", "-", "--quiet"], input: "x", sink: try DescriptorSink(stream: "/dev/full"))
    #expect(seen.status == 5)
    #expect(seen.errors.hasPrefix("toy: /dev/full: can't write: no space left on device\n"))
  }

  @Test("A reader that went away is no failure and hears nothing")
  func readerGone() {
    #expect(
      ToyProgram.run(["help"], sink: ClosedPipe())
        == Consequences(
          status: 0, output: "", errors: ""))
  }

  @Test("A reader that went away does not hide that a check said no")
  func readerGoneAtTheEnd() {
    let seen = ToyProgram.run(["fail", "3", "-q"], sink: ClosedPipe())
    #expect(seen.status == 3)
  }

  @Test("The moment comes from --now, else TANDEM_NOW, else the system")
  func clock() {
    let inner = ["group", "inner"]
    let environment = ["TANDEM_NOW": "then"]
    #expect(ToyProgram.run(inner).output == "system\n")
    #expect(
      ToyProgram.run(inner, environment: environment).output
        == "given(\"then\", by: \"TANDEM_NOW\")\n")
    #expect(
      ToyProgram.run(inner + ["--now", "soon"], environment: environment).output
        == "given(\"soon\", by: \"--now\")\n")
  }

  @Test(
    "A number that is none, or too large, is wrong usage", arguments: ["0", "10", "x", "1.5", ""])
  func numbers(_ text: String) {
    let seen = ToyProgram.run(["copy", "-", "--times", text])
    #expect(seen.status == 2)
    #expect(
      seen.errors
        == "toy: --times can't be \"\(text)\": expected a whole number from 1 to 9\n")
  }

  @Test("What is written with --out appears whole or not at all")
  func out() throws {
    let folder = try TemporaryFolder()
    let seen = ToyProgram.run(["copy", "-", "-q", "-o", folder("file")], input: "data")
    #expect(seen == Consequences(status: 0, output: "", errors: ""))
    #expect(try Disk.text(folder("file")) == "data")
    #expect(ToyProgram.run(["copy", folder("missing"), "-o", folder("file")]).status == 5)
    #expect(try Disk.text(folder("file")) == "data")
  }
}

/// A sink whose reader has gone.
private final class ClosedPipe: OutputSink {
  func write(_ bytes: Span<UInt8>) throws(Problem) {
    throw Problem(.io, code: OutputStream.brokenPipeCode, "nobody reads")
  }

  func finish() throws(Problem) {}
}
