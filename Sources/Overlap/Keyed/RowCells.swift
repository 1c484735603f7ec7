import Basics

/// Writes a row's cells, all into room that is made once.
enum RowCells {
  /// Appends a row's cells, in the order of their columns.
  static func append(
    _ row: Int, of rows: borrowing NormalisedRows, _ given: AccountRows, _ keys: KeyTexts,
    _ spellings: [UInt8], between marks: CellMarks, to bytes: inout [UInt8]
  ) {
    let blocks = keys.range(of: row)
    let most =
      room(for: row, of: rows) + spellings.count + blocks.count
      + marks.room(cells: KeyColumn.count)
    let (isNamed, isPlaced) = (!given.name(row).isEmpty, !given.country(row).isEmpty)
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      /// Appends one cell, whose number says which column it is of.
      @inline(__always) func cell(_ place: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        marks.begin(place, in: &room)
        append(&room)
        marks.end(in: &room)
      }
      cell(0) { rows.appendDomains(of: row, to: &$0) }
      cell(1) { rows.appendLabels(of: row, to: &$0) }
      cell(2) { rows.appendDomainReason(of: row, to: &$0) }
      cell(3) { rows.appendName(of: row, to: &$0) }
      cell(4) { rows.appendFormerName(of: row, to: &$0) }
      cell(5) { rows.appendNameReason(of: row, isGiven: isNamed, to: &$0) }
      cell(6) { rows.appendWords(of: row, to: &$0) }
      cell(7) { $0.append(copying: spellings.span) }
      cell(8) { rows.appendCountry(of: row, to: &$0) }
      cell(9) { rows.appendCountryReason(of: row, isGiven: isPlaced, to: &$0) }
      cell(10) { $0.append(copying: keys.bytes.span, blocks) }
      cell(11) { Digits.append(Int64(bitPattern: keys.content(of: row)), to: &$0) }
    }
  }

  /// No row's cells have more bytes, its keys and spellings aside.
  private static func room(for row: Int, of rows: borrowing NormalisedRows) -> Int {
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
}
