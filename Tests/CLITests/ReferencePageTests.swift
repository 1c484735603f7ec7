import TestSupport
import Testing

@testable import CLI

@Suite("Reference")
struct ReferencePageTests {
  @Test("docs/reference.md is what the program says of itself")
  func inStep() throws {
    let root = TestFile.packageRoot
    let page = ReferencePage.text(for: Program.tandem.root)
    let difference = try Snapshot.difference(page, from: root + "/docs/reference.md")
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test("Every block of code is closed")
  func fences() {
    for root in [Program.tandem.root, ToyProgram.program.root] {
      let fences = ReferencePage.text(for: root).split(separator: "\n").filter {
        $0.hasPrefix("```")
      }
      #expect(fences.count.isMultiple(of: 2))
    }
  }
}
