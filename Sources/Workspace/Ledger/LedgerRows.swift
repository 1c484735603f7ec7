import Basics
import CommissionCore
import Exact
import Money
import Settlement
import Storage

/// Reads the books that the ledger is made of.
struct LedgerRows {
  private let table: BookTable
  private let last: Int64?
  private let path: String

  /// - Parameters:
  ///   - connection: The open workspace.
  ///   - last: The newest entry whose rows count; nil for all.
  init(_ connection: Connection, upTo last: Int64?) {
    table = BookTable(connection)
    path = connection.path
    self.last = last
  }

  /// Adds the events of revenue to facts.
  func revenue(into facts: inout Facts) throws(Problem) {
    var fields = BookFields(count: RevenueRow.count)
    var taken = Facts()
    swap(&taken, &facts)
    defer { swap(&taken, &facts) }
    var scratch: [UInt8] = []
    try table.visit(Book.revenue.name, upTo: last) { (row) throws(Problem) in
      let isRead = row.withBytes(2) { key in
        row.withBytes(3) { body in
          fields.read(body) { fields, text in
            RevenueRow.read(key, fields, text, &taken, &scratch) ? true : nil
          } ?? false
        }
      }
      guard isRead else { throw Self.damaged(.revenue, row.integer(0), path: path) }
    }
  }

  /// What runs posted.
  func postings(_ facts: inout Facts) throws(Problem) -> [Posting] {
    var fields = BookFields(count: PostingRow.count)
    var taken = Facts()
    swap(&taken, &facts)
    defer { swap(&taken, &facts) }
    var postings: [Posting] = []
    try table.visit(Book.postings.name, upTo: last) { (row) throws(Problem) in
      let posting = row.withBytes(3) { body in
        fields.read(body) { fields, text in PostingRow.read(fields, text, &taken) }
      }
      guard let posting else { throw Self.damaged(.postings, row.integer(0), path: path) }
      postings.append(posting)
    }
    return postings
  }

  /// A row that can't be read.
  static func damaged(_ book: Book, _ number: Int64, path: String) -> Problem {
    Problem(
      .badInput, code: "damaged_workspace", "a row of \(book.name) can't be read",
      at: Problem.Place(file: path, path: "\(book.row) \(number)"),
      hint: "tandem journal verify tells what is wrong")
  }
}

/// Exchange rates as rows of their book.
enum RateRow {
  /// The rates that count.
  static func load(
    from connection: Connection, upTo last: Int64?
  ) throws(Problem) -> ExchangeRates {
    var rates: [ExchangeRate] = []
    try BookTable(connection).visit(Book.rates.name, upTo: last) { (row) throws(Problem) in
      let fields = BookLine.fields(row.text(3) ?? "")
      guard fields.count == Book.rates.columns.count, let day = CivilDate(fields[0]),
        let from = Currency(fields[1]), let to = Currency(fields[2]),
        let number = Fraction(fields[3]),
        let rate = ExchangeRate(date: day, from: from, to: to, rate: number)
      else {
        throw Problem(
          .badInput, code: "damaged_workspace", "an exchange rate can't be read",
          at: Problem.Place(file: connection.path, path: "rate \(row.integer(0))"),
          hint: "tandem journal verify tells what is wrong")
      }
      rates.append(rate)
    }
    return ExchangeRates(rates)
  }
}
