/// Normalised names, one a row, in a few flat arrays.
///
/// A table is filled by a `NameNormaliser` and then only read. Tables that were filled side by side
/// are put together with `append(_:)`.
package struct NameTable: Sendable {
  /// The texts of all names, UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// The words of all names.
  package internal(set) var tokens: [NameToken] = []

  /// The names, one a row.
  package internal(set) var names: [NormalisedName] = []

  /// The former and trading names that names mention: "Beta AG (formerly Alpha)".
  package internal(set) var formerNames: [NormalisedName] = []

  /// An empty table.
  package init() {}

  /// Makes room for that many more rows.
  package mutating func reserve(rows: Int) {
    names.reserveCapacity(names.count + rows)
    tokens.reserveCapacity(tokens.count + rows * 4)
    bytes.reserveCapacity(bytes.count + rows * 32)
  }

  /// Forgets all rows and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    formerNames.removeAll(keepingCapacity: true)
  }

  /// Puts the rows of another table behind those of this one.
  package mutating func append(_ other: NameTable) {
    let byteOffset = bytes.count
    let tokenOffset = tokens.count
    let formerOffset = Int32(clamping: formerNames.count)
    func moved(_ name: NormalisedName) -> NormalisedName {
      var name = name
      name.base += byteOffset
      name.firstToken += tokenOffset
      if name.former >= 0 { name.former += formerOffset }
      return name
    }
    bytes += other.bytes
    tokens += other.tokens
    names += other.names.map(moved)
    formerNames += other.formerNames.map(moved)
  }
}

/// Looking at a name.
extension NameTable {
  /// How many bytes the texts of a row's names take: they end where those of the next row begin.
  func byteCount(of row: Int) -> Int {
    let end = row + 1 < names.count ? names[row + 1].base : bytes.count
    return end - names[row].base
  }

  /// The places of a name's words in `tokens`.
  package func tokens(of name: NormalisedName) -> Range<Int> {
    name.firstToken..<name.firstToken + Int(name.tokenCount)
  }

  /// Where a word stands as it is compared, in `bytes`.
  package func text(of token: NameToken, in name: NormalisedName) -> Range<Int> {
    range(token.textStart, token.textLength, in: name)
  }

  /// Where a word stands as it was written, folded, in `bytes`.
  package func raw(of token: NameToken, in name: NormalisedName) -> Range<Int> {
    range(token.rawStart, token.rawLength, in: name)
  }

  /// Where the significant words stand, joined without spaces; umlaut digraphs are one letter.
  ///
  /// Empty only in odd cases, such as a name that is a small word given twice.
  package func joined(_ name: NormalisedName) -> Range<Int> {
    range(name.joinedStart, name.joinedLength, in: name)
  }

  /// Where all words that were kept stand, joined without spaces, as written.
  package func words(_ name: NormalisedName) -> Range<Int> {
    range(name.wordsStart, name.wordsLength, in: name)
  }

  /// Where the words of the whole name stand, legal forms too, joined without spaces, as written.
  package func full(_ name: NormalisedName) -> Range<Int> {
    range(0, name.fullLength, in: name)
  }

  /// Where the name's initials stand, of up to three kinds; the others are empty.
  ///
  /// Those of the significant words outside brackets, of all kept words, and of the whole name,
  /// "and" aside, as far as they differ and have two letters or more.
  package func initials(_ name: NormalisedName) -> InlineArray<3, Range<Int>> {
    InlineArray { kind in initials(name, kind) }
  }

  /// Where the initials of one kind stand.
  func initials(_ name: NormalisedName, _ kind: Int) -> Range<Int> {
    range(name.initialsStarts[kind], name.initialsLengths[kind], in: name)
  }

  /// The former or trading name that a name mentions.
  package func former(_ name: NormalisedName) -> NormalisedName? {
    name.former < 0 ? nil : formerNames[Int(name.former)]
  }

  /// The different numbers among a name's words, in rising order: "Fund II 2020" has 2 and 2020.
  package func numbers(_ name: NormalisedName) -> [Int] {
    guard name.hasNumber else { return [] }
    var found: [Int] = []
    for index in tokens(of: name) {
      if let number = tokens[index].number, !found.contains(number) { found.append(number) }
    }
    return found.sorted()
  }

  private func range(_ start: UInt16, _ length: UInt16, in name: NormalisedName) -> Range<Int> {
    let first = name.base + Int(start)
    return first..<first + Int(length)
  }
}
