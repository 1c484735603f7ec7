import Basics
import JSON
import Platform
import Storage
import Workspace

/// What a partner may see of an overlap, in words and for programs.
enum PartnerViewReport {
  /// Writes it, after it was journaled what it shows.
  static func write(
    _ sources: OverlapSources, _ partner: String, _ arguments: Arguments, _ context: Context
  ) throws(Problem) -> ExitStatus {
    let isFresh = arguments.isSet(OverlapSources.fresh)
    guard let overlap = try sources.find(partner, isFresh: isFresh).overlaps.first else {
      return .done
    }
    let author = try context.author(arguments)
    let workspace = try context.workspace(arguments, .change)
    let (shared, differing) = try sources.maker(workspace).shared(of: overlap, isFresh: isFresh)
    context.clearProgress()
    for name in differing {
      context.warn("what was kept of our \(name) for \(overlap.name) differed; it was replaced")
    }
    let (view, alarms) = try workspace.change(by: author) { (change) throws(Problem) in
      (
        try PartnerView.make(shared, change),
        try StandingAlarms(about: overlap.partner, in: change.connection).alarms
      )
    }
    // Not in what the partner gets, but for whoever is about to send it.
    AlarmWords.warn(alarms, overlap.name, context)
    switch context.format {
    case .json: try context.output.write(document(view))
    case .csv: try accounts(view).write(context)
    default:
      try context.output.write(text(view, Style(context.terminal)))
    }
    return .done
  }

  private static func text(_ view: PartnerView, _ style: Style) -> String {
    guard !view.cells.isEmpty else {
      return "nothing is shared with \(TerminalText.visible(view.partner))\n"
    }
    var text = "What we have in common, for \(TerminalText.visible(view.partner))\n"
    var table = TextTable([.init("our"), .init("companies on your list", .right)])
    for cell in view.cells { table.add([cell.ours, words(cell.figure)]) }
    text += table.text(indent: 2, style: style)
    if view.cells.contains(where: { $0.figure.isRounded }) {
      text += "  counts that are not exact go in steps of \(view.smallest), and rarely move\n"
    }
    return text + (view.accounts.isEmpty ? "" : accounts(view).text(style))
  }

  private static func words(_ figure: PartnerView.Figure) -> String {
    switch figure {
    case .exact(let count): String(count)
    case .about(let count): "about \(count)"
    case .withheld: "too few to tell"
    }
  }

  private static func accounts(_ view: PartnerView) -> Listing {
    var listing = Listing(
      "accounts",
      [
        "your_account", "your_name", "our_population", "our_name", "website", "country", "owner",
        "stage",
      ].map { .init($0) }, none: "no accounts are shared by name")
    listing.rows = view.accounts.map { account in
      [account.theirKey, account.theirName, account.ourPopulation, account.ourName].map {
        .string($0)
      }
        + [
          account.fields?.website, account.fields?.country, account.fields?.owner,
          account.fields?.stage,
        ].map { $0.map { .string($0) } ?? .null }
    }
    return listing
  }

  private static func document(_ view: PartnerView) -> String {
    JSONWriter.document { writer in
      writer.member("partner", view.partner)
      writer.objects("populations", view.cells) { writer, cell in
        writer.member("ours", cell.ours)
        writer.key("companies")
        if let number = cell.figure.number { writer.integer(Int64(number)) } else { writer.null() }
        writer.member("step", cell.figure.isRounded ? view.smallest : 1)
      }
      writer.objects("accounts", view.accounts) { writer, account in
        writer.member("your_account", account.theirKey)
        writer.member("your_name", account.theirName)
        writer.member("our_population", account.ourPopulation)
        writer.member("our_name", account.ourName)
        guard let fields = account.fields else { return }
        writer.member("website", fields.website)
        writer.member("country", fields.country)
        writer.member("owner", fields.owner)
        writer.member("stage", fields.stage)
      }
    }
  }
}
