import Basics
import Platform
import Storage
import Workspace

/// Runs a script's command lines in this process, each as if it were typed at its moment.
struct DemoRun {
  private let script: DemoScript
  private let context: Context
  private let style: Style

  init(_ script: DemoScript, _ context: Context) {
    self.script = script
    self.context = context
    style = Style(context.terminal)
  }

  /// Who types, where no command line says otherwise.
  static let author = "ann"

  /// What ends the demo where the user stops it; nobody needs to hear.
  static let interrupted = Problem(.io, code: "interrupted", "the demo was stopped")

  /// Runs all of them.
  ///
  /// - Returns: How many there were.
  /// - Throws: What the first one that did not end well told, or that nobody listens any more.
  func run() throws(Problem) -> Int {
    var count = 0
    // While somebody has the file open, its log is not folded in at the end of each command: three
    // of four waits for the disk are saved, and none is that a user would need before the end.
    var keeper: Workspace?
    defer { keeper = nil }
    for step in script.steps {
      try tell(heading(of: step))
      for line in step.lines {
        guard !Process.isInterrupted else { throw Self.interrupted }
        let told = try result(of: line, at: step.moment)
        try tell(style.strong("$ \(line.text)") + "\n" + excerpt(told, of: step))
        count += 1
        if keeper == nil { keeper = try? Workspace.open(Folder("."), .change) }
      }
      try tell("\n")
    }
    return count
  }

  private func heading(of step: DemoScript.Step) -> String {
    let moment = step.moment.prefix(16).replacing("T", with: " ")
    return (step.heading.map { style.strong("== \($0) ==") + "\n\n" } ?? "")
      + style.faint("# \(moment)  \(step.reason)") + "\n"
  }

  private func tell(_ text: String) throws(Problem) {
    guard !context.isQuiet, context.format == .text else { return }
    do {
      try context.output.write(text)
      try context.output.flush()
    } catch {
      guard error.code == OutputStream.brokenPipeCode else { throw error }
      throw Problem(
        .io, code: "demo_unheard",
        "nobody reads what the demo says: it stopped, and took away what it had made",
        hint: "tandem demo --quiet says only where to look")
    }
  }

  /// What a command line writes to standard output.
  private func result(of line: DemoScript.Line, at moment: String) throws(Problem) -> String {
    let output = MemorySink()
    let errors = MemorySink()
    let world = Context(
      program: context.program, input: .memory([]), output: OutputStream(output),
      errors: OutputStream(errors),
      environment: .given(["TANDEM_NOW": moment, "TANDEM_BY": Self.author]),
      terminal: context.terminal)
    let status = context.program.run(line.words, in: world)
    if status == .interrupted { throw Self.interrupted }
    guard status == .done else {
      throw Problem(
        status == .io ? .io : .refused, code: "demo_stopped",
        "the demo stopped, and took away what it had made: a command ended with status "
          + "\(status.rawValue)",
        found: line.text, hint: errors.text.split(separator: "\n").first.map(String.init))
    }
    return output.text
  }

  /// The beginning of what a command wrote; less of each where many follow one another.
  private func excerpt(_ text: String, of step: DemoScript.Step) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let most = step.lines.count > 3 ? 2 : 24
    guard lines.count > most + 1 else { return text }
    let more = style.faint("... and \(lines.count - most) lines more")
    return lines.prefix(most).joined(separator: "\n") + "\n" + more + "\n"
  }
}
