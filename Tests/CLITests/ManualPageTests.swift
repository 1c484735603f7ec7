import TestSupport
import Testing

@testable import CLI

@Suite("Manual page")
struct ManualPageTests {
  @Test("mandoc has nothing to complain of")
  func lint() throws {
    guard let mandoc = Tool.path(of: "mandoc") else { return }
    for program in [Program.tandem, ToyProgram.program] {
      let folder = try TemporaryFolder()
      try Disk.write(ManualPage.text(for: program), to: folder("page.1"))
      let seen = try ChildProcess.run(
        [mandoc, "-Tlint", "-Wwarning", "page.1"], in: folder.path)
      #expect(seen == Consequences(status: 0, output: "", errors: ""))
    }
  }

  @Test("Every command and option is in it")
  func complete() {
    let page = ManualPage.text(for: ToyProgram.program)
    for part in [
      ".Ss toy copy [options] FILE [WORD...]", ".It Fl o , Fl \\-out Ar FILE", ".It Ar WORD",
      ".Ss toy group inner [options]", ".It Ev TANDEM_NOW",
    ] {
      #expect(page.contains(part + "\n"), "\(part)")
    }
  }
}
