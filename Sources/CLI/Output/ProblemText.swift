package import Basics

/// Problems as text for people.
///
/// ```
/// tandem: deals.csv:4:12: this is no weight: found "1,5", expected a whole number from 0
///   hint: write 1.5 % as 150
/// ```
package struct ProblemText {
  /// How many problems are told in full.
  package static let most = 50

  private let program: String
  private let style: Style

  /// A way to tell problems as `program` does.
  package init(program: String, style: Style = Style(hasColor: false)) {
    self.program = program
    self.style = style
  }

  /// All problems, each on a line of its own with its hint below, the first fifty in full.
  package func text(_ problems: [Problem], total: Int) -> String {
    var text = ""
    for problem in problems.prefix(Self.most) { text += one(problem) }
    let more = total - min(problems.count, Self.most)
    if more > 0 { text += "\(program): and \(more) more \(more == 1 ? "problem" : "problems")\n" }
    return text
  }

  /// A problem in one line without the program's name, for a warning.
  static func line(_ problem: Problem) -> String {
    (place(problem.place).map { $0 + ": " } ?? "") + message(problem)
  }

  private func one(_ problem: Problem) -> String {
    var text = style.error("\(program):") + " "
    if let place = Self.place(problem.place) { text += style.strong(place + ":") + " " }
    text += Self.message(problem) + "\n"
    if let hint = problem.hint {
      text += "  " + style.hint("hint:") + " " + TerminalText.visible(hint) + "\n"
    }
    return text
  }

  /// `file:line:column: path`, as far as it is known.
  private static func place(_ place: Problem.Place) -> String? {
    var parts: [String] = []
    if let file = place.file { parts.append(file == "-" ? "standard input" : file) }
    if let line = place.line {
      parts.append(place.file == nil ? "line \(line)" : String(line))
      if let column = place.column { parts.append(String(column)) }
    }
    var text = parts.joined(separator: ":")
    if let path = place.path, !path.isEmpty { text += (text.isEmpty ? "" : ": ") + path }
    return text.isEmpty ? nil : TerminalText.visible(text)
  }

  /// What is wrong, what was found and what was expected, in one line.
  static func message(_ problem: Problem) -> String {
    var facts: [String] = []
    if let found = problem.found { facts.append("found " + TerminalText.brief(found)) }
    if let expected = problem.expected {
      facts.append("expected " + TerminalText.visible(expected))
    }
    let what = TerminalText.visible(problem.what)
    return facts.isEmpty ? what : what + ": " + facts.joined(separator: ", ")
  }
}
