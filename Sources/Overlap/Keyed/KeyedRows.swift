import Basics

/// Rows of a list with what each tells by itself: no other row has a part in it.
///
/// Not copyable: all it holds is room that is made once and filled again and again.
package struct KeyedRows: ~Copyable {
  private var normaliser = RowNormaliser()
  private var given = AccountRows()
  private var rows = NormalisedRows(room: 0)
  private var facts = RowFacts()
  private var list = KeyList()
  private var keys = KeyTexts()
  private var spellings = OtherSpellings()

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { given.count }

  /// Takes the next field of a row: its name, then its website, then its country.
  package mutating func take(_ field: Span<UInt8>) { given.append(field) }

  /// Normalises the rows that were taken since all were forgotten.
  ///
  /// One step for all of them, and then the next: what a step needs of the program fits the processor's
  /// nearest memory for code, what all need does not.
  package mutating func normalise() {
    rows.clear()
    rows.append(given, by: &normaliser)
    keys.clear()
    for row in 0..<given.count {
      facts.take(row, of: rows)
      OwnKeys.collect(row, of: facts, into: &list)
      keys.append(list, content: facts.content(of: row))
    }
  }

  /// Appends what a row says in all columns, one after another: words, numbers and names of domains,
  /// and between them blanks, hyphens and bars; nothing that CSV or JSON would have to mark.
  package mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    spellings.collect(row, of: rows)
    RowCells.append(row, of: rows, given, keys, spellings.bytes, between: marks, to: &bytes)
  }

  /// Forgets the rows and keeps the room.
  package mutating func clear() { given.clear() }
}

extension WithheldDomain {
  /// No name is longer.
  static let longestName = 24

  /// Its name in files.
  package var name: String {
    switch self {
    case .empty: "empty"
    case .placeholder: "placeholder"
    case .unreadable: "unreadable"
    case .numericAddress: "numeric_address"
    case .unknownSuffix: "unknown_suffix"
    case .publicSuffix: "public_suffix"
    case .shared(let kind): "shared_\(kind)"
    }
  }
}
