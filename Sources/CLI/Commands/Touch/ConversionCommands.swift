import Basics
import JSON
import Platform
import Tabular
import Workspace

/// `tandem conversion`.
struct ConversionCommand: CommandGroup {
  static let spec = CommandSpec(
    "conversion", "Keep the conversions that other systems report",
    discussion: """
      Postbacks from server to server, collected as JSON lines or CSV: a trial was converted, an \
      invoice was paid. A conversion brings the click whose id it bears to the customer's deal; \
      else its referral or coupon code stands for a touch at that moment. Touches outside the \
      program's window count for nothing (R-34).
      """,
    examples: [.init("tandem conversion list --limit 5", "The first five")])
  static let subcommands: [any Command.Type] = [
    ConversionImportCommand.self, BookListCommand<ConversionBookList>.self,
  ]
}

/// `tandem conversion import`.
struct ConversionImportCommand: Command {
  private static let wanted = [
    WantedColumn("kind", aliases: ["type", "event", "event type", "event_type"], isNeeded: true),
    WantedColumn(
      "id",
      aliases: [
        "external id", "external_id", "event id", "event_id", "transaction id", "transaction_id",
      ], isNeeded: true),
    WantedColumn("source", aliases: ["system", "provider"]),
    WantedColumn(
      "at",
      aliases: ["timestamp", "time", "occurred at", "occurred_at", "converted at", "converted_at"],
      isNeeded: true),
    WantedColumn(
      "account",
      aliases: ["customer", "company", "account name", "domain", "website", "customer domain"],
      isNeeded: true),
    WantedColumn("click", aliases: ["click id", "click_id", "clickid"]),
    WantedColumn(
      "code",
      aliases: ["ref", "referral code", "referral_code", "coupon", "coupon code", "coupon_code"]),
    WantedColumn("flags", aliases: ["flag", "disqualified"]),
  ]

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Keep the conversions of a file of postbacks",
      discussion: """
        Each has a kind such as trial_converted or invoice_paid, an id, at, account, and click or \
        code. The same source, id and kind again is counted and changes nothing; with other \
        particulars it is refused, and both are shown (R-43). One with flags, such as \
        self_referral, is kept with its reason and counts for nothing (R-47).
        """,
      arguments: [ImportOptions.file],
      options: [ImportOptions.source, ImportOptions.skipBad] + WorkspaceOptions.changing,
      examples: [
        .init("tandem conversion import postbacks.jsonl --source billing", "Take them"),
        .init("tandem conversion import postbacks.jsonl --dry-run", "Only look"),
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
    var unmatched = 0
    let status = try TrackedImport(arguments, context, file: file, book: .conversions).run {
      (names, take) throws(Problem) in
      var rows = RowFile(file, Self.wanted)
      try rows.read(context) { (row) throws(Problem) in
        guard let at = try row.instant("at") else {
          throw row.problem("at", "'at' is missing", expected: "an instant with its offset")
        }
        let (click, code) = (row.text("click"), row.text("code"))
        if let code, names.partner(ofCode: code) == nil {
          throw row.problem(
            "code", "no link has this code", hint: "tandem link list shows the codes")
        }
        if click == nil, code == nil { unmatched += 1 }
        let source = row.text("source") ?? arguments.value(ImportOptions.source) ?? ""
        try take(
          [
            try row.needed("kind"), source, try row.needed("id"), at.text,
            try row.needed("account"), click ?? "", code ?? "", row.text("flags") ?? "",
          ], row.place)
      }
      return (rows.problems, rows.digest)
    }
    if status == .done, unmatched > 0 {
      context.warn("conversions with neither a click nor a code: \(unmatched)")
    }
    return status
  }
}
