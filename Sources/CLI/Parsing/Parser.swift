import Basics

/// Reads a command line by the description of the commands, in the GNU manner.
///
/// Options may stand anywhere, as `--x v`, `--x=v`, `-x v`, `-xv` and `-abc`; `--` ends them; `-`
/// is a value and so is a negative number. Words lead down the tree of commands and are the
/// command's arguments from there on.
struct Parser {
  /// What a command line asks for.
  enum Outcome {
    /// Run this command.
    case run(CommandNode, Arguments)
    /// Show the help of this command, in the short or the long form.
    case help(CommandNode, Arguments, isLong: Bool)
    /// Nothing: say what is wrong.
    case failure(CommandNode, Problem)
  }

  private enum HelpForm {
    case short
    case long
  }

  private let words: [String]
  private var position = 0
  private var node: CommandNode
  private var arguments = Arguments()
  private var bareWords: [String] = []
  private var help: HelpForm?

  /// Reads `words`, which are all that follows the program's name.
  static func parse(_ words: [String], under root: CommandNode) -> Outcome {
    var parser = Parser(words: words, root: root)
    do throws(Problem) {
      try parser.readWords()
      if let help = parser.help { return parser.showHelp(help) }
      try parser.checkChildren()
      try parser.assignBareWords()
      return .run(parser.node, parser.arguments)
    } catch {
      // Whoever asks for help gets it, whatever else is wrong, if only it's known with what.
      if error.code != "unknown_command", let help = parser.help ?? parser.helpAhead() {
        return parser.showHelp(help)
      }
      return .failure(parser.node, error)
    }
  }

  private init(words: [String], root: CommandNode) {
    self.words = words
    self.node = root
  }

  private func showHelp(_ form: HelpForm) -> Outcome {
    .help(node, arguments, isLong: form == .long)
  }

  // MARK: Words

  private mutating func readWords() throws(Problem) {
    var optionsEnded = false
    while position < words.count {
      let word = words[position]
      position += 1
      if optionsEnded || Self.isBare(word) {
        try readBare(word)
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        try readLong(word)
      } else {
        try readCluster(word)
      }
    }
  }

  /// A word that is no option: `-` and negative numbers are values too.
  private static func isBare(_ word: String) -> Bool {
    var bytes = word.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "-") else { return true }
    guard let second = bytes.next() else { return true }
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    return isDigit || second == UInt8(ascii: ".")
  }

  private mutating func readBare(_ word: String) throws(Problem) {
    if bareWords.isEmpty, let child = node.child(word) {
      try checkOptions(fit: child)
      node = child
    } else if node.runs {
      bareWords.append(word)
    } else {
      throw UsageProblem.unknownCommand(word, under: node)
    }
  }

  /// An option that stands before the word of a command must be one of that command, too.
  private func checkOptions(fit child: CommandNode) throws(Problem) {
    for option in node.spec.options where arguments.isSet(option) {
      guard !child.options.contains(option) else { continue }
      throw UsageProblem.unknownOption("--" + option.name, name: option.name, of: child)
    }
  }

  private func helpAhead() -> HelpForm? {
    for word in words[position...] {
      if word == "--" { return nil }
      if word == "--help" { return .long }
      if word == "-h" { return .short }
    }
    return nil
  }

  // MARK: Options

  private mutating func readLong(_ word: String) throws(Problem) {
    let body = word.dropFirst(2)
    let equals = body.firstIndex(of: "=")
    let name = String(body[..<(equals ?? body.endIndex)])
    let attached = equals.map { String(body[body.index(after: $0)...]) }
    guard let option = node.options.first(where: { $0.name == name }) else {
      throw UsageProblem.unknownOption("--" + name, name: name, of: node)
    }
    if option == CommonOptions.help, attached == nil {
      help = .long
    } else {
      try take(option, attached: attached)
    }
  }

  private mutating func readCluster(_ word: String) throws(Problem) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = node.options.first(where: { $0.letter == letter }) else {
        throw UsageProblem.unknownOption("-\(letter)", name: String(word.dropFirst()), of: node)
      }
      if option == CommonOptions.help {
        help = help ?? .short
      } else if option.value == nil {
        try take(option, attached: nil)
      } else {
        if letters.first == "=" { letters.removeFirst() }
        let attached = letters.isEmpty ? nil : String(letters)
        return try take(option, attached: attached)
      }
    }
  }

  private mutating func take(_ option: OptionSpec, attached: String?) throws(Problem) {
    guard let spec = option.value else {
      if let attached { throw UsageProblem.unwantedValue(of: option, found: attached) }
      if !arguments.isSet(option) { arguments.add("", to: option) }
      return
    }
    if arguments.isSet(option), !option.isRepeatable { throw UsageProblem.repeated(option) }
    let value = if let attached { attached } else { try nextWord(for: option) }
    try check(value, against: spec, name: "--\(option.name)")
    arguments.add(value, to: option)
  }

  /// The word after an option, unless it is itself an option of this command.
  private mutating func nextWord(for option: OptionSpec) throws(Problem) -> String {
    guard position < words.count else { throw UsageProblem.missingValue(of: option, next: nil) }
    let word = words[position]
    let isOption = node.options.contains { other in
      word == "--\(other.name)" || other.letter.map { word == "-\($0)" } == true
    }
    if isOption { throw UsageProblem.missingValue(of: option, next: word) }
    position += 1
    return word
  }

  // MARK: Checks

  private func check(_ value: String, against spec: ValueSpec, name: String) throws(Problem) {
    switch spec.kind {
    case .text, .record, .command:
      return
    case .file, .folder:
      if value.isEmpty {
        throw UsageProblem.emptyPath(name)
      }
    case .choice(let choices):
      if !choices.contains(value) {
        let option = name.hasPrefix("--") ? name : nil
        throw UsageProblem.badChoice(option, found: value, among: choices)
      }
    }
  }

  private func checkChildren() throws(Problem) {
    // The program itself without a command is answered with an orientation.
    if !node.runs, node.type != nil {
      throw UsageProblem.missingCommand(under: node)
    }
  }

  private mutating func assignBareWords() throws(Problem) {
    var rest = bareWords[...]
    for argument in node.spec.arguments {
      guard let word = rest.popFirst() else {
        if argument.isOptional { continue }
        throw UsageProblem.missingArgument(argument, of: node)
      }
      try assign(word, to: argument)
      if argument.isRepeatable {
        while let further = rest.popFirst() { try assign(further, to: argument) }
      }
    }
    if let word = rest.first { throw UsageProblem.unexpectedArgument(word, of: node) }
  }

  private mutating func assign(_ word: String, to argument: ArgumentSpec) throws(Problem) {
    try check(word, against: argument.value, name: argument.value.name)
    arguments.add(word, to: argument)
  }
}
