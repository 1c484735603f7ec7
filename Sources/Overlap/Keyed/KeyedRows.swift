import Basics

/// Rows of a list with what each tells by itself: no other row has a part in it.
///
/// Not copyable, like the cells below: a copy would count a dozen tables as used, for each row anew.
package struct KeyedRows: ~Copyable {
  private let cells: RowCells
  private let own: OwnKeys<RowFacts>
  private var keys = KeyList()
  private var spellings = OtherSpellings()

  /// Normalises rows.
  package init(_ rows: AccountRows) {
    cells = RowCells(rows)
    own = OwnKeys(cells.facts)
  }

  /// How many rows there are.
  package var count: Int { cells.rows.count }

  /// Appends what a row says in all columns, one after another: words, numbers and names of domains,
  /// and between them blanks, hyphens and bars; nothing that CSV or JSON would have to mark.
  package mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    own.keys(of: row, into: &keys)
    spellings.collect(row, of: cells.facts)
    cells.append(row, keys, spellings.bytes, between: marks, to: &bytes)
  }
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
