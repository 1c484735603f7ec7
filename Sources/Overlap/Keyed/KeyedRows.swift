import Basics

/// Rows of a list with what each tells by itself: no other row has a part in it.
///
/// Not copyable: all it holds is room that is made once and filled again and again.
package struct KeyedRows: ~Copyable {
  private var normaliser = RowNormaliser()
  private var rows = NormalisedRows(room: 0)
  private var facts = RowFacts()
  private var keys = KeyList()
  private var spellings = OtherSpellings()
  private var given: [GivenRow] = []
  /// What is known of the row that is being taken.
  private var next = GivenRow()

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { given.count }

  /// Normalises the next row's name; its website and its country follow.
  package mutating func take(name: Span<UInt8>) {
    next = GivenRow(isNameless: name.isEmpty, letterStart: rows.letterCount)
    normaliser.append(name: name, to: &rows)
  }

  /// Normalises its website.
  package mutating func take(website: Span<UInt8>) {
    normaliser.append(website: website, to: &rows)
  }

  /// Normalises its country, which ends the row.
  package mutating func take(country: Span<UInt8>) {
    normaliser.append(country: country, to: &rows)
    next.isStateless = country.isEmpty
    next.letterCount = rows.letterCount - next.letterStart
    given.append(next)
  }

  /// Appends what a row says in all columns, one after another: words, numbers and names of domains,
  /// and between them blanks, hyphens and bars; nothing that CSV or JSON would have to mark.
  package mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    facts.take(row, of: rows)
    OwnKeys.collect(row, of: facts, into: &keys)
    spellings.collect(row, of: rows)
    RowCells.append(
      row, of: rows, given[row], facts, keys, spellings.bytes, between: marks, to: &bytes)
  }

  /// Forgets the rows and keeps the room.
  package mutating func clear() {
    rows.clear()
    given.removeAll(keepingCapacity: true)
  }
}

/// What is kept of a row as it was given.
struct GivenRow {
  /// Whether its name has no bytes, and its country likewise.
  var isNameless = false
  var isStateless = false
  /// How many bytes the texts of the rows before it take, normalised, and its own.
  var letterStart = 0
  var letterCount = 0
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
