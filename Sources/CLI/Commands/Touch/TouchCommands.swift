import Basics
import CoSell
import JSON
import Platform
import Tabular
import Workspace

/// `tandem touch`.
struct TouchCommand: CommandGroup {
  static let spec = CommandSpec(
    "touch", "Keep the contacts of partners with customers",
    discussion: """
      Introductions, clicks, meetings and demos: what attribution counts (R-34, R-35). They are \
      rows that are only ever added; an import that was a mistake is taken back by tandem undo.
      """,
    examples: [.init("tandem touch list --limit 5", "The first five")])
  static let subcommands: [any Command.Type] = [
    TouchAddCommand.self, TouchImportCommand.self,
    BookListCommand<TouchBookList>.self,
  ]
}

/// `tandem touch add`: one contact.
struct TouchAddCommand: Command {
  static let kind = ArgumentSpec(
    .choice(DealTouch.Kind.allCases.map(\.rawValue), name: "KIND"),
    "introduction, click, meeting or demo")
  static let partner = DealOptions.partner.required
  static let at = OptionSpec.value(
    "at", .text("INSTANT"), "When it happened (now); an earlier one needs --by and --note")

  static var spec: CommandSpec {
    CommandSpec(
      "add", "Keep one contact of a partner with a customer",
      arguments: [kind, DealOptions.account],
      options: [partner, at, DealOptions.note] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem touch add introduction northwind.example --partner bolt", "Bolt introduced us")
      ])
  }

  private let arguments: Arguments
  private let kind: String
  private let account: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    kind = try arguments.required(Self.kind)
    account = try arguments.required(DealOptions.account)
    guard DealTouch.Kind(rawValue: kind) != nil else {
      throw UsageProblem.badChoice(
        "KIND", found: kind, among: DealTouch.Kind.allCases.map(\.rawValue))
    }
    _ = try RequiredOption.words(Self.partner, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let claimed = try DealOptions.claimed(arguments, context)
    let work = DealWork(arguments, context)
    return try work.change { (deals, change) throws(Problem) in
      let name = try RequiredOption.words(Self.partner, arguments)
      let partner = try change.records.named(name, .partner).id
      let stamp = try deals.stamp()
      let at = claimed ?? stamp.at
      let target = (try? deals.finder().named(account))?.customer ?? account
      var rows = try TrackedRows(.touches, change)
      try rows.take(.init([kind, "", "", at.text, partner, target, "", "", ""]))
      var remarks: [JSONObject.Member] = []
      if let note = arguments.value(DealOptions.note) {
        remarks.append(.init(key: "note", value: .string(note)))
      }
      _ = try rows.finish(change, remarks: remarks, on: Threads(1))
      var answer = WorkspaceChange.Answer(
        "\(kind) of \(TerminalText.visible(partner)) at \(TerminalText.quoted(target)), "
          + "\(at.text)\n"
      ) { writer in
        writer.member("kind", kind)
        writer.member("partner", partner)
        writer.member("account", target)
        writer.member("at", at.text)
      }
      answer.receipt = ChangeReceipt("", [])
      return answer
    }
  }
}

/// `tandem touch import`: contacts of a file.
struct TouchImportCommand: Command {
  static let format = OptionSpec.value(
    "log", .choice(["rows", "combined"]), default: "rows",
    "rows of a tracker, or a web server's combined log")
  private static let wanted = [
    WantedColumn("kind", aliases: ["type", "event", "event type"]),
    WantedColumn(
      "id", aliases: ["external id", "external_id", "event id", "event_id", "touch id"]),
    WantedColumn("source", aliases: ["system", "tracker"]),
    WantedColumn(
      "at", aliases: ["timestamp", "time", "occurred at", "occurred_at", "clicked at"],
      isNeeded: true),
    WantedColumn("partner", aliases: ["affiliate", "publisher", "partner id", "utm_source"]),
    WantedColumn("account", aliases: ["company", "account name", "domain", "website"]),
    WantedColumn("click", aliases: ["click id", "click_id", "clickid"]),
    WantedColumn("code", aliases: ["ref", "referral code", "referral_code", "coupon"]),
    WantedColumn("campaign", aliases: ["utm_campaign"]),
  ]

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Keep the contacts that a file tells of",
      discussion: """
        Rows have the columns at, kind (click where none tells), partner or code, account, \
        click, campaign, source and id. A row with the same source, id and kind as one that is \
        there is counted and changes nothing; with other particulars it is refused, and both are \
        shown (R-43). A click without an id is known by its click id.

        --log combined reads a web server's log: requests whose address bears a ref or a \
        click_id, as links of tandem link add do; all other lines are passed over.
        """,
      arguments: [ImportOptions.file],
      options: [format, ImportOptions.source, ImportOptions.skipBad] + WorkspaceOptions.changing,
      examples: [
        .init("tandem touch import clicks.csv --source tracker", "A tracker's clicks"),
        .init("tandem touch import access.log --log combined --dry-run", "What a log would bring"),
      ],
      exitNotes: [
        .init(.badInput, "rows can't be used; nothing is changed"),
        .init(.refused, "a row says otherwise than one of the same id; nothing is changed"),
      ])
  }

  private let arguments: Arguments
  private let file: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(ImportOptions.file)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try TrackedImport(arguments, context, file: file, book: .touches).run {
      (names, take) throws(Problem) in
      if arguments.value(Self.format) == "combined" {
        return try ClickLog(file, source: arguments.value(ImportOptions.source) ?? "web log", names)
          .read(context, take)
      }
      var rows = RowFile(file, Self.wanted)
      try rows.read(context) { (row) throws(Problem) in
        try take(try fields(row, names), row.place)
      }
      return (rows.problems, rows.digest)
    }
  }

  private func fields(
    _ row: RowFile.Row, _ names: TrackedImport.Names
  ) throws(Problem) -> [String] {
    let kind = row.text("kind") ?? "click"
    guard DealTouch.Kind(rawValue: kind) != nil else {
      let kinds = DealTouch.Kind.allCases.map(\.rawValue)
      throw row.problem(
        "kind", "this is no kind of contact", expected: "one of " + kinds.joined(separator: ", "),
        hint: Suggestion.nearest(to: kind, among: kinds).map { "did you mean '\($0)'?" })
    }
    guard let at = try row.instant("at") else {
      throw row.problem("at", "'at' is missing", expected: "an instant with its offset")
    }
    let partner = try names.partner(row)
    guard row.text("account") != nil || row.text("click") != nil || row.text("code") != nil else {
      throw row.problem(
        "account", "nothing tells which customer this is about",
        expected: "an account, a click id or a code")
    }
    return [
      kind, row.text("source") ?? arguments.value(ImportOptions.source) ?? "",
      row.text("id") ?? row.text("click") ?? "", at.text, partner, row.text("account") ?? "",
      row.text("click") ?? "", row.text("code") ?? "", row.text("campaign") ?? "",
    ]
  }
}
