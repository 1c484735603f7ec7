import Basics
import Platform
import Storage
import Tabular

/// Reading tables.
extension AccountFile {
  mutating func readTable(_ source: PeekedSource) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file))
    let fields = try take(reader.header, at: .init(file: file, line: reader.headerLine))
    var header = CSVWriter(guardsFormulas: false)
    header.row(reader.header)
    skippedHeader = header.bytes
    let columns = Columns(fields)
    while true {
      switch try reader.step() {
      case .end: return
      case .row:
        if options.pairSide != nil, let id = fields["id"], isKnownOfPairs(reader.text(id)) {
          continue
        }
        if let flaw = add(reader, columns) { refuse(reader, flaw, fields) }
      case .badRow:
        if let problem = reader.badRow { problems.add(problem) }
        skipped.append(contentsOf: reader.record)
        skipped.append(0x0A)
      }
    }
  }

  /// The columns by their places, looked up once.
  private struct Columns {
    let texts: [Int?]
    let population: Int?
    let amount: Int?
    let currency: Int?

    init(_ fields: AccountFields) {
      texts = ["id", "name", "website", "country", "owner", "stage"].map { fields[$0] }
      population = fields["population"]
      amount = fields["amount"]
      currency = fields["currency"]
    }
  }

  /// Adds the reader's row without making strings of its fields.
  private mutating func add(_ reader: CSVReader, _ columns: Columns) -> Flaw? {
    guard columns.texts[..<3].contains(where: { $0.map { !reader.isEmpty($0) } ?? false }) else {
      return .nameless
    }
    if columns.texts[1..<3].allSatisfy({ $0.map { reader.isEmpty($0) } ?? true }) {
      rowsUnknown += 1
    }
    var place: Int? = usual
    if options.population == nil, let column = columns.population {
      place = reader.withField(column) { populations.place($0, in: &sheet, else: usual) }
      if reader.isEmpty(column) { rowsWithoutPopulation += 1 }
    }
    guard let place else { return .tooManyPopulations }
    var figures = AccountSheet.Figures(population: place, line: reader.line)
    if let column = columns.amount, !reader.isEmpty(column) {
      let code = columns.currency.map { reader.text($0) } ?? ""
      if let flaw = read(reader.text(column), code, into: &figures) { return flaw }
    }
    guard !sheet.isFull else { return .tooMany }
    for column in columns.texts {
      if let column {
        reader.withField(column) { sheet.append($0) }
      } else {
        sheet.append([UInt8]().span)
      }
    }
    sheet.end(figures)
    return nil
  }

  private mutating func refuse(
    _ reader: CSVReader, _ flaw: Flaw, _ fields: AccountFields
  ) {
    let column = fields[flaw.column] ?? fields["website"] ?? 0
    problems.add(
      reader.problem(column, flaw.what, expected: flaw.expected, hint: flaw.hint))
    var row = CSVWriter(delimiter: reader.delimiter, guardsFormulas: false)
    row.row((0..<reader.columnCount).map { reader.text($0) })
    skipped.append(contentsOf: row.bytes)
  }
}
