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
  /// The field of a row that comes next.
  private var field = 0

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { given.count }

  /// Normalises the next field: a row's name, then its website, then its country.
  package mutating func append(_ text: Span<UInt8>) {
    let before = rows.letterCount
    switch field {
    case 0:
      given.append(GivenRow(isNameless: text.isEmpty))
      normaliser.append(name: text, to: &rows)
    case 1: normaliser.append(website: text, to: &rows)
    default:
      given[given.count - 1].isStateless = text.isEmpty
      normaliser.append(country: text, to: &rows)
    }
    given[given.count - 1].letterCount += rows.letterCount - before
    field = field == 2 ? 0 : field + 1
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
  let isNameless: Bool
  var isStateless = false
  /// How many bytes its texts take, normalised.
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
