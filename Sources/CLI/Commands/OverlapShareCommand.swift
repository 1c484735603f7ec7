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
    "smallest", .text("N"), "Withhold counts below this (5 where nothing is said)")
  static let agreed = OptionSpec.value(
    "agreed", .text("N"), "How many accounts their list was agreed to have")

  static var spec: CommandSpec {
    CommandSpec(
      "share", "Set or show what a partner may see of an overlap",
      discussion: """
        Each population of ours is hidden until a level is set: counts shows how many accounts \
        are in common, names which, fields also their website, country, owner and stage. Amounts \
        are never shown, nor accounts that are not in common. A population of one's own must be \
        in our list before it is shared.

        A list that is more than twice as long as agreed is refused as soon as the partner's view \
        is asked for. Without options the terms are shown.
        """,
      arguments: [OverlapListCommand.partner],
      options: [population, level, smallest, agreed] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem overlap share Acme --population prospect --level counts",
          "Let a partner see how many of our prospects are in common")
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
  }

  private var isChange: Bool {
    arguments.isSet(Self.level) || smallest != nil || agreed != nil
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    guard isChange else {
      let connection = try context.workspace(arguments).connection
      let terms = try SharingTerms.of(
        try PartnerNames.id(of: partner, in: connection), in: connection)
      let answer = Self.answer(terms, partner)
      if context.format == .json {
        try context.output.write(JSONWriter.document(answer.members))
      } else {
        try context.output.write(TerminalText.visible(answer.text, keepingLines: true))
      }
      return .done
    }
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let id = try change.partner(named: partner)
      var terms = try change.sharing(with: id)
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
      return Self.answer(terms, partner)
    }
  }

  private static func answer(_ terms: SharingTerms, _ partner: String) -> WorkspaceChange.Answer {
    var text = "\(partner) may see:\n"
    for (population, level) in terms.levels { text += "  our \(population): \(level.rawValue)\n" }
    text += terms.levels.isEmpty ? "  nothing\n" : "  of all others nothing\n"
    text += "  no count below \(terms.smallest)\n"
    if let agreed = terms.agreedAccounts {
      text += "their list was agreed to have \(agreed) accounts\n"
    }
    return WorkspaceChange.Answer(text) { writer in
      writer.member("partner", partner)
      writer.object("levels") { writer in
        for (population, level) in terms.levels { writer.member(population, level.rawValue) }
      }
      writer.member("smallest", terms.smallest)
      writer.member("agreed_accounts", terms.agreedAccounts)
    }
  }
}
