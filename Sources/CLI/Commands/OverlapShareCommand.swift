import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem overlap share`: what a partner may see of us.
struct OverlapShareCommand: Command {
  static let population = OptionSpec.value(
    "population", .text("NAME"), "The population of ours that --level is about")
  static let level = OptionSpec.value(
    "level", .choice(SharingTerms.Level.allCases.map(\.rawValue)), "How much of it is shown")
  static let smallest = OptionSpec.value(
    "smallest", .text("N"),
    "Withhold counts below this, a multiple of 5 (5 where nothing is said)")
  static let agreed = OptionSpec.value(
    "agreed", .text("N"), "How many accounts their list was agreed to have")
  static let renew = OptionSpec.flag(
    "renew", "Let counts move at the next report, though the last one is not four weeks old")
  static let acknowledge = OptionSpec.flag(
    "acknowledge", "Say that the alarms about their list were looked into")
  static let note = OptionSpec.value("note", .text("TEXT"), "What came of that")

  static var spec: CommandSpec {
    CommandSpec(
      "share", "Set or show what a partner may see of an overlap",
      discussion: """
        Each population of ours is hidden until a level is set: counts shows how many accounts \
        are in common, names which, fields also their website, country, owner and stage. Amounts \
        are never shown, nor accounts that are not in common. A population of one's own must be \
        in our list before it is shared.

        A list that is more than twice as long as agreed is refused as soon as the partner's view \
        is asked for. It raises an alarm too, as does a list that is mostly new, mostly bare \
        domains, mostly ours or has most of ours. An alarm stands, in tandem doctor and beside each \
        view, until --acknowledge; the name that --by gives and the note are journaled, and tandem \
        undo takes it back. --renew is for a view that was never sent. Without options the terms \
        and the alarms are shown.
        """,
      arguments: [OverlapListCommand.partner],
      options: [population, level, smallest, agreed, renew, acknowledge, note]
        + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem overlap share Acme --population prospect --level counts",
          "Let a partner see how many of our prospects are in common"),
        .init("tandem overlap share Acme --agreed 5000", "Note how long their list is to be"),
      ])
  }

  private let arguments: Arguments
  private let partner: String
  private let smallest: Int?
  private let agreed: Int?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(OverlapListCommand.partner)
    smallest = try arguments.whole(Self.smallest, in: 1...1_000_000)
    agreed = try arguments.whole(Self.agreed, in: 0...Int(Int32.max))
    guard arguments.isSet(Self.population) == arguments.isSet(Self.level) else {
      throw Problem(
        .usage, code: "missing_option", "--population and --level go together",
        expected: "both, or none")
    }
    guard arguments.isSet(Self.acknowledge) == arguments.isSet(Self.note) else {
      throw Problem(
        .usage, code: "missing_option", "--acknowledge and --note go together",
        expected: "both, or none")
    }
    if let smallest, smallest % SharingTerms.usualSmallest != 0 {
      throw UsageProblem.badValue(
        of: Self.smallest, found: String(smallest),
        expected: "a multiple of \(SharingTerms.usualSmallest)")
    }
  }

  private var isChange: Bool {
    isOfTerms || arguments.isSet(Self.renew) || arguments.isSet(Self.acknowledge)
  }

  private var isOfTerms: Bool {
    arguments.isSet(Self.level) || smallest != nil || agreed != nil
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    guard isChange else {
      let connection = try context.workspace(arguments).connection
      let id = try PartnerNames.id(of: partner, in: connection)
      let answer = Self.answer(
        try SharingTerms.of(id, in: connection), partner,
        try StandingAlarms(about: id, in: connection).alarms)
      if context.format == .json {
        try context.output.write(JSONWriter.document(answer.members))
      } else {
        try context.output.write(TerminalText.visible(answer.text, keepingLines: true))
      }
      return .done
    }
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      try self.change(change)
    }
  }

  private func change(_ change: Change) throws(Problem) -> WorkspaceChange.Answer {
    let id = try change.partner(named: partner)
    var terms = try change.sharing(with: id)
    if isOfTerms {
      let ours = try AccountListTable(change.connection).find(holder: "")
      let populations = try PopulationChoice(
        ours.map { [$0] } ?? [], in: change.connection, and: terms.levels.map(\.population))
      if let name = try populations.given(Self.population, arguments),
        let level = arguments.value(Self.level).flatMap(SharingTerms.Level.init(rawValue:))
      {
        terms.set(name, to: level)
      }
      if let smallest { terms.smallest = smallest }
      if let agreed { terms.agreedAccounts = agreed }
      try change.set(SharingTerms.kind, id: id, terms.value)
    }
    if arguments.isSet(Self.renew) { try change.releaseFigures(of: id) }
    if arguments.isSet(Self.acknowledge), let note = arguments.value(Self.note) {
      _ = try change.acknowledgeAlarms(about: id, note: note)
    }
    return Self.answer(terms, partner, try change.raiseAlarms(about: id))
  }

  private static func answer(
    _ terms: SharingTerms, _ partner: String, _ alarms: [ProbingAlarm]
  ) -> WorkspaceChange.Answer {
    var text = "\(partner) may see:\n"
    for (population, level) in terms.levels { text += "  our \(population): \(level.rawValue)\n" }
    text += terms.levels.isEmpty ? "  nothing\n" : "  of all others nothing\n"
    text += "  no count below \(terms.smallest)\n"
    if let agreed = terms.agreedAccounts {
      text += "their list was agreed to have \(agreed) accounts\n"
    }
    for alarm in alarms { text += "careful: \(alarm.text)\n" }
    if !alarms.isEmpty { text += "when that was looked into: \(AlarmWords.mend(partner))\n" }
    return WorkspaceChange.Answer(text) { writer in
      writer.member("partner", partner)
      writer.object("levels") { writer in
        for (population, level) in terms.levels { writer.member(population, level.rawValue) }
      }
      writer.member("smallest", terms.smallest)
      writer.member("agreed_accounts", terms.agreedAccounts)
      writer.texts("alarms", alarms.map(\.text))
    }
  }
}
