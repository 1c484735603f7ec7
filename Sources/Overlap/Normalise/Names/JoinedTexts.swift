import Basics

/// Puts what is joined of a name's words behind the words' own texts: words, and initials.
///
/// All places count from `base` in the table's bytes.
struct JoinedTexts {
  let base: Int
  /// Where the initials of the whole name stand.
  let fullInitials: Range<Int>
  let traits: WordTraits

  /// What the words that were kept have in common.
  struct WordTraits {
    /// Whether none is small or in brackets.
    var arePlain = true
    /// Whether none has an umlaut digraph.
    var areCollapsed = true
    /// Whether they stand side by side in the whole name.
    var areRun = true
    /// Whether any is a number.
    var haveNumber = false
    /// Whether any is compared otherwise than it is written, or may stand for another.
    var haveOtherSpellings = false
  }

  /// All words that were kept: where they stand side by side, their place is taken.
  func appendWords(
    _ words: Span<NameWord>, _ name: inout NormalisedName, _ table: inout NameTable
  ) {
    guard !words.isEmpty else { return }
    var range = words[0].start..<words[words.count - 1].end
    if !traits.areRun {
      let start = table.bytes.count
      for index in words.indices { table.bytes.append(own: place(words[index].range)) }
      range = start - base..<table.bytes.count - base
    }
    name.wordsStart = UInt16(clamping: range.lowerBound)
    name.wordsLength = UInt16(clamping: range.count)
  }

  /// The significant words; those of all words, where none is small or has an umlaut digraph.
  func appendJoined(_ name: inout NormalisedName, _ table: inout NameTable) {
    name.joinedStart = name.wordsStart
    name.joinedLength = name.wordsLength
    if traits.arePlain, traits.areCollapsed { return }
    let tokens = table.tokens(of: name)
    guard !traits.areCollapsed || tokens.contains(where: { table.tokens[$0].isSmall }) else {
      return
    }
    let start = table.bytes.count
    for index in tokens where !table.tokens[index].isSmall {
      UmlautDigraphs.appendCollapsed(place(table.tokens[index].raw), of: &table.bytes)
    }
    name.joinedStart = UInt16(clamping: start - base)
    name.joinedLength = UInt16(clamping: table.bytes.count - start)
  }

  /// The initials of significant words, of kept words and of the whole name, as far as they differ.
  func appendInitials(
    _ words: Span<NameWord>, _ name: inout NormalisedName, _ table: inout NameTable
  ) {
    if !traits.arePlain { appendSignificantInitials(&name, &table) }
    addInitials(keptInitials(words, &table), to: &name, table.bytes.span)
    addInitials(fullInitials, to: &name, table.bytes.span)
  }

  /// Those of words that were kept: where they stand side by side, so do their initials.
  private func keptInitials(_ words: Span<NameWord>, _ table: inout NameTable) -> Range<Int> {
    if words.isEmpty { return 0..<0 }
    if traits.areRun {
      let first = words[0]
      let firstLength =
        first.isAnd ? 0 : Self.initialLength(table.bytes.span, at: base + first.start)
      return first.initialEnd - firstLength..<words[words.count - 1].initialEnd
    }
    let start = table.bytes.count
    for index in words.indices where !words[index].isAnd {
      appendInitial(at: words[index].start, &table.bytes)
    }
    return start - base..<table.bytes.count - base
  }

  private func appendSignificantInitials(_ name: inout NormalisedName, _ table: inout NameTable) {
    let start = table.bytes.count
    for index in table.tokens(of: name) {
      let token = table.tokens[index]
      if !token.isSmall, !token.isBracketed {
        appendInitial(at: Int(token.rawStart), &table.bytes)
      }
    }
    addInitials(start - base..<table.bytes.count - base, to: &name, table.bytes.span)
  }

  /// Adds initials to those of a name, unless they are a single letter, or stand there already.
  private func addInitials(
    _ range: Range<Int>, to name: inout NormalisedName, _ bytes: Span<UInt8>
  ) {
    guard range.count > 1, range.count > Self.initialLength(bytes, at: base + range.lowerBound)
    else { return }
    let start = UInt16(clamping: range.lowerBound)
    let length = UInt16(clamping: range.count)
    var kind = 0
    while name.initialsLengths[kind] > 0 {
      if name.initialsLengths[kind] == length {
        let known = Int(name.initialsStarts[kind])
        if known == range.lowerBound { return }
        let own = bytes.extracting(place(known..<known + range.count))
        if SpanOrder.isEqual(own, bytes.extracting(place(range))) { return }
      }
      kind += 1
    }
    name.initialsStarts[kind] = start
    name.initialsLengths[kind] = length
  }

  private func appendInitial(at start: Int, _ bytes: inout [UInt8]) {
    let length = Self.initialLength(bytes.span, at: base + start)
    bytes.append(own: place(start..<start + length))
  }

  /// How many bytes the letter has that begins at a place.
  static func initialLength(_ bytes: Span<UInt8>, at start: Int) -> Int {
    bytes[start] < 0x80 ? 1 : UTF8Reader.scalar(bytes, at: start).length
  }

  /// A place within the name as one in the table's bytes.
  private func place(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }
}
