import Basics

/// A run of rows, normalised.
struct NormalisedRows: ~Copyable, Sendable {
  private(set) var names = NameTable()
  private(set) var websites = DomainTable()
  private(set) var countries: [UInt16] = []

  /// No rows, with room for some.
  init(room count: Int) {
    names.reserve(rows: count)
    websites.reserve(rows: count)
    countries.reserveCapacity(count)
  }

  /// Normalises some rows.
  init(_ rows: AccountRows) {
    self.init(room: rows.count)
    var normaliser = RowNormaliser()
    append(rows, by: &normaliser)
  }

  /// Normalises more rows, a column at a time: what one column needs of the program fits the processor's
  /// nearest memory for code, what all need does not.
  mutating func append(_ rows: AccountRows, by normaliser: inout RowNormaliser) {
    let bytes = rows.bytes.span
    for row in 0..<rows.count {
      normaliser.names.append(bytes.extracting(rows.name(row)), to: &names)
    }
    for row in 0..<rows.count {
      normaliser.websites.append(bytes.extracting(rows.website(row)), to: &websites)
    }
    for row in 0..<rows.count {
      let country = normaliser.countries.code(of: bytes.extracting(rows.country(row)))
      countries.append(country.rawValue)
    }
  }

  /// Forgets the rows and keeps the room.
  mutating func clear() {
    names.clear()
    websites.clear()
    countries.removeAll(keepingCapacity: true)
  }

  /// Builds the tables that normalising needs, side by side: otherwise each would be built when the
  /// first row asks for it, while all others wait.
  static func prepare(on parallel: some Parallel) {
    _ = parallel.map(3) { table in
      switch table {
      case 0: _ = HostTable.shared
      case 1: _ = CountryTable.shared
      default: _ = Vocabulary.shared
      }
    }
  }

  /// Adds the rows to a corpus.
  ///
  /// A row whose name has no letters goes by its domain's label, or else by nothing: the mark that
  /// stands for such a name is no name, and two of them are not the same.
  func add(to builder: inout CorpusBuilder) {
    for row in countries.indices {
      builder.beginRecord(country: countries[row])
      let name = names.names[row]
      let domains = websites.domains(of: websites.rows[row])
      if !names.full(name).isEmpty {
        add(name, to: &builder)
      } else {
        addNameless(websites.domains[domains].first?.label ?? 0..<0, to: &builder)
      }
      if let former = names.former(name), !names.full(former).isEmpty { add(former, to: &builder) }
      for place in domains {
        let own = websites.domains[place]
        let bytes = websites.bytes.span
        builder.addDomain(bytes.extracting(own.range), label: bytes.extracting(own.label))
      }
    }
  }

  /// Adds a name that is no more than a domain's label.
  private func addNameless(_ label: Range<Int>, to builder: inout CorpusBuilder) {
    let text = websites.bytes.span.extracting(label)
    let nothing = text.extracting(..<0)
    builder.beginName()
    builder.addWord(text, isFilling: false, isAside: false, isNumber: false)
    builder.endName(
      joined: text, words: text, full: nothing, legal: 0,
      givenLength: Int(GivenLength.of(text, isASCII: false)))
  }

  private func add(_ name: NormalisedName, to builder: inout CorpusBuilder) {
    let bytes = names.bytes.span
    builder.beginName()
    for place in names.tokens(of: name) {
      let token = names.tokens[place]
      let raw = bytes.extracting(names.raw(of: token, in: name))
      if token.isReplaced || token.meaning != nil {
        let soft = token.meaning.map { Vocabulary.shared.meanings[$0] } ?? []
        builder.addWord(
          raw: raw, canonical: bytes.extracting(names.text(of: token, in: name)), soft: soft.span,
          isFilling: token.isSmall, isAside: token.isBracketed, isNumber: token.number != nil)
      } else {
        builder.addWord(
          raw, isFilling: token.isSmall, isAside: token.isBracketed, isNumber: token.number != nil)
      }
    }
    let initials = names.initials(name)
    for kind in initials.indices where !initials[kind].isEmpty {
      builder.addInitials(bytes.extracting(initials[kind]))
    }
    if name.hasNumber {
      for number in names.numbers(name) { builder.addNumber(UInt64(clamping: number)) }
    }
    builder.endName(
      joined: bytes.extracting(names.joined(name)), words: bytes.extracting(names.words(name)),
      full: bytes.extracting(names.full(name)), legal: UInt64(name.legalForms.rawValue),
      givenLength: Int(name.givenLength))
  }
}
