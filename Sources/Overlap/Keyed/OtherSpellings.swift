import Basics

/// What the words of a row are also written as: as given, with umlauts as one letter, and what they
/// may stand for.
struct OtherSpellings: ~Copyable {
  /// The spellings of the row that was looked at last, with blanks between.
  private(set) var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []

  /// Looks at a row; most have none.
  mutating func collect(_ row: Int, of given: borrowing NormalisedRows) {
    if !bytes.isEmpty {
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
    let name = given.names.names[row]
    if given.names.full(name).isEmpty {
      let own = given.websites.domains(of: given.websites.rows[row])
      let label = given.websites.domains[own].first?.label ?? 0..<0
      let text = given.websites.bytes.span.extracting(label.prefix(CorpusBuilder.longestText))
      // A label that lost its umlauts may have got others: `muuee`.
      addPlain(text, besides: text)
    } else {
      add(name, of: given.names)
    }
    if let former = given.names.former(name), !given.names.full(former).isEmpty {
      add(former, of: given.names)
    }
  }

  private mutating func add(_ name: NormalisedName, of table: NameTable) {
    guard name.hasOtherSpellings else { return }
    var count = 0
    for place in table.tokens(of: name) {
      let token = table.tokens[place]
      guard !token.isSmall else { continue }
      guard count < CorpusBuilder.longestName else { return }
      count += 1
      // Most words are written in one way only.
      if token.isReplaced || token.meaning != nil { add(token, in: name, of: table) }
    }
  }

  private mutating func add(_ token: NameToken, in name: NormalisedName, of table: NameTable) {
    let bytes = table.bytes.span
    let raw = bytes.extracting(table.raw(of: token, in: name))
    let compared = bytes.extracting(table.text(of: token, in: name))
    if max(raw.count, compared.count) <= CorpusBuilder.longestText {
      add(token, as: raw, besides: compared)
    } else {
      // Cut first: what is behind the letters that are compared is no other spelling.
      add(token, as: Self.beginning(of: raw).span, besides: Self.beginning(of: compared).span)
    }
  }

  private mutating func add(
    _ token: NameToken, as raw: Span<UInt8>, besides compared: Span<UInt8>
  ) {
    add(raw, besides: compared)
    if token.isReplaced { addPlain(raw, besides: compared) }
    if let meaning = token.meaning {
      let soft = Vocabulary.shared.meanings[meaning]
      add(soft.span, besides: compared)
    }
  }

  /// So many letters of a text as are compared.
  private static func beginning(of text: Span<UInt8>) -> [UInt8] {
    Letters.utf8(CorpusBuilder.units(text).span)
  }

  /// Adds a word with umlauts as one letter.
  private mutating func addPlain(_ text: Span<UInt8>, besides compared: Span<UInt8>) {
    guard Umlauts.hasDigraph(text) else { return }
    var plain: [UInt8] = []
    plain.append(copying: text)
    Umlauts.collapse(&plain)
    add(plain.span, besides: compared)
  }

  /// Adds a spelling that is not the one that is compared, nor there already.
  private mutating func add(_ text: Span<UInt8>, besides compared: Span<UInt8>) {
    guard text.count > 0, !SpanOrder.isEqual(text, compared) else { return }
    var start = 0
    for end in ends {
      if SpanOrder.isEqual(bytes.span.extracting(start..<end), text) { return }
      start = end + 1
    }
    if !ends.isEmpty { bytes.append(0x20) }
    bytes.append(copying: text)
    ends.append(bytes.count)
  }
}
