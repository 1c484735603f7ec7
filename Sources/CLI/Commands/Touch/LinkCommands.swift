import Basics
import JSON
import Workspace

/// `tandem link`.
struct LinkCommand: CommandGroup {
  static let spec = CommandSpec(
    "link", "Mint referral codes and links for partners",
    examples: [.init("tandem link list", "All links")])
  static let subcommands: [any Command.Type] = [LinkAddCommand.self, LinkListCommand.self]
}

/// `tandem link add`: mints a code and a link.
struct LinkAddCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let target = OptionSpec.value("to", .text("ADDRESS"), "The page that it leads to")
  static let campaign = OptionSpec.value("campaign", .text("NAME"), "The campaign")
  static let code = OptionSpec.value(
    "code", .text("CODE"), "A code of one's own, such as a coupon's (else a random one)")

  static var spec: CommandSpec {
    CommandSpec(
      "add", "Mint a referral code and its link for a partner",
      discussion: """
        The link bears the code, the campaign's utm marks, and {click_id}, which a tracker \
        replaces by the click's id. Codes are unique, whatever their case.
        """,
      arguments: [partner],
      options: [target, campaign, code] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem link add acme --to https://www.example.com/start --campaign spring --code SPRING",
          "A link with a code of its own")
      ],
      exitNotes: [.init(.refused, "somebody has the code; nothing is changed")])
  }

  private let arguments: Arguments
  private let partner: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(Self.partner)
    if let target = arguments.value(Self.target) {
      let isPage = target.hasPrefix("https://") || target.hasPrefix("http://")
      guard isPage, !target.unicodeScalars.contains(where: { $0.value <= 0x20 }) else {
        throw UsageProblem.badValue(
          of: Self.target, found: target, expected: "an address that begins with https://")
      }
    }
    if let code = arguments.value(Self.code) {
      guard (3...40).contains(code.utf8.count), code.utf8.allSatisfy(Self.mayStand) else {
        throw UsageProblem.badValue(
          of: Self.code, found: code,
          expected: "3 to 40 letters of a to z, digits, hyphens or underscores")
      }
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try DealWork(arguments, context).change { (deals, change) throws(Problem) in
      let id = try change.records.named(partner, .partner).id
      let link = try deals.link(
        id, code: arguments.value(Self.code), target: arguments.value(Self.target),
        campaign: arguments.value(Self.campaign))
      var text = "code \(link.code) of \(TerminalText.visible(link.partner))\n"
      if let address = link.address { text += TerminalText.visible(address) + "\n" }
      return WorkspaceChange.Answer(text) { writer in LinkListCommand.members(link, &writer) }
    }
  }
}

/// `tandem link list`.
struct LinkListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the links of partners",
      options: ListOptions.all + WorkspaceOptions.reading, formats: Listing.formats,
      examples: [.init("tandem link list", "All links")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) { self.arguments = arguments }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    var listing = Listing(
      "links", ["code", "partner", "campaign", "link"].map { .init($0) },
      none: "no links: tandem link add mints one")
    for link in try PartnerLink.all(in: workspace.connection) {
      listing.rows.append([
        .string(link.code), .string(link.partner), link.campaign.map { .string($0) } ?? .null,
        link.address.map { .string($0) } ?? .null,
      ])
    }
    try listing.write(arguments, context)
    return .done
  }

  static func members(_ link: PartnerLink, _ writer: inout JSONWriter) {
    writer.member("code", link.code)
    writer.member("partner", link.partner)
    writer.member("campaign", link.campaign)
    writer.member("link", link.address)
  }
}
