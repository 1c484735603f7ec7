import Basics
import JSON
import Workspace

/// `tandem contact`.
struct ContactCommand: CommandGroup {
  static let spec = CommandSpec(
    "contact", "Keep our own contacts with customers",
    discussion: "Whether a partner or we met a customer first decides whose the deal is (R-32).",
    examples: [.init("tandem contact list", "All of them")])
  static let subcommands: [any Command.Type] = [
    ContactAddCommand.self, ContactListCommand.self,
  ]
}

/// `tandem contact add`: a contact of our own.
struct ContactAddCommand: Command {
  static let at = OptionSpec.value(
    "at", .text("INSTANT"),
    "When it happened (now): an earlier moment is a claim, and needs --by and --note")
  static let active = OptionSpec.flag(
    "active", "We are actively selling to the account (R-38)")

  static var spec: CommandSpec {
    CommandSpec(
      "add", "Keep a contact of our own with a customer",
      discussion: """
        It belongs to the account's open deal, or begins one. What is recorded long after it \
        happened is told as such in every explanation.
        """,
      arguments: [DealOptions.account],
      options: [DealOptions.website, at, active, DealOptions.note] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem contact add fabrikam.example --active --note 'first call'",
          "We called them just now")
      ])
  }

  private let arguments: Arguments
  private let account: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    account = try arguments.required(DealOptions.account)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let claimed = try DealOptions.claimed(arguments, context)
    return try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let deal: KeptDeal
      if let named = try deals.finder().deals.first(where: { ByteOrder.same($0.id, account) }) {
        deal = named
      } else {
        deal = try deals.deal(for: account, website: arguments.value(DealOptions.website))
      }
      let made = try deals.contact(
        deal, at: claimed, isActive: arguments.isSet(Self.active),
        note: arguments.value(DealOptions.note))
      var answer = WorkspaceChange.Answer(
        "\(made.deal.id) \(TerminalText.quoted(made.deal.account)): \(made.contact)"
          + (claimed.map { " at \($0.text) as claimed" } ?? "") + "\n"
      ) { writer in
        writer.member("deal", made.deal.id)
        writer.member("contact", made.contact)
        writer.member("claimed_at", claimed?.text)
      }
      answer.receipt = ChangeReceipt("", [])
      return answer
    }
  }
}

/// `tandem contact list`.
struct ContactListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List our own contacts with customers",
      options: ListOptions.all + WorkspaceOptions.reading, formats: Listing.formats,
      examples: [.init("tandem contact list", "All of them")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let moments = try JournalMoments(workspace.connection)
    var listing = Listing(
      "contacts",
      ["id", "deal", "account", "at", "recorded_at", "by", "active", "note"].map { .init($0) },
      none: "no contacts: tandem contact add keeps one")
    for deal in try DealFinder(workspace.connection).deals {
      for contact in deal.contacts {
        let moment = try moments.of(contact.entry)
        listing.rows.append([
          .string(contact.id), .string(deal.id), .string(deal.account),
          .string((contact.at ?? moment.at).text), .string(moment.at.text), .string(moment.by),
          .bool(contact.isActive), contact.note.map { .string($0) } ?? .null,
        ])
      }
    }
    try listing.write(arguments, context)
    return .done
  }
}
