import Basics

/// Reads the normalised records of both lists, one after another, into a `Corpus`.
///
/// Records are numbered in the order in which they come. Call `beginRecord`, then for each name
/// `beginName`, its words, `endName`; the first name is the main one, the others are former ones.
/// What does not fit a hostile record's bounds is left out of the comparison, never of the list.
package struct CorpusBuilder: Sendable {
  /// The most words of a name and letters of a text that are compared.
  static let longestName = 32
  static let longestText = 255
  /// The most domains of a record that are compared.
  static let mostDomains = 8
  /// From how many letters on no more initials are taken.
  static let longestInitials = 1024

  var texts = TextPool()
  /// One for each name, and not looked up: they are put in order later, and that finds equal ones.
  var joined = TextList()
  /// One for each own domain: what is the same is found when all are there.
  var domains = TextList()
  var labels = TextList()
  var words: [Word] = []
  var placed: [PlacedWord] = []
  var names: [CorpusName] = []
  var initials: [UInt16] = []
  var records: [CorpusRecord] = []
  private var notes: [TextNote] = []
  /// The words that are written like another one and stand for something else: as a name's word
  /// `labs` is an abbreviation, as the label of a row without a name it is not.
  private var otherWords: [Word: UInt32] = [:]
  /// How many texts were counted for the record, up to so many as a name is compared by.
  private var countedTexts = 0
  private var scratch: [UInt16] = []
  /// The name whose words are being read; it joins the others when it ends.
  private var name = CorpusName()
  private var isMainName = false

  /// A builder without records.
  package init() {}

  /// Makes room for so many more records of usual names, and for looking up their texts; only saves
  /// time.
  package mutating func reserve(records count: Int) {
    let count = min(max(count, 0), 1 << 20)
    texts.reserve(texts: count, units: count * 8)
    notes.reserveCapacity(notes.count + count)
    domains.reserve(texts: count, units: count * 20)
    labels.reserve(texts: count, units: count * 16)
    records.reserveCapacity(records.count + count)
    names.reserveCapacity(names.count + count)
    placed.reserveCapacity(placed.count + count * 3)
    words.reserveCapacity(words.count + count)
    initials.reserveCapacity(initials.count + count * 6)
    joined.reserve(texts: count, units: count * 24)
  }

  /// How many records have been begun.
  package var count: Int { records.count }

  /// Begins the next record; `country` is a number for its country, zero where it is not known.
  package mutating func beginRecord(country: UInt16) {
    var record = CorpusRecord()
    record.names = names.count..<names.count
    record.domains = domains.count..<domains.count
    record.country = country
    records.append(record)
    isMainName = true
  }

  /// Begins the next name of the record.
  package mutating func beginName() {
    name = CorpusName()
    name.words = placed.count..<placed.count
    name.initials = initials.count..<initials.count
    countedTexts = 0
  }

  /// Adds a word: as written, written out, and what it may stand for (empty for nothing).
  ///
  /// A word that is filling, such as `the`, counts in the corpus but is not compared.
  package mutating func addWord(
    raw: Span<UInt8>, canonical: Span<UInt8>, soft: Span<UInt8>,
    isFilling: Bool, isAside: Bool, isNumber: Bool
  ) {
    guard raw.count > 0, canonical.count > 0 else { return }
    let rawID = intern(raw)
    let canonicalID = SpanOrder.isEqual(raw, canonical) ? rawID : intern(canonical)
    count(canonicalID)
    guard !isFilling, name.words.count < Self.longestName else { return }
    let id = word(raw, rawID, canonical: canonicalID, soft: soft)
    place(PlacedWord(word: id, isAside: isAside, isNumber: isNumber))
  }

  /// Adds a word that is compared as it is written, and stands for nothing else; most are such, and
  /// are looked up once.
  package mutating func addWord(
    _ text: Span<UInt8>, isFilling: Bool, isAside: Bool, isNumber: Bool
  ) {
    guard text.count > 0 else { return }
    let textID = intern(text)
    count(textID)
    guard !isFilling, name.words.count < Self.longestName else { return }
    let note = notes[Int(textID)]
    let id =
      note.isPlain
      ? note.word &- 1 : word(text, textID, canonical: textID, soft: text.extracting(..<0))
    place(PlacedWord(word: id, isAside: isAside, isNumber: isNumber))
  }

  /// Counts a record that holds a text, once.
  private mutating func count(_ text: UInt32) {
    let record = UInt32(truncatingIfNeeded: records.count)
    guard isMainName, notes[Int(text)].record != record else { return }
    if countedTexts < Self.longestName {
      notes[Int(text)].record = record
      countedTexts += 1
    }
    texts.countOne(text)
  }

  private mutating func place(_ word: PlacedWord) {
    placed.append(word)
    name.words = name.words.lowerBound..<placed.count
  }

  /// Adds the first letters of the name's words, in one way of taking them.
  package mutating func addInitials(_ letters: Span<UInt8>) {
    guard name.initials.count < Self.longestInitials else { return }
    if Self.isPlain(letters) {
      // They are so few that one by one is quickest.
      for index in letters.indices { initials.append(UInt16(letters[index])) }
    } else {
      convert(letters)
      initials.append(contentsOf: scratch)
    }
    initials.append(0)
    name.initials = name.initials.lowerBound..<initials.count
  }

  /// Adds a series number of the name; they come in order, each once.
  package mutating func addNumber(_ number: UInt64) {
    name.add(number: number)
  }

  /// Ends the name: its significant words together, all words together, the whole name with its
  /// legal form, its legal forms as bits, and how many letters it was given with.
  package mutating func endName(
    joined text: Span<UInt8>, words: Span<UInt8>, full: Span<UInt8>, legal: UInt64,
    givenLength: Int
  ) {
    name.joined = Self.append(text, to: &joined, &scratch, count: isMainName ? 1 : 0)
    name.text = joined.places[Int(name.joined)]
    name.full = StableHash.hash(full)
    // Many names have no legal form.
    name.allWords = SpanOrder.isEqual(words, full) ? name.full : StableHash.hash(words)
    name.plainFull = Umlauts.hasDigraph(full) ? Self.plainHash(full) : name.full
    name.legal = legal
    name.givenLength = givenLength
    names.append(name)
    isMainName = false
    if let record = records.indices.last {
      records[record].names = records[record].names.lowerBound..<names.count
    }
  }

  /// Adds a domain of the record's own, and its label without the public suffix.
  package mutating func addDomain(_ domain: Span<UInt8>, label: Span<UInt8>) {
    guard let record = records.indices.last else { return }
    let own = records[record].domains
    guard own.count < Self.mostDomains else { return }
    let place = domains.count
    _ = Self.append(domain, to: &domains, &scratch, count: 1)
    domains.addHash(TextHash.hash(domain.extracting(first: Self.longestText)))
    guard !domains.holds(place, among: own) else { return domains.removeLast() }
    _ = Self.append(label, to: &labels, &scratch, count: 0)
    // Compared with names, which are hashed as they are given.
    labels.addHash(StableHash.hash(label))
    if !labels.holds(place, among: own) { labels.add(1, to: UInt32(truncatingIfNeeded: place)) }
    records[record].domains = own.lowerBound..<place + 1
  }

  private mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    if Self.isPlain(text) { return noted(texts.intern(text)) }
    convert(text)
    return noted(texts.intern(scratch))
  }

  /// Makes sure that there is a note of a text.
  private mutating func noted(_ text: UInt32) -> UInt32 {
    if Int(text) >= notes.count { addNotes() }
    return text
  }

  /// Adds the notes of texts that have none.
  mutating func addNotes() {
    while notes.count < texts.count { notes.append(TextNote()) }
  }

  /// The number of a word; most stand for what their spelling says.
  private mutating func word(
    _ raw: Span<UInt8>, _ rawID: UInt32, canonical: UInt32, soft: Span<UInt8>
  ) -> UInt32 {
    let softID = soft.count > 0 ? intern(soft) : Word.none
    if let known = notes[Int(rawID)].knownWord {
      let word = words[Int(known)]
      if word.canonical == canonical, word.soft == softID { return known }
    }
    var plain = rawID
    if Umlauts.hasDigraph(raw) {
      convert(raw)
      Umlauts.collapse(&scratch)
      plain = noted(texts.intern(scratch))
    }
    return number(of: Word(raw: rawID, canonical: canonical, plain: plain, soft: softID))
  }

  /// The number of the word that is written like this one and stands for the same, which is added
  /// if there is none.
  mutating func number(of word: Word) -> UInt32 {
    guard let known = notes[Int(word.raw)].knownWord else {
      words.append(word)
      notes[Int(word.raw)].word = UInt32(truncatingIfNeeded: words.count)
      notes[Int(word.raw)].isPlain = word.canonical == word.raw && word.soft == Word.none
      return UInt32(truncatingIfNeeded: words.count - 1)
    }
    if words[Int(known)] == word { return known }
    if let other = otherWords[word] { return other }
    words.append(word)
    let number = UInt32(truncatingIfNeeded: words.count - 1)
    otherWords[word] = number
    return number
  }

  /// Puts a text's units into `scratch`.
  private mutating func convert(_ text: Span<UInt8>) {
    Self.convert(text, into: &scratch)
  }
}
