import Basics
import Money
import Platform
import Tabular

/// Shares the pools of a file of deals, a deal after the other, in one pass.
///
/// A deal's rows are gathered until the next deal starts, then split and written: memory holds
/// one deal, and a fingerprint of each earlier one so that a deal that comes back is noticed.
struct BulkSplit: ~Copyable {
  private static let columns = [
    WantedColumn("deal", isNeeded: true), WantedColumn("date", isNeeded: true),
    WantedColumn("currency", isNeeded: true), WantedColumn("pool_minor", isNeeded: true),
    WantedColumn("payee", isNeeded: true), WantedColumn("weight_bps", isNeeded: true),
  ]

  private let method: Split.Method
  private let file: String
  private let output: OutputStream
  private var deal = DealRows()
  private var names = DealNames()
  private var splitter = WordSplit()
  private var shares: [Minor] = []
  private var rows = PayoutRows()
  private var sums = CurrencySums()

  /// Splits a file into another; with any bad row nothing is written to a file.
  static func run(
    file: String, out: String, method: Split.Method, _ context: Context
  ) throws(Problem) -> ExitStatus {
    var reader = try CSVReader(try context.open(file), CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: columns, at: .init(file: file, line: reader.headerLine),
      canMap: false)
    let fields = DealFields(map)
    let output = try context.create(out)
    var bulk = BulkSplit(method: method, file: file, output: output)
    try bulk.process(&reader, fields)
    guard reader.problems.isEmpty else {
      return context.fail(reader.problems.kept, total: reader.problems.count)
    }
    if out != "-" { try output.finish() } else { try output.flush() }
    for line in bulk.sums.lines { context.note(line) }
    return .done
  }

  private init(method: Split.Method, file: String, output: OutputStream) {
    self.method = method
    self.file = file
    self.output = output
  }

  private mutating func process(
    _ reader: inout CSVReader, _ fields: DealFields
  ) throws(Problem) {
    while try reader.next() {
      let kinship = deal.kinship(reader, fields)
      if kinship == .otherDeal {
        try close(&reader)
        let isNext = deal.texts.isFollowed(by: reader, fields)
        let line = reader.line
        reader.withField(fields.deal) { names.add($0, isNext: isNext, line: line) }
        deal.begin(reader, fields)
      }
      if let flaw = deal.add(reader, fields, kinship) {
        reader.problems.add(flaw.problem(reader, fields, in: deal))
      }
    }
    try close(&reader)
    for (line, first) in names.repeated() {
      reader.problems.add(
        .badInput(
          "this deal started on line \(first) already", at: .init(file: file, line: line),
          expected: "all rows of a deal together", hint: "sort the file by deal"))
    }
    if reader.problems.isEmpty { try hand(over: 0) }
  }

  /// Splits the gathered deal and writes its rows; a deal with a bad row only counts as bad.
  private mutating func close(_ reader: inout CSVReader) throws(Problem) {
    guard let currency = deal.currency, !deal.isBad else { return }
    do {
      try splitter.split(
        deal.pool, weights: deal.weights, total: deal.totalWeight, method: method, into: &shares)
    } catch {
      // No weight is below zero here, so there is none above it either.
      reader.problems.add(
        .badInput(
          "no payee of deal '\(deal.texts.text(.deal))' has a weight above zero",
          at: .init(file: file, line: deal.line)))
      return
    }
    sums.add(deal.pool, currency, payees: shares.count)
    guard reader.problems.isEmpty else { return }
    rows.add(deal.texts, shares)
    try hand(over: 1 << 16)
  }

  /// Hands the written rows over once there are more than so many bytes.
  private mutating func hand(over most: Int) throws(Problem) {
    guard rows.bytes.count > most else { return }
    try output.write(rows.bytes)
    rows.clear()
  }
}
