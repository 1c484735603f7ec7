package import Basics
package import Platform

/// The world as a command meets it: all of it can be replaced in a test.
package final class Context {
  /// Standard output: data and nothing else.
  package let output: OutputStream
  /// The environment variables.
  package let environment: Environment
  /// Where the present moment comes from.
  package private(set) var clock: Clock
  /// The terminal behind standard output.
  package private(set) var terminal: Terminal
  /// The form that the result is to take.
  package private(set) var format: OutputFormat = .text
  /// Whether the user wants to hear only what is wrong.
  package private(set) var isQuiet = false
  /// Whether the user wants to hear more.
  package private(set) var isVerbose = false
  /// The program with all its commands.
  package let program: Program

  private let input: InputFile
  private let messages: Messages

  /// A world made of these parts.
  ///
  /// - Parameters:
  ///   - program: The program with all its commands.
  ///   - input: Standard input.
  ///   - output: Standard output.
  ///   - errors: Standard error.
  ///   - environment: The environment variables.
  ///   - terminal: The terminal behind standard output.
  ///   - errorTerminal: The terminal behind standard error.
  ///   - clock: Where the present moment comes from.
  package init(
    program: Program, input: InputFile, output: OutputStream, errors: OutputStream,
    environment: Environment = .given([:]), terminal: Terminal = Terminal(),
    errorTerminal: Terminal = Terminal(), clock: Clock = .system
  ) {
    self.program = program
    self.input = input
    self.output = output
    self.environment = environment
    self.terminal = terminal
    self.clock = clock
    self.messages = Messages(program: program.name, errors, terminal: errorTerminal)
  }

  // MARK: In and out

  /// Refuses a path at which there is a file already.
  func refuseToReplace(_ path: String) throws(Problem) {
    do {
      _ = try open(path)
    } catch {
      if error.code == "not_found" { return }
      throw error
    }
    throw Problem(
      .refused, code: "exists", "this file is there already", at: .init(file: path),
      hint: "replace it with --force, or name another")
  }

  /// Opens a file to read; `-` is standard input.
  ///
  /// - Throws: A problem of kind `io` when it is missing, a folder or may not be read.
  package func open(_ path: String) throws(Problem) -> InputFile {
    path == "-" ? input : try InputFile.open(path)
  }

  /// Starts a file that appears whole when its stream is finished; `-` is standard output.
  ///
  /// - Throws: A problem of kind `io` when it can't be written.
  package func create(_ path: String) throws(Problem) -> OutputStream {
    path == "-" ? output : try OutputStream.file(path)
  }

  // MARK: Messages

  /// Tells something that is good to know; not with `--quiet` or `--json`.
  package func note(_ text: String) {
    if !isQuiet { messages.note(text) }
  }

  /// Tells something about how the work is done; only with `--verbose`.
  package func detail(_ text: String) {
    if isVerbose { messages.note(text) }
  }

  /// Whether anybody sees how far the work is.
  package var showsProgress: Bool { !isQuiet && messages.showsProgress }

  /// Shows how far the work is, in place of what it showed before; only on a terminal.
  package func progress(_ text: String) {
    if !isQuiet { messages.progress(text) }
  }

  /// Takes the line of progress away.
  package func clearProgress() {
    messages.clearProgress()
  }

  /// Tells something that may be wrong.
  ///
  /// With `--json` it is held back until the end, and told within the problem if there is one.
  package func warn(_ text: String) {
    messages.warn(text)
  }

  /// Tells all problems, the first fifty in full.
  ///
  /// - Parameters:
  ///   - problems: What is wrong, in the order to tell it.
  ///   - total: How many there are, when not all were kept.
  /// - Returns: The exit status of the first problem's kind.
  package func fail(_ problems: [Problem], total: Int? = nil) -> ExitStatus {
    guard let first = problems.first else { return .done }
    messages.fail(problems, total: max(total ?? 0, problems.count))
    return ExitStatus(first.kind)
  }

  /// Tells the warnings that were held back.
  func tellHeldWarnings() {
    messages.tellHeldWarnings()
  }

  /// Asks whether something that can't be taken back is meant.
  ///
  /// - Parameters:
  ///   - question: What is about to be done, as a question.
  ///   - code: What a refusal is called.
  /// - Throws: A problem of kind `refused` where the answer is no, or nobody can be asked.
  func confirm(_ question: String, refusal code: String) throws(Problem) {
    guard input.isTerminal, format != .json else {
      throw Problem(
        .refused, code: code,
        "this can't be taken back, and nobody can be asked whether it is meant",
        hint: "look with --dry-run what it does, and say --yes to do it")
    }
    messages.ask(question + " [y/N] ")
    var answer: [UInt8] = []
    while answer.last != 0x0A, try input.read(into: &answer, atMost: 1) > 0 {}
    let word = String(decoding: answer, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).first
    guard word == "y" || word == "yes" else {
      throw Problem(.refused, code: code, "nothing was done: the answer was not yes")
    }
  }

  // MARK: Common options

  /// Takes over what every command understands.
  ///
  /// - Throws: A problem of kind `usage` when `--json` and another format are both asked for.
  func apply(_ arguments: Arguments, of spec: CommandSpec) throws(Problem) {
    let formatOption = CommonOptions.format(spec.formats)
    if let name = arguments.value(formatOption), let chosen = OutputFormat(rawValue: name) {
      format = chosen
    }
    if arguments.isSet(CommonOptions.json) {
      if arguments.isSet(formatOption), format != .json {
        throw UsageProblem.contradiction("--json", "--format \(format.rawValue)")
      }
      format = .json
    }
    if arguments.isSet(CommonOptions.wide) { terminal.isWidthKnown = false }
    isQuiet = arguments.isSet(CommonOptions.quiet)
    isVerbose = arguments.isSet(CommonOptions.verbose)
    if let text = arguments.value(CommonOptions.now) {
      clock = .given(text, by: "--now")
    } else if let text = environment["TANDEM_NOW"], !text.isEmpty {
      clock = .given(text, by: "TANDEM_NOW")
    }
  }

  /// Uses colour, or not, from here on.
  func apply(_ choice: Terminal.ColorChoice) {
    terminal.hasColor = Terminal.wantsColor(
      choice, isTerminal: terminal.isTerminal, environment: environment)
    messages.apply(choice, environment: environment)
  }

  /// Gives messages as JSON from here on.
  func useJSONMessages() {
    messages.isJSON = true
  }
}
