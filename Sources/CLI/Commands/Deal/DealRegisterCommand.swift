import Basics
import CoSell
import CommissionCore
import Workspace

/// `tandem deal register`: begins a partner's registration of a deal.
struct DealRegisterCommand: Command {
  static let partner = DealOptions.partner.required
  static let deal = OptionSpec.value(
    "deal", .record("deal"), "Register this deal, whatever the account is called")
  static let submit = OptionSpec.flag("submit", "Hand it in at once, as deal submit does")

  static var spec: CommandSpec {
    CommandSpec(
      "register", "Begin a partner's registration of a deal",
      discussion: """
        Registrations of one account meet in one deal: an account is known by its domain, else by \
        its name. A draft claims nothing; tandem deal submit, or --submit, hands it in, and that \
        moment is the system's and ranks the claim (R-31). The first contact that the partner \
        claims is evidence (R-32).

        The receipt names the journal's head and the moment: a partner that keeps it can prove \
        its place.
        """,
      arguments: [DealOptions.account],
      options: [partner, DealOptions.website, deal, submit] + DetailOptions.all
        + [ChangeReceipt.option] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem deal register northwind.example --partner acme --value 'USD 12000.00'",
          "A draft"),
        .init(
          "tandem deal register 'Contoso Ltd' --partner acme --submit --receipt receipt.txt",
          "Hand it in, and give the partner a receipt"),
      ],
      exitNotes: [.init(.refused, "the partner has a live registration of this deal")])
  }

  private let arguments: Arguments
  private let account: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    account = try arguments.required(DealOptions.account)
    _ = try RequiredOption.words(Self.partner, arguments)
    guard account.utf8.contains(where: { $0 > 0x20 }) else {
      throw Problem(
        .usage, code: "bad_value", "the account has no name", expected: "a website or a name")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let work = DealWork(arguments, context)
    return try work.change { (deals, change) throws(Problem) in
      let name = try RequiredOption.words(Self.partner, arguments)
      let partner = try change.records.named(name, .partner).id
      let deal: KeptDeal
      if let named = arguments.value(Self.deal) {
        deal = try deals.finder().named(named)
      } else {
        deal = try deals.deal(for: account, website: arguments.value(DealOptions.website))
      }
      let partners = try deals.partners()
      let details = try DetailOptions.details(arguments, change)
      let tier = partners.tiers[Identifier(partner)] ?? .referral
      if partners.agreed[Identifier(partner)] == nil {
        context.warn(
          "\(TerminalText.quoted(partner)) has no agreement: it can be credited with influence, and"
            + " owns no deal (R-38); tandem partner edit \(partner) --agreement-signed DATE")
      }
      var begun = try deals.register(
        deal, partner: partner, account: account, tier: tier, details)
      if arguments.isSet(Self.submit) {
        begun.deal = try deals.act(on: begun.deal, begun.registration, .submit)
      }
      return try work.answer(deals, begun.deal, begun.registration, from: nil)
    }
  }
}

/// `tandem deal edit`: changes what a registration says.
struct DealEditCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "edit", "Change what a registration says",
      discussion: """
        Each state lists what may change: everything in a draft, contacts and notes once it is \
        submitted, nothing in review; the value and the expected close again once it is approved \
        (R-30).
        """,
      arguments: [DealOptions.deal],
      options: [DealOptions.partner] + DetailOptions.all + [ChangeReceipt.option]
        + WorkspaceOptions.changing,
      examples: [
        .init("tandem deal edit draft.example --value 'USD 9000.00'", "A draft is worth less")
      ],
      exitNotes: [.init(.refused, "the field is locked in this state; nothing is changed")])
  }

  private let arguments: Arguments
  private let deal: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let work = DealWork(arguments, context)
    return try work.change { (deals, change) throws(Problem) in
      let found = try deals.finder().registration(deal, partner: try work.partner(change))
      let before = try deals.standing(of: found.registration, in: found.deal)?.status
      let details = try DetailOptions.details(arguments, over: found.registration.details, change)
      let after = try deals.act(
        on: found.deal, found.registration.id, .edit, details: details)
      return try work.answer(deals, after, found.registration.id, from: before?.rawValue)
    }
  }
}

/// `tandem deal act`: asks the partner for something, or records its answer.
struct DealActCommand: Command {
  static let ask = OptionSpec.value("ask", .text("TEXT"), "What the partner is asked for")
  static let answer = OptionSpec.value("answer", .text("TEXT"), "What the partner answered")

  static var spec: CommandSpec {
    CommandSpec(
      "act", "Ask the partner for something, or record its answer",
      discussion: """
        With --ask a registration that is in review waits for the partner, who may change its \
        details; with --answer the review goes on.
        """,
      arguments: [DealOptions.deal],
      options: [DealOptions.partner, ask, answer, ChangeReceipt.option]
        + WorkspaceOptions.changing,
      examples: [
        .init("tandem deal act review.example --ask 'Who decides there?'", "Send it back")
      ],
      exitNotes: [.init(.refused, "the move is not legal in this state; nothing is changed")])
  }

  private let arguments: Arguments
  private let deal: String
  private let move: Registration.Move
  private let words: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    deal = try arguments.required(DealOptions.deal)
    let ask = try DealOptions.words(Self.ask, arguments)
    let answer = try DealOptions.words(Self.answer, arguments)
    guard let words = ask ?? answer else {
      throw Problem(
        .usage, code: "missing_option", "--ask or --answer is missing", expected: "one of them")
    }
    if ask != nil, answer != nil { throw UsageProblem.contradiction("--ask", "--answer") }
    self.words = words
    move = ask == nil ? .act : .requestAction
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let work = DealWork(arguments, context)
    return try work.change { (deals, change) throws(Problem) in
      let found = try deals.finder().registration(deal, partner: try work.partner(change))
      let before = try deals.standing(of: found.registration, in: found.deal)?.status
      let after = try deals.act(on: found.deal, found.registration.id, move, reason: words)
      return try work.answer(deals, after, found.registration.id, from: before?.rawValue)
    }
  }
}
