import Basics
import Testing

@testable import CLI

@Suite("ErrorObject")
struct ErrorObjectTests {
  @Test("One problem is one object with the contract's keys")
  func one() {
    let problem = Problem.badInput(
      "wrong", at: Problem.Place(file: "-", line: 1, column: 2, path: "a.b"), found: "x\"y",
      expected: "z", hint: "mend it")
    #expect(
      ErrorObject.text([problem], total: 1) == #"""
        {"version":1,"error":{"code":"bad_input","message":"wrong: found x\"y, expected z",\#
        "file":"-","line":1,"column":2,"path":"a.b","hint":"mend it"}}

        """#)
  }

  @Test("Of several the first is the error, all are listed, fifty at most")
  func several() {
    let problems = (1...60).map { Problem.badInput("wrong", at: Problem.Place(line: $0)) }
    let text = ErrorObject.text(problems, total: 75)
    #expect(
      text.hasPrefix(#"{"version":1,"error":{"code":"bad_input","message":"wrong","line":1},"#))
    #expect(text.hasSuffix("],\"total\":75}\n"))
    #expect(text.split(separator: "\"code\"").count - 1 == 51)
  }
}
