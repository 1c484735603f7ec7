import Testing

@testable import CLI

@Suite("How a changed template differs")
struct TemplateDifferenceTests {
  @Test("lines stand in their order, what went before what came")
  func order() {
    #expect(
      TemplateDiffCommand.difference(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"])
        == "-2: b\n+2: x\n+5: e\n")
  }

  @Test("equal ones differ in nothing")
  func equal() {
    #expect(TemplateDiffCommand.difference(["a"], ["a"]) == "")
    #expect(TemplateDiffCommand.difference([], []) == "")
  }

  @Test("all goes, all comes")
  func whole() {
    #expect(TemplateDiffCommand.difference(["a"], []) == "-1: a\n")
    #expect(TemplateDiffCommand.difference([], ["a"]) == "+1: a\n")
  }
}
