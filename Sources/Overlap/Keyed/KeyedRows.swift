import Basics

/// Rows of a list with what each tells by itself: no other row has a part in it.
package struct KeyedRows {
  private let given: NormalisedRows
  private let facts: CorpusBuilder
  private let own: OwnKeys<CorpusBuilder>
  /// Whether each row says anything as its name and as its country.
  private let isNamed: [Bool]
  private let isPlaced: [Bool]
  private var keys: [HashedKey] = []
  private var shown: [Range<Int>] = []

  /// Normalises rows.
  package init(_ rows: AccountRows) {
    given = NormalisedRows(0..<rows.count, of: rows)
    var builder = CorpusBuilder(lookingUpTexts: false)
    builder.reserve(records: rows.count)
    given.add(to: &builder)
    facts = builder
    own = OwnKeys(builder)
    isNamed = (0..<rows.count).map { !rows.name($0).isEmpty }
    isPlaced = (0..<rows.count).map { !rows.country($0).isEmpty }
  }

  /// How many rows there are.
  package var count: Int { facts.count }

  /// Appends what a row says in a column: words, numbers and names of domains, and between them
  /// blanks, hyphens and bars; nothing that CSV or JSON would have to mark.
  package mutating func append(_ column: KeyColumn, of row: Int, to bytes: inout [UInt8]) {
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
      if isNameless(row) { Self.append(isNamed[row] ? "no_letters" : "empty", to: &bytes) }
    case .words: appendWords(of: row, to: &bytes)
    case .spellings: appendSpellings(of: row, to: &bytes)
    case .country:
      let code = given.countries[row]
      guard code != 0 else { return }
      bytes.append(UInt8(truncatingIfNeeded: code >> 8))
      bytes.append(UInt8(truncatingIfNeeded: code))
    case .countryReason:
      if given.countries[row] == 0 { Self.append(isPlaced[row] ? "unknown" : "empty", to: &bytes) }
    case .blocks: appendBlocks(of: row, to: &bytes)
    case .content: Digits.append(Int64(bitPattern: facts.content(of: row)), to: &bytes)
    }
  }

  /// Whether a row has no name with letters, and goes by its domain's label.
  private func isNameless(_ row: Int) -> Bool {
    facts.names[facts.records[row].names.lowerBound].isNameless
  }

  private func appendDomains(
    of row: Int, to bytes: inout [UInt8], _ range: (OwnDomain) -> Range<Int>
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

  private func appendName(_ name: Int, to bytes: inout [UInt8]) {
    Self.append(facts.joinedUnits.span.extracting(facts.names[name].text.range), to: &bytes)
  }

  /// The words of the main name, then those of a former one.
  private func appendWords(of row: Int, to bytes: inout [UInt8]) {
    let name = given.names.names[row]
    guard !isNameless(row) else {
      return appendName(facts.records[row].names.lowerBound, to: &bytes)
    }
    append(name, to: &bytes)
    guard facts.records[row].names.count > 1, let former = given.names.former(name) else { return }
    Self.append(" | ", to: &bytes)
    append(former, to: &bytes)
  }

  private func append(_ name: NormalisedName, to bytes: inout [UInt8]) {
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

  /// What its words are also written as: as given, with umlauts as one letter, and what they may
  /// stand for.
  private mutating func appendSpellings(of row: Int, to bytes: inout [UInt8]) {
    shown.removeAll(keepingCapacity: true)
    for name in facts.records[row].names {
      for place in facts.names[name].words {
        let word = facts.words[Int(facts.placed[place].word)]
        for id in [word.raw, word.plain, word.soft] where id != word.canonical && id != Word.none {
          let text = facts.wordRange(Int(id))
          if isText(text, facts.wordRange(Int(word.canonical))) { continue }
          if shown.contains(where: { isText(text, $0) }) { continue }
          if !shown.isEmpty { bytes.append(0x20) }
          shown.append(text)
          Self.append(facts.wordUnits.span.extracting(text), to: &bytes)
        }
      }
    }
  }

  private func isText(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let units = facts.wordUnits.span
    return Letters.isEqual(units.extracting(one), units.extracting(other))
  }

  private mutating func appendBlocks(of row: Int, to bytes: inout [UInt8]) {
    own.keys(of: row, into: &keys)
    HashedKey.dropRepeated(&keys)
    let keys = keys
    bytes.append(addingCapacity: keys.count * (HashedKey.letterCount + 1)) {
      (room: inout OutputSpan<UInt8>) in
      for index in keys.indices {
        if index > 0 { room.append(0x20) }
        keys[index].append(to: &room)
      }
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(copying: text.utf8Span.span)
  }

  private static func append(_ units: Span<UInt16>, to bytes: inout [UInt8]) {
    var isASCII = true
    for index in units.indices where units[index] >= 0x80 { isASCII = false }
    if isASCII {
      bytes.append(addingCapacity: units.count) { (room: inout OutputSpan<UInt8>) in
        for index in units.indices { room.append(UInt8(truncatingIfNeeded: units[index])) }
      }
      return
    }
    var letters: [UInt16] = []
    for index in units.indices { letters.append(units[index]) }
    bytes.append(contentsOf: String(decoding: letters, as: UTF16.self).utf8)
  }
}

extension WithheldDomain {
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
