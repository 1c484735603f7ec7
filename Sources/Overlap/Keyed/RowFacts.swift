import Basics

/// The texts of rows by themselves, of which keys are made: nothing is looked up or counted.
///
/// Their letters stand where the rows were normalised, copied as a whole into units; what is not
/// ASCII stands behind that copy, converted.
struct RowFacts: KeyFacts {
  private(set) var records: [CorpusRecord] = []
  private(set) var names: [CorpusName] = []
  private(set) var units: [UInt16] = []
  /// The words that are compared, of all names.
  private(set) var words: [RowWord] = []
  private var initials: [TextPlace] = []
  private var domains: [RowDomain] = []
  /// Where the letters of websites begin among the units.
  private let websitesStart: Int

  private struct RowDomain {
    let hash: UInt64
    let label: TextPlace
  }

  /// The facts of normalised rows.
  init(_ given: NormalisedRows) {
    let count = given.countries.count
    records.reserveCapacity(count)
    names.reserveCapacity(count)
    words.reserveCapacity(given.names.tokens.count)
    initials.reserveCapacity(count * 3)
    domains.reserveCapacity(count)
    units.reserveCapacity(given.names.bytes.count + given.websites.bytes.count + count)
    units.append(widening: given.names.bytes.span)
    websitesStart = units.count
    units.append(widening: given.websites.bytes.span)
    for row in 0..<count { add(row, of: given) }
  }

  func beginning(_ place: Int) -> UInt64? {
    WordKeys.beginning(
      raw: units.span.extracting(words[place].raw.range),
      plain: units.span.extracting(words[place].plain.range))
  }
  func head(_ place: Int) -> LetterHash {
    WordKeys.head(units.span.extracting(words[place].plain.range))
  }
  func three(_ place: Int) -> UInt64 {
    WordKeys.letters(3, of: units.span.extracting(words[place].raw.range))
  }
  func two(_ place: Int) -> UInt64 {
    WordKeys.letters(2, of: units.span.extracting(words[place].raw.range))
  }
  func likeInitials(_ place: Int) -> UInt64? {
    WordKeys.initials(units.span.extracting(words[place].raw.range))
  }

  var joinedUnits: [UInt16] { units }
  var labelUnits: [UInt16] { units }
  func label(_ place: Int) -> Range<Int> { domains[place].label.range }
  func domainHash(_ place: Int) -> UInt64 { domains[place].hash }

  func eachInitials(of name: Int, _ body: (Span<UInt16>) -> Void) {
    for place in names[name].initials { body(units.span.extracting(initials[place].range)) }
  }

  /// A text in UTF-8.
  func bytes(of text: TextPlace) -> [UInt8] {
    Letters.utf8(units.span.extracting(text.range))
  }

  /// Where a text's bytes stand among those of the names; nil for other texts.
  func nameBytes(_ text: TextPlace) -> Range<Int>? {
    text.range.lowerBound < websitesStart ? text.range : nil
  }
}

/// A word of a row by itself: as it is written, as it is compared, with umlauts as one letter, and
/// what it may stand for (no letters for nothing).
struct RowWord {
  var raw: TextPlace
  var compared: TextPlace
  var plain: TextPlace
  var soft = TextPlace()
}

/// Taking what normalised rows say.
extension RowFacts {
  private mutating func add(_ row: Int, of given: NormalisedRows) {
    let own = given.websites.domains(of: given.websites.rows[row])
    let name = given.names.names[row]
    var record = CorpusRecord()
    record.country = given.countries[row]
    let firstName = names.count
    if !given.names.full(name).isEmpty {
      add(name, of: given.names)
    } else {
      addNameless(given.websites.domains[own].first?.label ?? 0..<0, of: given.websites)
    }
    if let former = given.names.former(name), !given.names.full(former).isEmpty {
      add(former, of: given.names)
    }
    record.names = firstName..<names.count
    let firstDomain = domains.count
    for place in own.prefix(CorpusBuilder.mostDomains) {
      addDomain(given.websites.domains[place], of: given.websites)
    }
    record.domains = firstDomain..<domains.count
    records.append(record)
  }

