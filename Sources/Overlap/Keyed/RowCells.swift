import Basics

/// Normalised rows, and their cells.
struct RowCells: ~Copyable {
  let rows: AccountRows
  let facts: RowFacts
  private let given: NormalisedRows

  /// Normalises rows.
  init(_ rows: AccountRows) {
    self.rows = rows
    given = NormalisedRows(0..<rows.count, of: rows)
    facts = RowFacts(given)
  }

  /// Appends a row's cells, all in room that is made once.
  func append(
    _ row: Int, _ keys: borrowing KeyList, _ spellings: [UInt8], between marks: CellMarks,
    to bytes: inout [UInt8]
  ) {
    let most =
      room(for: row) + spellings.count + keys.count * (HashedKey.letterCount + 1)
      + marks.room(cells: KeyColumn.allCases.count)
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      for cell in KeyColumn.allCases.indices {
        marks.begin(cell, in: &room)
        append(KeyColumn.allCases[cell], of: row, keys, spellings, to: &room)
        marks.end(in: &room)
      }
    }
  }
}

/// The room that cells take.
extension RowCells {
  /// No row's cells have more bytes, its keys and spellings aside.
  private func room(for row: Int) -> Int {
    // A country and why there is none, why there is no domain or name, and a number.
    var most = 2 + 3 * WithheldDomain.longestName + Digits.longest
    for place in given.websites.domains(of: given.websites.rows[row]) {
      let own = given.websites.domains[place]
      most += own.range.count + own.label.count + 2
    }
    for place in facts.records[row].names {
      // A unit takes three bytes at most; a row without a name has its words from there, too.
      most += 2 * 3 * facts.names[place].text.count
    }
    let name = given.names.names[row]
    most += room(for: name)
    if let former = given.names.former(name) { most += Self.bar.count + room(for: former) }
    return most
  }

  private func room(for name: NormalisedName) -> Int {
    given.names.tokens(of: name).prefix(CorpusBuilder.longestName).reduce(0) { most, place in
      most + 2 + given.names.text(of: given.names.tokens[place], in: name).count
    }
  }
}

/// The cells.
extension RowCells {
  private static let bar = Array(" | ".utf8)

  private func append(
    _ column: KeyColumn, of row: Int, _ keys: borrowing KeyList, _ spellings: [UInt8],
    to bytes: inout OutputSpan<UInt8>
  ) {
    switch column {
    case .domain: appendDomains(of: row, to: &bytes) { $0.range }
    case .label: appendDomains(of: row, to: &bytes) { $0.label }
    case .domainReason:
      if let why = given.websites.rows[row].withheld { Self.append(why.name, to: &bytes) }
    case .name: appendName(facts.records[row].names.lowerBound, to: &bytes)
    case .formerName:
      let names = facts.records[row].names
      if names.count > 1 { appendName(names.lowerBound + 1, to: &bytes) }
    case .nameReason:
      if isNameless(row) {
        Self.append(rows.name(row).isEmpty ? "empty" : "no_letters", to: &bytes)
      }
    case .words: appendWords(of: row, to: &bytes)
    case .spellings: bytes.append(copying: spellings.span)
    case .country:
      let code = given.countries[row]
      guard code != 0 else { return }
      bytes.append(UInt8(truncatingIfNeeded: code >> 8))
      bytes.append(UInt8(truncatingIfNeeded: code))
    case .countryReason:
      guard given.countries[row] == 0 else { return }
      Self.append(rows.country(row).isEmpty ? "empty" : "unknown", to: &bytes)
    case .blocks: Self.append(keys, to: &bytes)
    case .content: Digits.append(Int64(bitPattern: facts.content(of: row)), to: &bytes)
    }
  }

  /// Whether a row has no name with letters, and goes by its domain's label.
  private func isNameless(_ row: Int) -> Bool {
    given.names.full(given.names.names[row]).isEmpty
  }

  private func appendDomains(
    of row: Int, to bytes: inout OutputSpan<UInt8>, _ range: (OwnDomain) -> Range<Int>
  ) {
    var isFirst = true
    for place in given.websites.domains(of: given.websites.rows[row]) {
      let text = range(given.websites.domains[place])
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      bytes.append(copying: given.websites.bytes.span.extracting(text))
    }
  }

  private func appendName(_ name: Int, to bytes: inout OutputSpan<UInt8>) {
    let text = facts.names[name].text
    if let range = facts.nameBytes(text) {
      bytes.append(copying: given.names.bytes.span.extracting(range))
    } else {
      let letters = facts.bytes(of: text)
      bytes.append(copying: letters.span)
    }
  }

  /// The words of the main name, then those of a former one.
  private func appendWords(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    guard !isNameless(row) else {
      return appendName(facts.records[row].names.lowerBound, to: &bytes)
    }
    let name = given.names.names[row]
    append(name, to: &bytes)
    guard facts.records[row].names.count > 1, let former = given.names.former(name) else { return }
    bytes.append(copying: Self.bar.span)
    append(former, to: &bytes)
  }

  private func append(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    var isFirst = true
    for place in given.names.tokens(of: name).prefix(CorpusBuilder.longestName) {
      let token = given.names.tokens[place]
      let text = given.names.text(of: token, in: name)
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      if token.isSmall { bytes.append(0x2D) }
      bytes.append(copying: given.names.bytes.span.extracting(text))
    }
  }

  private static func append(_ keys: borrowing KeyList, to bytes: inout OutputSpan<UInt8>) {
    for index in 0..<keys.count {
      if index > 0 { bytes.append(0x20) }
      keys[index].append(to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout OutputSpan<UInt8>) {
    bytes.append(copying: text.utf8Span.span)
  }
}
