import Basics

/// Turns company names into words that can be compared.
///
/// One normaliser serves one thread: it holds the working memory of a name. What it does to a name:
///
/// 1. letters are folded: accents off, lower case, full width to plain (`LetterFolder`);
/// 2. a former name, tickers, security tails and quotes are taken out;
/// 3. words are read, single letters joined, `&` and `+` made "and" (`WordReader`);
/// 4. legal forms and share classes are cut from the end, forms from the front (`FormCutter`);
/// 5. each word gets the spelling it is compared by, its number, and the word it may stand for.
///
/// Most names are short ASCII without notes: for those `PlainWordReader` does the first three steps
/// in one.
package struct NameNormaliser {
  /// The most bytes of a name that are looked at; what is behind them is no name any more.
  package static let longestName = 2_000

  /// The most bytes of a folded name: all places within a name must fit 16 bits.
  private static let longestFolded = 4_000

  private var folded: [UInt8] = []
  private var words: [NameWord] = []
  private var plainWords = PlainWordReader.Words(repeating: .none)
  private let notes = PlainNotes()
  private var texts = NameTexts()

  /// A normaliser with the vocabulary that ships.
  package init() {}

  /// Normalises a name and puts it into the next row of a table.
  ///
  /// Complexity: O(n), under 1 µs for a usual name.
  package mutating func append(_ name: Span<UInt8>, to table: inout NameTable) {
    if !appendPlain(name, to: &table) { appendAny(name, to: &table) }
  }

  /// Normalises a name that needs no folding but that of letters, and holds no notes; false for
  /// others.
  mutating func appendPlain(_ name: Span<UInt8>, to table: inout NameTable) -> Bool {
    guard let plain = PlainName(name), 1...plainWords.count ~= plain.mostWords,
      !notes.mayStand(in: plain, name)
    else { return false }
    var row = texts.append(wordsOf: plain, name, reading: &plainWords, to: &table)
    row.givenLength = UInt32(clamping: plain.text.countWithoutOuterSpaces)
    table.names.append(row)
    return true
  }

  /// Normalises any name, step by step.
  mutating func appendAny(_ name: Span<UInt8>, to table: inout NameTable) {
    let known = name.extracting(..<Self.cut(name))
    let traits = LetterFolder.fold(known, into: &folded, limit: Self.longestFolded)
    let former = takeNotes(traits)
    var row = read(traits, into: &table)
    let isASCII = !traits.contains(.givenBeyondASCII) && known.count == name.count
    row.givenLength = GivenLength.of(name, isASCII: isASCII)
    if let former {
      row.former = Int32(clamping: table.formerNames.count)
      folded = former
      _ = takeNotes(traits)
      var formerRow = read(traits, into: &table)
      formerRow.givenLength = GivenLength.of(former.span, isASCII: false)
      table.formerNames.append(formerRow)
    }
    table.names.append(row)
  }

  /// The end of a name, or of the last whole letter that is looked at.
  private static func cut(_ name: Span<UInt8>) -> Int {
    guard name.count > longestName else { return name.count }
    return UTF8Reader.start(name, before: longestName + 1)
  }

  /// Takes out of the folded name what is not part of it; gives the former name that it told.
  private mutating func takeNotes(_ traits: LetterFolder.Traits) -> [UInt8]? {
    if traits.contains(.eastern) { LocalForms.cut(from: &folded) }
    let former = FormerNote.cut(from: &folded)
    if traits.contains(.bracket) { TickerNote.cut(from: &folded) }
    if traits.contains(.slash) { FilingMark.cut(from: &folded) }
    if !traits.isDisjoint(with: [.digit, .beyondASCII]) { NominalValue.cut(from: &folded) }
    if traits.contains(.quote) { folded.removeAll { $0 == UInt8(ascii: "'") } }
    guard let former, !former.isEmpty else { return nil }
    return former
  }

  /// Reads the folded name's words and puts their texts into a table.
  private mutating func read(
    _ traits: LetterFolder.Traits, into table: inout NameTable
  ) -> NormalisedName {
    var name = texts.append(wordsOf: folded, reading: &words, to: &table)
    name.isASCII = !traits.contains(.beyondASCII)
    return name
  }
}