  private mutating func add(_ given: NormalisedName, of table: NameTable) {
    var name = CorpusName()
    let firstWord = words.count
    for place in table.tokens(of: given) {
      let token = table.tokens[place]
      guard !token.isSmall, words.count - firstWord < CorpusBuilder.longestName else { continue }
      add(token, in: given, of: table)
    }
    name.words = firstWord..<words.count
    let firstInitials = initials.count
    let kinds = table.initials(given)
    for kind in kinds.indices where !kinds[kind].isEmpty {
      initials.append(place(kinds[kind], in: given, of: table))
    }
    name.initials = firstInitials..<initials.count
    for number in table.numbers(given) { name.add(number: UInt64(clamping: number)) }
    name.text = place(table.joined(given), in: given, of: table)
    let (whole, kept) = (table.full(given), table.words(given))
    name.full = StableHash.hash(table.bytes.span.extracting(whole))
    name.allWords =
      kept == whole ? name.full : StableHash.hash(table.bytes.span.extracting(kept))
    names.append(name)
  }

  private mutating func add(_ token: NameToken, in name: NormalisedName, of table: NameTable) {
    let range = table.raw(of: token, in: name)
    let raw = place(range, in: name, of: table)
    var word = RowWord(raw: raw, compared: raw, plain: raw)
    if token.isReplaced {
      word.compared = place(table.text(of: token, in: name), in: name, of: table)
      word.plain = withoutUmlauts(table.bytes.span.extracting(range))
    }
    if let meaning = token.meaning {
      let text = Vocabulary.shared.meanings[meaning]
      word.soft = place(of: CorpusBuilder.units(text.span))
    }
    words.append(word)
  }

  /// Adds the name of a row that is no more than a domain's label.
  private mutating func addNameless(_ label: Range<Int>, of websites: DomainTable) {
    var name = CorpusName()
    let letters = TextPlace(websitesStart + label.lowerBound..<websitesStart + label.upperBound)
    let firstWord = words.count
    if !label.isEmpty {
      var word = RowWord(raw: letters, compared: letters, plain: letters)
      // A label that lost its umlauts may have got others: `muuee`.
      if Umlauts.hasDigraph(websites.bytes.span.extracting(label)) {
        word.plain = withoutUmlauts(websites.bytes.span.extracting(label))
      }
      words.append(word)
    }
    name.words = firstWord..<words.count
    name.text = letters
    let bytes = websites.bytes.span
    name.full = StableHash.hash(bytes.extracting(label.lowerBound..<label.lowerBound))
    name.allWords = StableHash.hash(bytes.extracting(label))
    names.append(name)
  }

  private mutating func addDomain(_ own: OwnDomain, of websites: DomainTable) {
    let text = websites.bytes.span.extracting(own.range.prefix(CorpusBuilder.longestText))
    let label = websitesStart + own.label.lowerBound..<websitesStart + own.label.upperBound
    domains.append(RowDomain(hash: TextHash.hash(text), label: TextPlace(label)))
  }

  /// A text with umlauts as one letter.
  private mutating func withoutUmlauts(_ text: Span<UInt8>) -> TextPlace {
    var letters = CorpusBuilder.units(text)
    Umlauts.collapse(&letters)
    return place(of: letters)
  }

  /// Where a text of a name stands among the units.
  private mutating func place(
    _ text: Range<Int>, in name: NormalisedName, of table: NameTable
  ) -> TextPlace {
    if name.isASCII { return TextPlace(text) }
    return place(of: CorpusBuilder.units(table.bytes.span.extracting(text)))
  }

  private mutating func place(of letters: [UInt16]) -> TextPlace {
    let start = units.count
    units.append(contentsOf: letters)
    return TextPlace(start..<units.count)
  }
}
