import Basics
import Overlap
import Storage

/// The keys, populations and amounts of a list's rows, in the order in which they were given to be matched.
struct ListedRows: Sendable {
  private var keys = FlatTexts()
  private var populations: [String] = []
  private var populationOf: [UInt16] = []
  /// The least number where there is no amount: no amount of money is that far below nothing.
  private var amounts: [Int64] = []
  private var currencies: [String] = []
  private var currencyOf: [UInt16] = []

  /// The key of a row.
  func key(_ row: Int) -> String { keys[row] }

  /// The keys of some rows, which stand in order, packed.
  func sheets(_ rows: [Int]) -> KeySheets {
    var sheets = KeySheets()
    for row in rows { keys.with(row) { sheets.append($0) } }
    return sheets
  }

  /// The population of a row.
  func population(_ row: Int) -> String { populations[Int(populationOf[row])] }

  /// A row's amount in minor units.
  func amount(_ row: Int) -> Int64? { amounts[row] == .min ? nil : amounts[row] }

  /// The currency of a row's amount.
  func currency(_ row: Int) -> String { currencies[Int(currencyOf[row])] }

  /// The row of a key; linear in the rows.
  func row(of key: String) -> Int? {
    let bytes = Array(key.utf8)
    return (0..<keys.count).first { row in
      keys.with(row) { SpanOrder.isEqual($0, bytes.span) }
    }
  }

  /// Takes the account that a statement over `AccountRow.columns` stands at.
  private mutating func take(_ row: Statement) {
    row.withBytes(0) { keys.append($0) }
    populationOf.append(
      Self.place(of: row, 5, in: &populations, last: populationOf.last))
    amounts.append(row.isNull(8) ? .min : row.integer(8))
    currencyOf.append(Self.place(of: row, 9, in: &currencies, last: currencyOf.last))
  }

  /// The place of a column's text among the few that there are, to which a new one is added.
  private static func place(
    of row: Statement, _ column: Int32, in texts: inout [String], last: UInt16?
  ) -> UInt16 {
    let place = row.withBytes(column) { text -> Int? in
      if let last, SpanOrder.isEqual(texts[Int(last)].utf8Span.span, text) { return Int(last) }
      return texts.firstIndex { SpanOrder.isEqual($0.utf8Span.span, text) }
    }
    if let place { return UInt16(clamping: place) }
    texts.append(row.text(column) ?? "")
    return UInt16(clamping: texts.count - 1)
  }

  /// Gives a list's rows to a reader, in batches.
  ///
  /// - Parameters:
  ///   - visit: Goes through the list by key.
  ///   - reader: Gets names, websites and countries.
  ///   - threads: What normalises them.
  /// - Throws: What `visit` throws.
  mutating func read(
    _ visit: ((Statement) throws(Problem) -> Void) throws(Problem) -> Void,
    into reader: inout CorpusReader, on threads: some Parallel
  ) throws(Problem) {
    self = try reader.feed(on: threads) { (hand) throws(Problem) -> ListedRows in
      var rows = AccountRows()
      var list = ListedRows()
      try visit { (row) throws(Problem) in
        list.take(row)
        for column: Int32 in [1, 2, 3] { row.withBytes(column) { rows.append($0) } }
        guard rows.count >= CorpusReader.rowsAtATime else { return }
        hand(rows)
        rows.clear()
      }
      if rows.count > 0 { hand(rows) }
      return list
    }
  }
}
