import Basics
import JSON
import Money
import Platform
import Storage
import Tabular
import Workspace

/// `tandem accounts import`: brings a list of the workspace up to a file.
struct AccountsImportCommand: Command {
  static let file = ArgumentSpec(.file(), "The accounts, CSV or JSON, with a header")
  static let population = OptionSpec.value(
    "population", .text("NAME"),
    "The population of all rows: customer, opportunity, prospect or one of your own")
  static let newPopulation = OptionSpec.flag(
    "new-population", "Make the one that --population names, though its name is like another's")
  static let map = OptionSpec.value(
    "map", .text("COLUMNS"), repeatable: true, "Which column is which: name=Company,owner=AE")
  static let preset = OptionSpec.value(
    "preset", .choice(AccountPreset.allCases.map(\.rawValue)), "Whose export it is")
  static let currency = OptionSpec.value(
    "currency", .text("CODE"), "The currency of amounts that name none, such as USD")
  static let decimal = OptionSpec.value(
    "decimal", .choice(AmountDigits.DecimalMark.allCases.map(\.rawValue)),
    "The mark before the decimals of all amounts (else each must tell)")
  static let skipBad = OptionSpec.flag(
    "skip-bad", "Import the good rows where some can't be used")
  static let skipped = OptionSpec.value(
    "skipped", .file(), "Write the rows that --skip-bad leaves out here")
  static let allowEmpty = OptionSpec.flag(
    "allow-empty", "Empty a list that has accounts where the file has none")
  static let fromPairs = OptionSpec.flag(
    "from-pairs",
    "Take the accounts of one side of an engine's pairs: columns a_ with --ours, b_ with --partner")
  static let threads = OptionSpec.value(
    "threads", .text("N"), "How many threads to use (one a processor)")

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Make a list of accounts what a file says",
      discussion: """
        Columns are found by the names that CRMs give them, and what was found is told first. \
        Accounts are known by their id, else by their domain, else by their name: a later import \
        changes, adds and takes away what differs, and says how much. --dry-run shows it all and \
        changes nothing.

        A row that can't be used stops the whole import, unless --skip-bad is given. Of several \
        rows with one key the first counts; the others are told.

        The population column tells customers, open opportunities and prospects apart; others are \
        kept under their own names. An amount is read where its currency is known: from a column, \
        from the amount itself or from --currency. 1,234.50 and 1.234,50 are one number; 12.500 \
        could be two, and is refused unless --decimal tells.
        """,
      arguments: [file],
      options: [
        HolderOptions.ours, HolderOptions.partner, population, newPopulation, map, preset, currency,
        decimal, fromPairs,
        skipBad, skipped, allowEmpty, threads,
      ] + WorkspaceOptions.changing,
      examples: [
        .init("tandem accounts import ours.csv --ours --dry-run", "What would change"),
        .init(
          "tandem accounts import partner.csv --partner Bolt --population customer",
          "A partner's customers"),
      ],
      exitNotes: [.init(.badInput, "rows or columns can't be used; nothing was changed")])
  }

  private let arguments: Arguments
  private let file: String
  private let holder: GivenHolder
  private let threads: Threads
  private var options = AccountFile.Options()

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(Self.file)
    holder = try HolderOptions.required(arguments)
    threads = Threads(try arguments.whole(Self.threads, in: 1...256))
    options.map = try AccountColumns.given(arguments.values(Self.map), for: "", Self.map)
    options.preset = arguments.value(Self.preset).flatMap(AccountPreset.init(rawValue:))
    options.decimalMark = arguments.value(Self.decimal).flatMap(AmountDigits.DecimalMark.init)
    if arguments.isSet(Self.fromPairs) {
      if case .ours = holder { options.pairSide = "a" } else { options.pairSide = "b" }
    }
    if let text = arguments.value(Self.population) {
      let name = PopulationNames.read(text)
      guard !name.isEmpty else {
        throw UsageProblem.badValue(of: Self.population, found: text, expected: "a name")
      }
      options.population = name
    }
    if let code = arguments.value(Self.currency) {
      guard let currency = Currency(code) else {
        throw UsageProblem.badValue(
          of: Self.currency, found: code, expected: "a code of ISO 4217, such as USD")
      }
      options.currency = currency
    }
    if arguments.isSet(Self.skipped), !arguments.isSet(Self.skipBad) {
      throw Problem(
        .usage, code: "missing_option", "--skipped goes with --skip-bad", expected: "both")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var read = AccountFile(file, options, context)
    try read.read()
    let problems = read.problems
    if !problems.isEmpty {
      guard arguments.isSet(Self.skipBad) else {
        return context.fail(problems.kept, total: problems.count)
      }
      try tellSkipped(read, context)
    }
    if read.amountsWithoutCurrency > 0 {
      context.warn(
        "amounts that were not read, as nothing tells their currency (--currency would):"
          + " \(read.amountsWithoutCurrency)")
    }
    if read.rowsWithoutPopulation > 0, options.population == nil {
      context.warn(
        "rows that name no population are prospects: \(read.rowsWithoutPopulation)")
    }
    if read.rowsUnknown > 0 {
      context.warn(
        "rows with neither name nor website, which match nothing: \(read.rowsUnknown)")
    }
    var digest: Digest?
    let source = read.source
    read.sheet.nameRows(on: threads, alongside: { digest = source?.finish() })
    return try change(read, digest, context)
  }

  private func change(
    _ read: AccountFile, _ digest: Digest?, _ context: Context
  ) throws(Problem) -> ExitStatus {
    let sheet = read.sheet
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let (list, name) = try Self.list(holder, change)
      try refuseToEmpty(list, sheet, change)
      let news = try newPopulations(sheet, change)
      var changes = ImportChanges(sheet, keepsAll: context.format == .json)
      let result = try AccountImport(list, sheet, remarks: remarks(read), file: digest).run(
        change, on: threads
      ) { meeting, old in changes.note(meeting, old) }
      if case .partner(let id) = list {
        let alarms = try StandingAlarms(about: id, in: change.connection).alarms
        AlarmWords.warn(alarms, name, context)
      }
      let report = ImportReport(
        name: name, result: result, sheet: sheet, fields: read.fields?.used ?? [],
        newPopulations: news.filter { new in
          result.populations.contains { ByteOrder.same($0.name, new.name) }
        }, skipped: read.problems.count, changes: changes)
      return WorkspaceChange.Answer(report.text, report.members)
    }
  }

  /// The populations of a sheet that no list has yet, each with the one that may be meant.
  ///
  /// - Throws: A problem of kind `usage` where it is --population that may be a slip.
  private func newPopulations(
    _ sheet: AccountSheet, _ change: Change
  ) throws(Problem) -> [(name: String, near: String?)] {
    let lists = try AccountListTable(change.connection).all()
    let known = try PopulationChoice(lists, in: change.connection)
    let news = sheet.populations.filter { !known.knows($0) }.map { ($0, known.nearest(to: $0)) }
    if let name = options.population, !arguments.isSet(Self.newPopulation),
      case (_, let near?)? = news.first(where: { ByteOrder.same($0.0, name) })
    {
      var problem = UsageProblem.badChoice(
        "--" + Self.population.name, found: name, among: known.names)
      problem.hint = "did you mean \(near)? --new-population makes this one all the same"
      throw problem
    }
    return news
  }

  /// Refuses a file without an account where the list has some: a failed export looks like that.
  private func refuseToEmpty(
    _ list: AccountHolder, _ sheet: AccountSheet, _ change: Change
  ) throws(Problem) {
    guard sheet.count == 0, !arguments.isSet(Self.allowEmpty),
      let old = try AccountListTable(change.connection).find(holder: list.text), old.accounts > 0
    else { return }
    throw Problem(
      .refused, code: "empty_list", "this file has no account, and the list has some",
      at: .init(file: file), found: "0 accounts", expected: "about \(old.accounts)",
      hint: "look at the export; --allow-empty empties the list all the same")
  }

  /// The list that is meant, and what it is called; a partner who is not known yet becomes so.
  private static func list(
    _ holder: GivenHolder, _ change: Change
  ) throws(Problem) -> (AccountHolder, String) {
    switch holder {
    case .ours: (.ours, "ours")
    case .partner(let name): (.partner(try change.partner(named: name)), name)
    }
  }

  private func remarks(_ read: AccountFile) -> [JSONObject.Member] {
    let columns = read.fields?.used.map { used in
      JSONObject.Member(key: used.name, value: .string(used.column))
    }
    let name = file == "-" ? "standard input" : file
    return [
      .init(key: "file", value: .string(name.split(separator: "/").last.map(String.init) ?? name)),
      .init(key: "file_bytes", value: .integer(Int64(read.source?.count ?? 0))),
      .init(key: "columns", value: .object(JSONObject(columns ?? []) ?? .empty)),
      .init(key: "skipped", value: .integer(Int64(read.problems.count))),
    ]
  }

  private func tellSkipped(_ read: AccountFile, _ context: Context) throws(Problem) {
    for problem in read.problems.kept {
      context.warn("left out: " + ProblemText.line(problem))
    }
    let more = read.problems.count - read.problems.kept.count
    if more > 0 { context.warn("left out: \(more) more") }
    guard let path = arguments.value(Self.skipped) else { return }
    let output = try context.create(path)
    try output.write(read.skippedHeader + read.skipped)
    try output.finish()
  }
}
