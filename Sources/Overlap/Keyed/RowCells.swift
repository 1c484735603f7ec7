import Basics

/// Writes a row's cells, all into room that is made once.
enum RowCells {
  private static let columns = KeyColumn.allCases

  /// Appends a row's cells.
  static func append(
    _ row: Int, of rows: NormalisedRows, _ given: GivenRow, _ facts: borrowing RowFacts,
    _ keys: borrowing KeyList, _ spellings: [UInt8], between marks: CellMarks,
    to bytes: inout [UInt8]
  ) {
    let columns = columns
    let most =
      room(for: row, of: rows, given) + spellings.count
      + keys.count * (HashedKey.letterCount + 1) + marks.room(cells: columns.count)
    let text = KeyedText(rows: rows, row: row, name: rows.names.names[row], given: given)
    let content = facts.content(of: 0)
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      for cell in columns.indices {
        marks.begin(cell, in: &room)
        switch columns[cell] {
        case .spellings: room.append(copying: spellings.span)
        case .blocks: append(keys, to: &room)
        case .content: Digits.append(Int64(bitPattern: content), to: &room)
        default: text.append(columns[cell], to: &room)
        }
        marks.end(in: &room)
      }
    }
  }

  /// No row's cells have more bytes, its keys and spellings aside.
  private static func room(for row: Int, of rows: NormalisedRows, _ given: GivenRow) -> Int {
    // A country, why there is no country, domain or name, a number, and what stands between words.
    let fixed =
      2 + 3 * WithheldDomain.longestName + Digits.longest + 3
      + 2 * 2 * CorpusBuilder.longestName
    // Domains and labels; names written together, and their words. What is not ASCII may grow when it
    // goes through units of two.
    return fixed + 2 * Int(rows.websites.rows[row].domainCount) + 8 * given.letterCount
  }

  private static func append(_ keys: borrowing KeyList, to bytes: inout OutputSpan<UInt8>) {
    for index in 0..<keys.count {
      if index > 0 { bytes.append(0x20) }
      keys[index].append(to: &bytes)
    }
  }
}

/// The cells that say what a row's texts are.
struct KeyedText {
  let rows: NormalisedRows
  let row: Int
  let name: NormalisedName
  let given: GivenRow

  func append(_ column: KeyColumn, to bytes: inout OutputSpan<UInt8>) {
    switch column {
    case .domain: appendDomains(to: &bytes) { $0.range }
    case .label: appendDomains(to: &bytes) { $0.label }
    case .domainReason:
      if let why = rows.websites.rows[row].withheld { Self.append(why.name, to: &bytes) }
    case .name: if isNameless { appendLabel(to: &bytes) } else { appendJoined(name, to: &bytes) }
    case .formerName: if let former { appendJoined(former, to: &bytes) }
    case .nameReason:
      if isNameless { Self.append(given.isNameless ? "empty" : "no_letters", to: &bytes) }
    case .words: appendWords(to: &bytes)
    case .country:
      let code = rows.countries[row]
      guard code != 0 else { return }
      bytes.append(UInt8(truncatingIfNeeded: code >> 8))
      bytes.append(UInt8(truncatingIfNeeded: code))
    case .countryReason:
      guard rows.countries[row] == 0 else { return }
      Self.append(given.isStateless ? "empty" : "unknown", to: &bytes)
    case .spellings, .blocks, .content: break
    }
  }

  /// Whether the row has no name with letters, and goes by its domain's label.
  private var isNameless: Bool { name.fullLength == 0 }

  /// The former name that the name mentions, where that has letters.
  private var former: NormalisedName? {
    guard let former = rows.names.former(name), former.fullLength > 0 else { return nil }
    return former
  }
}

extension KeyedText {
  private func appendDomains(
    to bytes: inout OutputSpan<UInt8>, _ range: (OwnDomain) -> Range<Int>
  ) {
    var isFirst = true
    for place in rows.websites.domains(of: rows.websites.rows[row]) {
      let text = range(rows.websites.domains[place])
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      bytes.append(copying: rows.websites.bytes.span.extracting(text))
    }
  }

  /// Appends the label by which a row without a name goes.
  private func appendLabel(to bytes: inout OutputSpan<UInt8>) {
    let own = rows.websites.domains(of: rows.websites.rows[row])
    let label = rows.websites.domains[own].first?.label ?? 0..<0
    let compared = label.prefix(CorpusBuilder.longestText)
    bytes.append(copying: rows.websites.bytes.span.extracting(compared))
  }

  private func appendJoined(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    let text = rows.names.bytes.span.extracting(rows.names.joined(name))
    if name.isASCII {
      bytes.append(copying: text.extracting(..<min(text.count, CorpusBuilder.longestText)))
    } else {
      let letters = Letters.utf8(CorpusBuilder.units(text).span)
      bytes.append(copying: letters.span)
    }
  }

  /// The words of the main name, then those of a former one.
  private func appendWords(to bytes: inout OutputSpan<UInt8>) {
    guard !isNameless else { return appendLabel(to: &bytes) }
    appendWords(name, to: &bytes)
    guard let former else { return }
    for byte in " | ".utf8 { bytes.append(byte) }
    appendWords(former, to: &bytes)
  }

  private func appendWords(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    var isFirst = true
    for place in rows.names.tokens(of: name).prefix(CorpusBuilder.longestName) {
      let token = rows.names.tokens[place]
      let text = rows.names.text(of: token, in: name)
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      if token.isSmall { bytes.append(0x2D) }
      bytes.append(copying: rows.names.bytes.span.extracting(text))
    }
  }

  private static func append(_ text: String, to bytes: inout OutputSpan<UInt8>) {
    bytes.append(copying: text.utf8Span.span)
  }
}
