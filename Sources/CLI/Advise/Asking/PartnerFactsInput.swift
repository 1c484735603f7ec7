import Basics
import JSON
import Platform
import Program
import Workspace

/// What is known of a partner, from a file and from settings over it.
struct PartnerFactsInput {
  static let facts = OptionSpec.value(
    "facts", .file(), "What is known of the partner, as one JSON object")
  static let set = OptionSpec.value(
    "set", .text("FACT=VALUE"), repeatable: true,
    "Set one fact over the file's; nothing after = makes it unknown")

  /// The names of counts; all others are answered by yes or no.
  static let counts = ["joint_customers", "quarter_volume"]
  static let names = PartnerAnswers.Flag.allCases.map(\.rawValue) + counts

  /// What is known.
  private(set) var answers = PartnerAnswers()
  /// What is wrong with the file.
  private(set) var problems: [Problem] = []

  /// Reads what the workspace knows of a partner, the file, if there is one, and the settings;
  /// what comes later counts.
  ///
  /// - Parameters:
  ///   - arguments: Where file and settings stand.
  ///   - partner: The partner and the day to judge by; nil where only the others count.
  ///   - context: Where the file is opened.
  /// - Throws: A problem where a setting or the file can't be read.
  init(
    _ arguments: Arguments, of partner: (record: Record, day: CivilDate)?, _ context: Context
  ) throws(Problem) {
    if let partner { read(partner.record, on: partner.day) }
    if let path = arguments.value(Self.facts) { try read(path, context) }
    for setting in arguments.values(Self.set) { try apply(setting) }
  }

  /// What the workspace knows of a partner.
  init(_ partner: Record, on day: CivilDate) {
    read(partner, on: day)
  }

  /// What has happened by a day is so; what is to happen later is not known to be.
  private mutating func read(_ partner: Record, on day: CivilDate) {
    for flag in PartnerAnswers.Flag.allCases {
      answers.flags[flag] = partner.flag(flag.rawValue, on: day)
    }
    for name in Self.counts {
      if let text = partner.text(name) { _ = take(text, as: name) }
    }
  }

  private mutating func read(_ path: String, _ context: Context) throws(Problem) {
    let document = try JSONDocument(try context.open(path).readAll(), file: path)
    let members: [(key: String, value: JSONCursor)]
    do {
      members = try document.cursor.members()
    } catch {
      throw document.located(error)
    }
    problems = document.cursor.unknownFields(besides: Self.names).map(document.located)
    for (name, value) in members where Self.names.contains(name) && !value.isNull {
      let text: String? =
        switch value.value {
        case .bool(let flag): flag ? "yes" : "no"
        case .string(let text): text
        case .number(let number): number.text
        default: nil
        }
      if text.map({ take($0, as: name) }) != true {
        problems.append(
          document.located(
            value.problem("this can't be '\(name)'", expected: Self.expected(name))))
      }
    }
  }

  private mutating func apply(_ setting: String) throws(Problem) {
    let words = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2 else {
      throw UsageProblem.badValue(
        of: Self.set, found: setting, expected: "a fact and its value: joint_customers=4")
    }
    let name = String(words[0])
    guard Self.names.contains(where: { ByteOrder.same($0, name) }) else {
      throw Problem(
        .usage, code: "bad_value", "--set: no fact is called '\(name)'",
        expected: "one of " + Self.names.joined(separator: ", "),
        hint: Suggestion.nearest(to: name, among: Self.names).map { "did you mean '\($0)'?" })
    }
    guard take(String(words[1]), as: name) else {
      throw UsageProblem.badValue(of: Self.set, found: setting, expected: Self.expected(name))
    }
  }

  /// Takes a fact over; false where it can't be that.
  private mutating func take(_ text: String, as name: String) -> Bool {
    let isUnknown = text.isEmpty || text == "unknown"
    guard let flag = PartnerAnswers.Flag(rawValue: name) else {
      let count = Int(text)
      guard isUnknown || count.map({ $0 >= 0 }) == true else { return false }
      let known = isUnknown ? nil : count
      if name == Self.counts[0] { answers.jointCustomers = known }
      if name == Self.counts[1] { answers.quarterVolume = known }
      return true
    }
    switch text {
    case "yes", "true": answers.flags[flag] = true
    case "no", "false": answers.flags[flag] = false
    default:
      answers.flags[flag] = nil
      return isUnknown
    }
    return true
  }

  private static func expected(_ name: String) -> String {
    counts.contains(name) ? "a whole number from 0, or unknown" : "yes, no or unknown"
  }
}
