import Basics
import CoSell
import JSON
import Money
import Platform
import Workspace

/// Finds a deal in a book that stands as it was at some moment.
enum BookedDeal {
  static func named(_ name: String, _ book: DealBook) throws(Problem) -> DealBook.Deal {
    if let deal = book.deal(name) { return deal }
    let key = AccountKey(name)
    let unkept = book.deals.filter { $0.kept == nil && AccountKey($0.customer).isSame(as: key) }
    let isKept = book.deals.contains { $0.kept.map { AccountKey($0).isSame(as: key) } ?? false }
    if unkept.count == 1, !isKept { return unkept[0] }
    let kept = try DealFinder(book.deals.compactMap(\.kept)).named(name)
    guard let deal = book.deal(kept.id) else {
      throw Problem(.badInput, code: "unknown_deal", "there is no deal '\(name)'")
    }
    return deal
  }
}

/// `tandem deal list`: all deals.
struct DealListCommand: Command {
  static let state = OptionSpec.value(
    "state", .choice(["open", "won", "lost"]), "Only deals that stand so")
  static let partner = OptionSpec.value(
    "partner", .record("partner"), "Only deals that this partner registered, touched or delivers")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the deals",
      discussion: """
        A deal that only conversions tell of, which nobody registered, is called by its \
        conversion.
        """,
      options: [state, partner, DealOptions.asOf] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem deal list --state open", "The open deals"),
        .init("tandem deal list --format csv", "All deals as a table"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let book = try context.deals(arguments, workspace)
    var partner: Identifier?
    if let name = arguments.value(Self.partner) {
      partner = Identifier(try PartnerNames.id(of: name, in: workspace.connection))
    }
    var listing = Listing(
      "deals",
      [
        "id", "account", "domain", "state", "owner", "registrations", "value", "closed_at",
      ].map { .init($0) }, none: "no deals: tandem deal register begins one",
      shown: [0, 1, 3, 4, 5, 6])
    for deal in book.deals {
      let state = DealReport(deal, book).state
      if let wanted = arguments.value(Self.state), wanted != state { continue }
      if let partner, !deal.resolution.credits.contains(where: { $0.partner == partner }) {
        continue
      }
      let registrations = deal.record.registrations.map { history in
        let status = history.standing(on: book.asOf)?.status.rawValue ?? "-"
        return "\(history.partner.text) \(status)"
      }
      let owner: String =
        switch deal.resolution.owner {
        case .partner(let claim): claim.partner.text
        case .direct: "us"
        case .nobody: ""
        }
      listing.rows.append([
        .string(deal.id), .string(deal.account),
        deal.kept?.domain.map { .string($0) } ?? .null, .string(state), .string(owner),
        .string(registrations.joined(separator: ", ")),
        deal.value.map { .string($0.description) } ?? .null,
        deal.closedAt.map { .string($0.text) } ?? .null,
      ])
    }
    try listing.write(arguments, context)
    return .done
  }
}

/// What a command that looks at one deal does with it.
protocol DealLook: SendableMetatype {
  /// The command's name.
  static var name: String { get }
  /// What it does.
  static var summary: String { get }
  /// What one needs to know.
  static var discussion: String { get }
  /// The answer for people.
  static func text(_ deal: DealBook.Deal, _ book: DealBook, _ style: Style) -> String
  /// The answer for programs.
  static func members(_ deal: DealBook.Deal, _ book: DealBook, _ writer: inout JSONWriter)
}

/// `tandem deal show` and `tandem deal resolve`.
struct DealLookCommand<Look: DealLook>: Command {
  static var spec: CommandSpec {
    CommandSpec(
      Look.name, Look.summary, discussion: Look.discussion, arguments: [DealOptions.deal],
      options: [DealOptions.asOf] + WorkspaceOptions.reading,
      examples: [.init("tandem deal \(Look.name) 'Blue Harbour'", Look.summary)])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = try context.deals(arguments, try context.workspace(arguments))
    let found = try BookedDeal.named(deal, book)
    if context.format == .json {
      try context.output.write(JSONWriter.document { Look.members(found, book, &$0) })
    } else {
      try context.output.write(Look.text(found, book, Style(context.terminal)))
    }
    return .done
  }
}

/// `tandem deal show`.
enum ShowLook: DealLook {
  static let name = "show"
  static let summary = "Show everything that is known of a deal"
  static let discussion = "Registrations and their states, contacts, touches, splits, disputes."

  static func text(_ deal: DealBook.Deal, _ book: DealBook, _ style: Style) -> String {
    DealReport(deal, book).shown(style)
  }

  static func members(_ deal: DealBook.Deal, _ book: DealBook, _ writer: inout JSONWriter) {
    DealReport(deal, book).members(&writer, isWhole: true)
  }
}

/// `tandem deal resolve`.
enum ResolveLook: DealLook {
  static let name = "resolve"
  static let summary = "Tell who owns a deal and how its commission is shared"
  static let discussion = """
    An open deal is judged as if it closed now. --as-of tells what was known then (R-31 to R-38).
    """

  static func text(_ deal: DealBook.Deal, _ book: DealBook, _ style: Style) -> String {
    DealReport(deal, book).resolved(style)
  }

  static func members(_ deal: DealBook.Deal, _ book: DealBook, _ writer: inout JSONWriter) {
    DealReport(deal, book).members(&writer, isWhole: false)
  }
}

/// `tandem deal explain`: why a deal is whose it is.
struct DealExplainCommand: Command {
  static let partner = OptionSpec.value(
    "for", .record("partner"), "The note that this partner may be sent")

  static var spec: CommandSpec {
    CommandSpec(
      "explain", "Tell why a deal is whose it is, rule by rule",
      discussion: """
        Every rule in the order in which it was tried, with the instants in UTC and in the \
        program's zone, and why each claim lost (R-40).

        --for writes what one partner may be sent: its own claims, the rule that decided, and \
        what it can do. Nothing of any other partner is in it, and nothing in it changes with \
        what only others may see.
        """,
      arguments: [DealOptions.deal],
      options: [partner, DealOptions.asOf] + WorkspaceOptions.reading,
      examples: [
        .init("tandem deal explain 'Blue Harbour'", "Every rule"),
        .init("tandem deal explain 'Blue Harbour' --for bolt", "The note for the loser"),
      ])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let book = try context.deals(arguments, workspace)
    let found = try BookedDeal.named(deal, book)
    guard let name = arguments.value(Self.partner) else {
      let explanation = DealExplanation(deal: found, book: book)
      if context.format == .json {
        try context.output.write(JSONWriter.document { explanation.members(&$0) })
      } else {
        try context.output.write(explanation.text(Style(context.terminal)))
      }
      return .done
    }
    let partner = Identifier(try PartnerNames.id(of: name, in: workspace.connection))
    guard let answer = ClaimAnswer(to: partner, of: found.resolution) else {
      throw Problem(
        .refused, code: "no_part", "'\(partner)' had no part in this deal",
        hint: "it may not learn of it, so there is no note")
    }
    let note = PartnerNote(
      answer: answer,
      account: found.kept?.registrations.last { $0.partner == partner.text }?.account,
      zone: book.rules.zone)
    if context.format == .json {
      try context.output.write(JSONWriter.document { note.members(&$0) })
    } else {
      try context.output.write(note.text)
    }
    return .done
  }
}
