import Basics

/// What one row's texts give to keys, by the row alone: nothing is looked up or counted.
///
/// It takes one row after another, in room that is made once: a row has two names at most, and some
/// words and domains of each.
struct RowFacts: KeyFacts, ~Copyable {
  private static let mostNames = 2
  private static let mostInitials = 3

  private var row = CorpusRecord()
  private var nameCount = 0
  private var wordCount = 0
  private var initialsCount = 0
  private var names = [CorpusName](repeating: CorpusName(), count: mostNames)
  private var joined = [TextKeys](repeating: .none, count: mostNames)
  private var words = [WordKeys](
    repeating: .none, count: mostNames * CorpusBuilder.longestName)
  private var initials = [Initials](
    repeating: Initials(count: 0, hash: 0), count: mostNames * mostInitials)
  private var domains = [RowDomain](
    repeating: RowDomain(hash: 0, label: .none), count: CorpusBuilder.mostDomains)

  private struct Initials {
    let count: Int
    let hash: UInt64
  }

  private struct RowDomain {
    let hash: UInt64
    let label: TextKeys
  }

  func record(_ place: Int) -> CorpusRecord { row }
  func name(_ place: Int) -> CorpusName { names[place] }
  func domainHash(_ place: Int) -> UInt64 { domains[place].hash }
  func word(_ place: Int) -> WordKeys { words[place] }
  func joined(_ name: Int) -> TextKeys { joined[name] }
  func label(_ domain: Int) -> TextKeys { domains[domain].label }
  func eachInitials(of name: Int, _ body: (Int, UInt64) -> Void) {
    for place in names[name].initials { body(initials[place].count, initials[place].hash) }
  }
}

/// Taking what a normalised row says.
extension RowFacts {
  /// Takes a row in the place of the one before it.
  mutating func take(_ place: Int, of given: borrowing NormalisedRows) {
    nameCount = 0
    wordCount = 0
    initialsCount = 0
    let own = given.websites.domains(of: given.websites.rows[place])
    let name = given.names.names[place]
    if !given.names.full(name).isEmpty {
      add(name, of: given.names)
    } else {
      addNameless(given.websites.domains[own].first?.label ?? 0..<0, of: given.websites)
    }
    if let former = given.names.former(name), !given.names.full(former).isEmpty {
      add(former, of: given.names)
    }
    var count = 0
    for domain in own.prefix(CorpusBuilder.mostDomains) {
      domains[count] = Self.domain(given.websites.domains[domain], of: given.websites)
      count += 1
    }
    row = CorpusRecord()
    row.country = given.countries[place]
    row.names = 0..<nameCount
    row.domains = 0..<count
  }

  private mutating func add(_ given: NormalisedName, of table: NameTable) {
    let bytes = table.bytes.span
    var name = CorpusName()
    name.words = addWords(given, of: table)
    name.initials = addInitials(given, of: table)
    if given.hasNumber {
      for number in table.numbers(given) { name.add(number: UInt64(clamping: number)) }
    }
    let (whole, kept) = (table.full(given), table.words(given))
    name.full = StableHash.hash(bytes.extracting(whole))
    name.allWords = kept == whole ? name.full : StableHash.hash(bytes.extracting(kept))
    let text = table.joined(given)
    joined[nameCount] =
      given.isASCII
      ? TextKeys(bytes, text.prefix(CorpusBuilder.longestText))
      : TextKeys(CorpusBuilder.units(bytes.extracting(text)).span)
    names[nameCount] = name
    nameCount += 1
  }

  /// Adds a name's words, and tells where they stand.
  private mutating func addWords(_ given: NormalisedName, of table: NameTable) -> Range<Int> {
    let (bytes, tokens) = (table.bytes.span, table.tokens.span)
    let first = wordCount
    let end = first + CorpusBuilder.longestName
    var next = first
    var room = words.mutableSpan
    for place in table.tokens(of: given) {
      let token = tokens[place]
      guard !token.isSmall, next < end else { continue }
      let range = table.raw(of: token, in: given)
      let isPlain =
        given.isASCII && !(token.isReplaced && UmlautDigraphs.has(bytes.extracting(range)))
      room[next] =
        isPlain
        ? WordKeys(FirstLetters(bytes, range))
        : Self.otherWord(bytes.extracting(range), isReplaced: token.isReplaced)
      next += 1
    }
    wordCount = next
    return first..<next
  }

  /// Adds a name's initials, and tells where they stand.
  private mutating func addInitials(_ given: NormalisedName, of table: NameTable) -> Range<Int> {
    let bytes = table.bytes.span
    let first = initialsCount
    var next = first
    var room = initials.mutableSpan
    for kind in 0..<Self.mostInitials where given.initialsLengths[kind] > 0 {
      let range = table.initials(given, kind)
      room[next] =
        given.isASCII && range.count <= 8
        ? Initials(count: range.count, hash: FirstLetters(bytes, range).hash(8).value)
        : Self.otherInitials(bytes.extracting(range))
      next += 1
    }
    initialsCount = next
    return first..<next
  }

  /// A word that is not ASCII, or may have an umlaut of two letters.
  private static func otherWord(_ text: Span<UInt8>, isReplaced: Bool) -> WordKeys {
    let raw = CorpusBuilder.units(text)
    var plain = raw
    if isReplaced { Umlauts.collapse(&plain) }
    return WordKeys(raw: FirstLetters(raw.span), plain: FirstLetters(plain.span))
  }

  private static func otherInitials(_ text: Span<UInt8>) -> Initials {
    let letters = CorpusBuilder.units(text)
    return Initials(count: letters.count, hash: LetterHash(letters.span).value)
  }

  /// Adds the name of a row that is no more than a domain's label.
  private mutating func addNameless(_ label: Range<Int>, of websites: DomainTable) {
    var name = CorpusName()
    let text = websites.bytes.span.extracting(label.prefix(CorpusBuilder.longestText))
    if !label.isEmpty {
      var plain = CorpusBuilder.units(text)
      // A label that lost its umlauts may have got others: `muuee`.
      Umlauts.collapse(&plain)
      words[0] = WordKeys(raw: FirstLetters(text), plain: FirstLetters(plain.span))
      wordCount = 1
    }
    name.words = 0..<wordCount
    joined[0] = TextKeys(text)
    name.full = StableHash.hash(text.extracting(..<0))
    name.allWords = StableHash.hash(websites.bytes.span.extracting(label))
    names[0] = name
    nameCount = 1
  }

  private static func domain(_ own: OwnDomain, of websites: DomainTable) -> RowDomain {
    let bytes = websites.bytes.span
    let text = bytes.extracting(own.range.prefix(CorpusBuilder.longestText))
    let label = TextKeys(bytes, own.label.prefix(CorpusBuilder.longestText))
    return RowDomain(hash: TextHash.hash(text), label: label)
  }
}
