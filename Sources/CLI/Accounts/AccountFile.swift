import Basics
import JSON
import Money
import Platform
import Storage
import Tabular

/// Reads a file of accounts, CSV or JSON, into a sheet.
struct AccountFile {
  /// How the file is to be read.
  struct Options {
    var map: [(name: String, column: String)] = []
    var preset: AccountPreset?
    /// The population of all rows; nil where a column tells.
    var population: String?
    var currency: Currency?
    /// The mark before the decimals of amounts; nil where each tells by itself.
    var decimalMark: AmountDigits.DecimalMark?
    /// Of a file of pairs what stands before the names of the columns that are meant.
    var pairSide: String?
  }

  let file: String
  let options: Options
  let context: Context
  var sheet = AccountSheet()
  var fields: AccountFields?
  var problems = RowProblems()
  /// The rows that can't be used, as they stand in a table.
  var skipped: [UInt8] = []
  var skippedHeader: [UInt8] = []
  var populations = PopulationNames()
  /// Where the population of rows that name none stands in the sheet.
  var usual = 0
  /// How many amounts were not read, because nothing tells their currency.
  var amountsWithoutCurrency = 0
  /// How many rows name no population, where there is a column for it.
  var rowsWithoutPopulation = 0
  /// Rows with an id, but neither a name nor a website.
  var rowsUnknown = 0
  /// Whether the first object of a JSON file has none of the names by which companies are known:
  /// then nothing behind it can be read.
  var isWithoutNames = false
  /// The ids that a file of pairs has named so far: an account stands in as many pairs as it has.
  var namedIDs: Set<String> = []
  /// What the rows came from, which can tell its digest.
  private(set) var source: HashedSource?

  init(_ file: String, _ options: Options, _ context: Context) {
    self.file = file
    self.options = options
    self.context = context
    usual = sheet.place(ofPopulation: options.population ?? "prospect") ?? 0
  }

  /// Reads the whole file; what is wrong with its rows is in `problems`.
  mutating func read() throws(Problem) {
    let input = try context.open(file)
    let size = Int(clamping: input.size ?? 0)
    sheet.reserve(bytes: size)
    let hashed = HashedSource(input, size: size)
    source = hashed
    let source = try PeekedSource(hashed)
    switch InputKind(head: source.head) {
    case .table: try readTable(source)
    case .jsonLines: try readLines(source)
    case .jsonArray: try readArray(source)
    }
  }

  /// Notes which column is which, and tells.
  mutating func take(_ header: [String], at place: Problem.Place) throws(Problem) -> AccountFields {
    let fields = try AccountFields(
      header, given: options.map + pairColumns(header, at: place), preset: options.preset, at: place
    )
    self.fields = fields
    context.note(fields.line(file: file))
    if let population = options.population {
      context.note("all accounts go into the population \(TerminalText.quoted(population))")
    } else if fields["population"] == nil {
      context.note("no column tells populations: all are prospects; --population says otherwise")
    }
    return fields
  }

  /// The columns of one side of a file of pairs.
  private func pairColumns(
    _ header: [String], at place: Problem.Place
  ) throws(Problem) -> [(name: String, column: String)] {
    guard let side = options.pairSide else { return [] }
    for needed in ["\(side)_id", "\(side)_name"] where !header.contains(needed) {
      throw Problem(
        .badInput, code: "missing_column", "a file of pairs has a column '\(needed)'", at: place,
        found: header.joined(separator: ", "),
        hint: "tandem match export-sql --part overlap makes such a file; without --from-pairs this"
          + " one is read as a list")
    }
    return AccountFields.wanted.compactMap { wanted in
      let column = "\(side)_\(wanted.name)"
      guard header.contains(column), !options.map.contains(where: { $0.name == wanted.name })
      else { return nil }
      return (wanted.name, column)
    }
  }

  /// Whether a file of pairs has named this id before.
  mutating func isKnownOfPairs(_ id: String) -> Bool {
    options.pairSide != nil && !id.isEmpty && !namedIDs.insert(id).inserted
  }

  /// Adds a row of texts in the order of `AccountSheet.Given`.
  ///
  /// - Returns: What is wrong with it; then nothing was added.
  mutating func add(
    _ texts: [String], population: String, amount: String, currency: String, line: Int
  ) -> Flaw? {
    var place: Int? = usual
    if options.population == nil, !population.isEmpty {
      place = populations.place(population.utf8Span.span, in: &sheet, else: usual)
    }
    guard let place else { return .tooManyPopulations }
    guard !texts[0].isEmpty || !texts[1].isEmpty || !texts[2].isEmpty else { return .nameless }
    var figures = AccountSheet.Figures(population: place, line: line)
    if let flaw = read(amount, currency, into: &figures) { return flaw }
    guard !sheet.isFull else { return .tooMany }
    for text in texts { sheet.append(text.utf8Span.span) }
    sheet.end(figures)
    return nil
  }

  /// Reads an amount; what is wrong with it.
  mutating func read(
    _ amount: String, _ code: String, into figures: inout AccountSheet.Figures
  ) -> Flaw? {
    let reader = AmountReader(standard: options.currency, mark: options.decimalMark)
    switch reader.read(amount, code: code) {
    case .none: return nil
    case .flawed(let flaw): return .amount(flaw)
    case .withoutCurrency:
      amountsWithoutCurrency += 1
      return nil
    case .amount(let minor, let currency):
      guard let place = sheet.place(ofCurrency: currency.code) else {
        return .amount(.unknownCurrency)
      }
      figures.amount = minor
      figures.currency = place
      return nil
    }
  }

  /// What can be wrong with a row that is well-formed.
  enum Flaw {
    case nameless
    case amount(AmountFlaw)
    case tooManyPopulations
    case tooMany

    /// The column that is to blame.
    var column: String {
      switch self {
      case .nameless, .tooMany: "name"
      case .amount(let flaw): flaw.column
      case .tooManyPopulations: "population"
      }
    }

    var what: String {
      switch self {
      case .nameless: "this account has neither an id nor a name nor a website"
      case .amount(let flaw): flaw.what
      case .tooManyPopulations: "there are too many populations"
      case .tooMany: "there are too many accounts for one list"
      }
    }

    var expected: String {
      switch self {
      case .nameless: "at least one of them"
      case .amount(let flaw): flaw.expected
      case .tooManyPopulations: "at most 1,000 different ones"
      case .tooMany: "at most 4 GB of text"
      }
    }

    var hint: String? {
      if case .amount(let flaw) = self { return flaw.hint }
      return nil
    }
  }
}
