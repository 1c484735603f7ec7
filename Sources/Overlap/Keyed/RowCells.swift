import Basics

/// Writes a row's cells, all into room that is made once.
enum RowCells {
  /// Appends a row's cells, in the order of their columns.
  static func append(
    _ row: Int, of rows: NormalisedRows, _ given: AccountRows, _ facts: borrowing RowFacts,
    _ keys: borrowing KeyList, _ spellings: [UInt8], between marks: CellMarks,
    to bytes: inout [UInt8]
  ) {
    let most =
      room(for: row, of: rows) + spellings.count
      + keys.count * (HashedKey.letterCount + 1) + marks.room(cells: KeyColumn.count)
    let text = RowText(rows: rows, row: row, name: rows.names.names[row], given: given)
    let content = Int64(bitPattern: facts.content(of: 0))
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      /// Appends one cell, whose number says which column it is of.
      @inline(__always) func cell(_ place: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        marks.begin(place, in: &room)
        append(&room)
        marks.end(in: &room)
      }
      cell(0) { text.appendDomains(to: &$0) }
      cell(1) { text.appendLabels(to: &$0) }
      cell(2) { text.appendDomainReason(to: &$0) }
      cell(3) { text.appendName(to: &$0) }
      cell(4) { text.appendFormerName(to: &$0) }
      cell(5) { text.appendNameReason(to: &$0) }
      cell(6) { text.appendWords(to: &$0) }
      cell(7) { $0.append(copying: spellings.span) }
      cell(8) { text.appendCountry(to: &$0) }
      cell(9) { text.appendCountryReason(to: &$0) }
      cell(10) { append(keys, to: &$0) }
      cell(11) { Digits.append(content, to: &$0) }
    }
  }

  /// No row's cells have more bytes, its keys and spellings aside.
  private static func room(for row: Int, of rows: NormalisedRows) -> Int {
    // A country, why there is no country, domain or name, a number, and what stands between words.
    var most =
      2 + 3 * WithheldDomain.longestName + Digits.longest + 3 + 4 * CorpusBuilder.longestName
    // Names written together, and their words. What is not ASCII may grow when it goes through units
    // of two.
    most += 4 * rows.names.byteCount(of: row)
    for place in rows.websites.domains(of: rows.websites.rows[row]) {
      // Domains and labels; the first label may stand for the name, and for its words.
      let own = rows.websites.domains[place]
      most += own.range.count + 3 * own.label.count + 2
    }
    return most
  }

  /// Appends keys, two at a time, with blanks between.
  private static func append(_ keys: borrowing KeyList, to bytes: inout OutputSpan<UInt8>) {
    var index = 0
    while index < keys.count {
      let one = keys[index]
      let other = index + 1 < keys.count ? keys[index + 1] : one
      let digits = KeyDigits.of(SIMD2(one.hash, other.hash))
      append(one.kind, digits.x, to: &bytes)
      if index + 1 < keys.count { append(other.kind, digits.y, to: &bytes) }
      index += 2
    }
    if keys.count > 0 { bytes.removeLast(1) }
  }

  @inline(__always)
  private static func append(
    _ kind: BlockKind, _ digits: UInt64, to bytes: inout OutputSpan<UInt8>
  ) {
    bytes.append(bytesOf: digits << 8 | UInt64(kind.letterByte))
    bytes.append(bytesOf: UInt16(truncatingIfNeeded: digits >> 56) | 0x2000)
  }
}
