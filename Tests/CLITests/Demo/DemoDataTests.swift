import TestSupport
import Testing

@testable import CLI

@Suite("The example program that ships") struct DemoDataTests {
  private let embedded = EmbeddedFiles(in: "datasets/program", as: "DemoData", by: "datasets")

  @Test("what is built in is what stands in datasets/program, byte for byte")
  func inStep() throws {
    let path = TestFile.packageRoot + "/Sources/CLI/Demo/DemoData+Files.swift"
    let difference = try Snapshot.difference(embedded.source, from: path)
    #expect(difference.isEmpty, "make datasets brings it up to date: \(difference.prefix(2_000))")
  }

  @Test("and reads back as it was")
  func sameBytes() {
    // While the file is being written the program still has the former texts.
    guard !Snapshot.isUpdating else { return }
    for (name, text) in embedded.files {
      #expect(Array((DemoData.text(of: name) ?? "").utf8) == Array(text.utf8), "\(name)")
    }
    #expect(DemoData.text(of: "no such file") == nil)
    #expect(DemoData.inputs.count == embedded.files.count - 2)
  }

  @Test("the generator still makes it, file by file")
  func generated() throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      """
      command -v python3 > /dev/null || exit 0
      cp -r '\(TestFile.packageRoot)/datasets' sets && python3 sets/make.py > /dev/null &&
        diff -r '\(TestFile.packageRoot)/datasets/program' sets/program
      """, in: folder.path)
    #expect(seen.status == 0, "\(seen.output.prefix(2_000))\(seen.errors)")
  }
}
