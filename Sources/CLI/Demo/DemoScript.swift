import Basics

/// A script of command lines with the moments at which they are typed, and why.
///
/// Line by line: `= words` is a heading, `# words` says why the next step is done, `@instant` sets
/// the moment of what follows, `tandem …` is a command line, and `> tandem …` one to try later.
/// Lines that begin with `#` before the first heading tell about the script itself. Words may
/// stand between single quotes, in which `'\''` is a quote.
struct DemoScript: Equatable {
  /// Command lines that are typed one after the other for one reason.
  struct Step: Equatable {
    /// The heading that begins before it.
    var heading: String?
    /// Why it is done.
    var reason: String
    /// The moment, as the script writes it.
    var moment: String
    /// The command lines.
    var lines: [Line] = []
  }

  /// One command line.
  struct Line: Equatable {
    /// As it is typed.
    var text: String
    /// Its words behind `tandem`.
    var words: [String]
  }

  /// The steps in order.
  private(set) var steps: [Step] = []
  /// Command lines to try when all is done, each with what it shows.
  private(set) var next: [(reason: String, line: Line)] = []

  private var heading: String?
  private var hasHeading = false
  private var reason: String?
  private var moment: String?

  /// Reads a script.
  ///
  /// - Parameters:
  ///   - text: The script.
  ///   - file: What it is called in messages.
  /// - Throws: The first problem, with its line.
  init(_ text: String, file: String) throws(Problem) {
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let place = Problem.Place(file: file, line: number)
      try take(line, at: place)
    }
  }

  static func == (one: Self, other: Self) -> Bool {
    one.steps == other.steps
      && one.next.map(\.line) == other.next.map(\.line)
      && one.next.map(\.reason) == other.next.map(\.reason)
  }

  private mutating func take(_ line: Substring, at place: Problem.Place) throws(Problem) {
    switch line.first {
    case nil: break
    case "=":
      heading = Self.rest(line)
      hasHeading = true
    case "#":
      if hasHeading { reason = Self.rest(line) }
    case "@":
      moment = try Self.moment(line.dropFirst(), notBefore: moment, at: place)
      try begin(at: place)
    case ">":
      next.append((try reason(at: place), try Self.command(Self.rest(line), at: place)))
    default:
      let command = try Self.command(String(line), at: place)
      guard !steps.isEmpty, reason == nil else {
        throw .badInput(
          "a step begins with its reason and its moment", at: place, found: String(line),
          expected: "a line with # and one with @ before it")
      }
      steps[steps.count - 1].lines.append(command)
    }
  }

  private mutating func begin(at place: Problem.Place) throws(Problem) {
    let step = Step(heading: heading, reason: try reason(at: place), moment: moment ?? "")
    heading = nil
    steps.append(step)
  }

  private mutating func reason(at place: Problem.Place) throws(Problem) -> String {
    guard let words = reason, !words.isEmpty else {
      throw .badInput("nothing says why this is done", at: place, expected: "a line with # before")
    }
    reason = nil
    return words
  }

  private static func rest(_ line: Substring) -> String {
    String(line.dropFirst().drop { $0 == " " })
  }

  private static func moment(
    _ text: Substring, notBefore last: String?, at place: Problem.Place
  ) throws(Problem) -> String {
    guard let instant = try? Instant(parsing: String(text)) else {
      throw .badInput(
        "this is no moment", at: place, found: String(text), expected: "2026-01-15T10:00:00Z")
    }
    if let last, let before = try? Instant(parsing: last), instant < before {
      throw .badInput(
        "the clock never goes back", at: place, found: String(text), expected: "\(last) or later")
    }
    return String(text)
  }

  private static func command(_ text: String, at place: Problem.Place) throws(Problem) -> Line {
    let words = try words(text, at: place)
    guard words.first == "tandem", words.count > 1 else {
      throw .badInput(
        "this is no command line of tandem", at: place, found: text,
        expected: "tandem and what it is to do, or a line with =, #, @ or >")
    }
    return Line(text: text, words: Array(words.dropFirst()))
  }

  /// A command line's words, as a shell would part them.
  private static func words(_ text: String, at place: Problem.Place) throws(Problem) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if !isQuoted, character == "\\" {
        isEscaped = true
      } else if !isQuoted, character == " " {
        if let word { words.append(word) }
        word = nil
      } else if !isQuoted, "\"`$&|;<>()*?[]{}~!#".contains(character) {
        throw .badInput(
          "a shell would read more into this character", at: place, found: String(character),
          expected: "words, between ' where they hold more than letters and digits")
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard !isQuoted, !isEscaped else {
      throw .badInput("a quote is not closed", at: place, found: text, expected: "another '")
    }
    if let word { words.append(word) }
    return words
  }
}
