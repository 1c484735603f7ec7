import Basics
import Overlap
import Storage

/// The keys and populations of a list's rows, in the order in which they were given to be matched.
struct ListedRows: Sendable {
  private var keys = FlatTexts()
  private var populations: [String] = []
  private var populationOf: [UInt16] = []

  /// The key of a row.
  func key(_ row: Int) -> String { keys[row] }

  /// The population of a row.
  func population(_ row: Int) -> String { populations[Int(populationOf[row])] }

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
    let last = populationOf.last.map { Int($0) }
    let place = row.withBytes(5) { name -> Int in
      if let last, SpanOrder.isEqual(populations[last].utf8Span.span, name) { return last }
      for index in populations.indices
      where SpanOrder.isEqual(populations[index].utf8Span.span, name) {
        return index
      }
      return -1
    }
    if place < 0 { populations.append(row.text(5) ?? "") }
    populationOf.append(UInt16(clamping: place < 0 ? populations.count - 1 : place))
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
