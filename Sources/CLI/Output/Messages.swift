import Basics
import Platform

/// What is said on standard error, as text or as JSON.
///
/// A failure of standard error itself is passed over: there is nobody left to tell it to.
final class Messages {
  /// Whether problems are one JSON object, next to which nothing else is said.
  var isJSON = false

  private let program: String
  private let errors: OutputStream
  private var terminal: Terminal
  private var heldWarnings: [String] = []
  private var isProgressShown = false

  init(program: String, _ errors: OutputStream, terminal: Terminal) {
    self.program = program
    self.errors = errors
    self.terminal = terminal
  }

  func apply(_ choice: Terminal.ColorChoice, environment: Environment) {
    terminal.hasColor = Terminal.wantsColor(
      choice, isTerminal: terminal.isTerminal, environment: environment)
  }

  /// Whether somebody sees how far the work is: a terminal, and no program.
  var showsProgress: Bool { terminal.isTerminal && !isJSON }

  /// Puts a line in place of the last one of progress.
  func progress(_ text: String) {
    guard showsProgress else { return }
    let line = String(TerminalText.visible(text).prefix(max(terminal.width - 1, 0)))
    say(line)
    isProgressShown = true
  }

  /// Takes the line of progress away.
  func clearProgress() {
    if isProgressShown { say("") }
  }

  func note(_ text: String) {
    if !isJSON { say(TerminalText.visible(text, keepingLines: true) + "\n") }
  }

  /// Puts a question, behind which the answer is typed.
  func ask(_ question: String) {
    say(TerminalText.visible(question))
  }

  func warn(_ text: String) {
    if isJSON {
      heldWarnings.append(text)
    } else {
      tellWarning(text)
    }
  }

  func fail(_ problems: [Problem], total: Int) {
    if isJSON {
      say(ErrorObject.text(problems, total: total, warnings: heldWarnings))
      heldWarnings = []
    } else {
      say(ProblemText(program: program, style: style).text(problems, total: total))
    }
  }

  func tellHeldWarnings() {
    for warning in heldWarnings { tellWarning(warning) }
    heldWarnings = []
  }

  private var style: Style { Style(hasColor: terminal.hasColor) }

  private func tellWarning(_ text: String) {
    let text = TerminalText.visible(text, keepingLines: true)
    say("\(program): \(style.warning("warning:")) \(text)\n")
  }

  private func say(_ text: String) {
    let text = isProgressShown ? "\r\u{1B}[K" + text : text
    isProgressShown = false
    do {
      try errors.write(text)
      try errors.flush()
    } catch {
      return
    }
  }
}
