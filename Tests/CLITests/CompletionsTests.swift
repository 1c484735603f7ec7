import TestSupport
import Testing

@testable import CLI

@Suite("Completions")
struct CompletionsTests {
  private static let programs = [Program.tandem, ToyProgram.program]

  @Test("A shell can read its script", arguments: Shell.allCases)
  func syntax(_ shell: Shell) throws {
    guard let path = Tool.path(of: shell.rawValue) else { return }
    for program in Self.programs {
      let folder = try TemporaryFolder()
      try Disk.write(shell.completions(for: program), to: folder("script"))
      let check = shell == .fish ? "--no-execute" : "-n"
      let seen = try ChildProcess.run([path, check, folder("script")], in: folder.path)
      #expect(seen == Consequences(status: 0, output: "", errors: ""))
    }
  }

  struct Typed: CustomStringConvertible, Sendable {
    /// The line as typed; the last word is the one to complete.
    var line: String
    var offers: [String]

    var description: String { line }
  }

  static let typed = [
    Typed(line: "toy co", offers: ["copy"]),
    Typed(line: "toy group ", offers: ["inner"]),
    Typed(line: "toy copy --up", offers: ["--upper"]),
    Typed(line: "toy copy --mode ", offers: ["fancy", "plain"]),
    Typed(line: "toy copy --format c", offers: ["csv"]),
    Typed(line: "toy --json group inner --de", offers: ["--deep"]),
    Typed(line: "toy help gr", offers: ["group"]),
    Typed(line: "toy copy -o fi", offers: ["file one", "fitwo"]),
    Typed(line: "toy copy fit", offers: ["fitwo"]),
    Typed(line: "toy copy --times ", offers: []),
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["file one", "fitwo", "other"] { try Disk.write("", to: folder(name)) }
    return folder
  }

  @Test("bash offers what fits", arguments: typed)
  func bash(_ typed: Typed) throws {
    guard let path = Tool.path(of: "bash") else { return }
    let folder = try folder()
    let words = typed.line.split(separator: " ", omittingEmptySubsequences: false)
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(Shell.bash.completions(for: ToyProgram.program))
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      _toy
      for reply in "${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done
      """
    let seen = try ChildProcess.run([path, "-c", script], in: folder.path)
    #expect(seen.output.split(separator: "\n").map(String.init).sorted() == typed.offers)
    #expect(seen.errors == "")
  }

  @Test("bash completes the value after an equals sign")
  func bashEquals() throws {
    guard let path = Tool.path(of: "bash") else { return }
    let script = """
      \(Shell.bash.completions(for: ToyProgram.program))
      COMP_WORDS=(toy copy --mode = fa); COMP_CWORD=4; _toy; echo "${COMPREPLY[@]}"
      COMP_WORDS=(toy copy --mode =); COMP_CWORD=3; _toy; echo "${COMPREPLY[@]}"
      """
    let seen = try ChildProcess.run([path, "-c", script])
    #expect(seen.output == "fancy\nplain fancy\n")
  }

  @Test(
    "The workspace's records are offered where one is wanted, and nothing that a shell would run",
    arguments: [
      ["tandem", "partner", "show", ""], ["tandem", "note", "add", "x", "--partner", ""],
    ])
  func live(_ words: [String]) throws {
    guard let path = Tool.path(of: "bash") else { return }
    let folder = try TemporaryFolder()
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(Shell.bash.completions(for: .tandem))
      tandem() { printf '%s\\n' id acme '$(touch hacked)' '`touch hacked`' 'a b' beta-gmbh; }
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); _tandem; echo "${COMPREPLY[@]}"
      """
    // From a file: the script of all commands is longer than one argument may be.
    let beside = try TemporaryFolder()
    try Disk.write(script, to: beside("script"))
    let seen = try ChildProcess.run(
      [path, beside("script")], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
    #expect(seen == Consequences(status: 0, output: "acme beta-gmbh\n", errors: ""))
    #expect(Disk.files(below: folder.path).isEmpty)
  }

  @Test("Every kind of record that a shell asks for has a list to ask")
  func lists() {
    let nodes = Program.tandem.root.flattened
    let values =
      nodes.flatMap { $0.spec.arguments.map(\.value) }
      + nodes.flatMap { $0.options.compactMap(\.value) }
    let asked = Set(values.compactMap { LiveNames($0, of: .tandem)?.command })
    #expect(asked.contains { $0.hasPrefix("tandem partner list --columns id ") })
    for command in asked {
      let list = nodes.first { command.hasPrefix($0.title + " --columns id ") }
      #expect(list?.options.contains { $0.name == "columns" } == true, "\(command)")
    }
  }

  @Test("fish offers what fits", arguments: typed)
  func fish(_ typed: Typed) throws {
    guard let path = Tool.path(of: "fish") else { return }
    let folder = try folder()
    try Disk.write(Shell.fish.completions(for: ToyProgram.program), to: folder(".script"))
    let home = try TemporaryFolder()
    let seen = try ChildProcess.run(
      [path, "--private", "-c", "source .script; complete -C '\(typed.line)'"], in: folder.path,
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin"])
    let offers = seen.output.split(separator: "\n").map { line in
      String(line.prefix { $0 != "\t" }).replacing("\\", with: "")
    }
    #expect(offers.sorted() == typed.offers, "\(seen.errors)")
  }
}
