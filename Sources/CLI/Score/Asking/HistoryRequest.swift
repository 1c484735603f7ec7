import Basics
import Scoring

/// What is asked of a history: lay it over the list, tell what changed since a day, keep changes.
struct HistoryRequest {
  static let history = OptionSpec.value(
    "history", .file(), "Lay the kept changes of this CSV file over the list")
  static let since = OptionSpec.value(
    "since", .text("DATE"), "Say what changed from this day on, by --history, and why")
  static let keep = OptionSpec.flag(
    "keep", "Add the --set and --weight to the history, after showing what they move")
  static let author = OptionSpec.value("by", .text("NAME"), "Who makes the changes to keep")
  static let note = OptionSpec.value("note", .text("TEXT"), "Why they are made")

  /// Who keeps changes, on which day, and why.
  struct Keeper {
    let author: String
    let date: CivilDate
    let note: String?

    /// The changes that settings and weights make of a state.
    func changes(
      _ settings: [InputSetting], in state: (candidates: [Candidate], model: ScoreModel),
      to candidates: [Candidate], _ model: ScoreModel
    ) throws(Problem) -> [InputChange] {
      var changes: [InputChange] = []
      var seen: Set<InputChange.Subject> = []
      for setting in settings {
        let index = try setting.index(in: state.candidates)
        let old = setting.present(in: state.candidates[index], state.model)
        let new = setting.present(in: candidates[index], state.model).value
        let subject = InputChange.Subject.input(Identifier(setting.id), field: old.field)
        guard !ByteOrder.same(old.value, new), seen.insert(subject).inserted else { continue }
        changes.append(
          InputChange(on: date, by: author, subject, from: old.value, to: new, note: note))
      }
      if model != state.model {
        changes.append(
          InputChange(
            on: date, by: author, .weights, from: ModelOptions.text(of: state.model),
            to: ModelOptions.text(of: model), note: note))
      }
      return changes
    }
  }

  /// The history's path.
  let path: String
  /// The day from which changes are told.
  let since: CivilDate?
  /// Who keeps the settings; nil where nobody does.
  let keeper: Keeper?

  /// Reads the options; nil where there is no history.
  ///
  /// Candidates that come from no file have the journal as their history.
  init?(_ arguments: Arguments, hasSettings: Bool, inFile: Bool = true) throws(Problem) {
    guard let path = arguments.value(Self.history) else {
      let needing = [Self.keep, Self.author, Self.note] + (inFile ? [Self.since] : [])
      for option in needing where arguments.isSet(option) {
        throw Self.missing("--\(option.name)", needs: "--history FILE")
      }
      return nil
    }
    self.path = path
    since = try Self.date(Self.since, arguments)
    guard arguments.isSet(Self.keep) else {
      keeper = nil
      return
    }
    guard hasSettings else { throw Self.missing("--keep", needs: "--set or --weight") }
    keeper = try Self.keeper(arguments, path)
  }

  /// Who keeps changes, as the options say.
  static func keeper(_ arguments: Arguments, _ path: String) throws(Problem) -> Keeper {
    guard let author = arguments.value(Self.author), !author.isEmpty else {
      throw missing("--keep", needs: "--by NAME")
    }
    guard let date = try date(ScoreCommand.asOf, arguments) else {
      throw missing("--keep", needs: "--as-of DATE, the day of the change")
    }
    guard path != "-" else { throw missing("--keep", needs: "a history that is a file") }
    return Keeper(author: author, date: date, note: arguments.value(Self.note))
  }

  /// The date of an option; nil where it is not given.
  static func date(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> CivilDate? {
    guard let text = arguments.value(option) else { return nil }
    guard let date = CivilDate(text) else {
      throw UsageProblem.badValue(
        of: option, found: text, expected: "a date such as 2026-01-31")
    }
    return date
  }

  private static func missing(_ option: String, needs other: String) -> Problem {
    Problem(.usage, code: "missing_option", "\(option) needs \(other)")
  }
}
