package import Basics

/// The keys of our accounts that count in a run, packed and in order.
extension OverlapTable {
  /// The keys of our accounts that count in a run, as its pairs have them; sorts all of them.
  package func sheets(fromPairs number: Int64) throws(Problem) -> KeySheets {
    let statement = try connection.prepare(
      """
      SELECT DISTINCT ours FROM overlap_pair WHERE run = ? AND \(OverlapPair.shared) ORDER BY ours
      """)
    try statement.bind(1, number)
    var sheets = KeySheets()
    while try statement.step() { statement.withBytes(0) { sheets.append($0) } }
    return sheets
  }

  /// Keeps the keys of a run in place of those that there were.
  package func set(_ number: Int64, _ sheets: KeySheets) throws(Problem) {
    let clear = try connection.prepare("DELETE FROM overlap_key_sheet WHERE run = ?")
    try clear.bind(1, number)
    try clear.run()
    let statement = try connection.prepare(
      "INSERT INTO overlap_key_sheet(run, sheet, keys) VALUES(?, ?, ?)")
    try statement.bind(1, number)
    for (place, sheet) in sheets.sheets.enumerated() {
      try statement.bind(2, Int64(place))
      try statement.bind(3, sheet)
      try statement.run()
    }
  }

  /// Makes the keys of runs that an earlier version kept without them.
  package func makeMissingSheets() throws(Problem) {
    let known = try sheetNumbers()
    for number in try numbers() where !known.contains(number) {
      try set(number, try sheets(fromPairs: number))
    }
  }

  /// The numbers under which there are keys.
  package func sheetNumbers() throws(Problem) -> [Int64] {
    let statement = try connection.prepare(
      "SELECT DISTINCT run FROM overlap_key_sheet ORDER BY run")
    var numbers: [Int64] = []
    while try statement.step() { numbers.append(statement.integer(0)) }
    return numbers
  }

  /// Whether the kept keys of a run are those of its pairs.
  package func areSheetsSound(_ number: Int64) throws(Problem) -> Bool {
    let due = try sheets(fromPairs: number).sheets
    let statement = try connection.prepare(
      "SELECT sheet, keys FROM overlap_key_sheet WHERE run = ? ORDER BY sheet")
    try statement.bind(1, number)
    var found = 0
    while try statement.step() {
      guard found < due.count, statement.integer(0) == found,
        statement.bytes(1) == due[found]
      else { return false }
      found += 1
    }
    return found == due.count
  }

  /// Goes through the keys of a run.
  private func keys(_ number: Int64) throws(Problem) -> KeyCursor {
    let statement = try connection.prepare(
      "SELECT keys FROM overlap_key_sheet WHERE run = ? ORDER BY sheet")
    try statement.bind(1, number)
    return KeyCursor { () throws(Problem) in try statement.step() ? statement.bytes(0) : nil }
  }

  private func merge(_ numbers: [Int64]) throws(Problem) -> KeyMerge {
    var cursors: [KeyCursor] = []
    for number in numbers { cursors.append(try keys(number)) }
    return KeyMerge(cursors)
  }

  /// An account of ours that several partners have.
  package struct Several: Equatable, Sendable {
    /// Our account's key.
    package let key: String
    /// The runs in which it counts, by their number.
    package let runs: [Int64]
  }

  /// Our accounts that count in at least so many of some runs, those of the most runs first.
  ///
  /// Ends as soon as a page is full of accounts that count in all of them.
  package func several(
    _ numbers: [Int64], atLeast least: Int, limit: Int
  ) throws(Problem) -> [Several] {
    // Nobody can be in more runs than there are: then no key need be looked at.
    guard !numbers.isEmpty, numbers.count >= least else { return [] }
    let numbers = numbers.sorted()
    var merge = try merge(numbers)
    var found = [[Several]](repeating: [], count: numbers.count + 1)
    while found[numbers.count].count < limit, try merge.advance() {
      let places = merge.places
      guard places.count >= least, found[places.count].count < limit else { continue }
      found[places.count].append(Several(key: merge.text, runs: places.map { numbers[$0] }))
    }
    return Array(found.reversed().joined().prefix(limit))
  }

  /// Our accounts that count in one run and not in another, by key.
  package func difference(
    _ number: Int64, less other: Int64, limit: Int
  ) throws(Problem) -> [String] {
    var merge = try merge([number, other])
    var keys: [String] = []
    while keys.count < limit, try merge.advance() {
      if merge.places == [0] { keys.append(merge.text) }
    }
    return keys
  }

  /// How many of our accounts count in one run and not in another, and the other way round.
  package func countDifference(
    _ number: Int64, _ other: Int64
  ) throws(Problem) -> (only: Int, onlyOther: Int) {
    var merge = try merge([number, other])
    var counts = (only: 0, onlyOther: 0)
    while try merge.advance() {
      let places = merge.places
      guard places.count == 1 else { continue }
      if places[0] == 0 { counts.only += 1 } else { counts.onlyOther += 1 }
    }
    return counts
  }
}
