import TestSupport
import Testing

@testable import CLI

@Suite("Shell")
struct ShellTests {
  @Test("A quoted text stands for itself", arguments: Shell.allCases)
  func quoting(_ shell: Shell) throws {
    guard let path = Tool.path(of: shell.rawValue) else { return }
    for text in ["", "plain", "it's", "a'b'c'", "$HOME `id` \"x\" \\n * ; #", "back\\"] {
      let seen = try ChildProcess.run([path, "-c", "printf %s " + shell.quoted(text)])
      #expect(seen.output == text)
    }
  }
}
