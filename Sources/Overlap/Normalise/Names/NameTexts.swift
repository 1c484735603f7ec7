import Basics

/// Puts together the texts of a name: its words as they are compared, and what is joined of them.
///
/// The texts stand one behind the other in the table's bytes, and where two would be the same they
/// share their place: first the words of the whole name, then its initials, spelled-out words, and
/// joined words. All places count from `base`.
struct NameTexts {
  private let vocabulary = Vocabulary.shared
  private var cutter = FormCutter()
  private var base = 0
  private var mayHaveDigraph = true
  private var fullLength = 0
  private var fullInitials = 0..<0
  private var traits = WordTraits()

  /// What the words that were kept have in common.
  private struct WordTraits {
    /// Whether none is small or in brackets.
    var arePlain = true
    /// Whether none has an umlaut digraph.
    var areCollapsed = true
    /// Whether they stand side by side in the whole name.
    var areRun = true
    /// Whether any is a number.
    var haveNumber = false
  }

  /// Reads the words of a folded name into `words`, and puts the name's texts into a table.
  mutating func append(
    wordsOf folded: [UInt8], reading words: inout [NameWord], to table: inout NameTable
  ) -> NormalisedName {
    let base = table.bytes.count
    let most = WordReader.mostBytes(for: folded.count)
    table.bytes.append(addingCapacity: most) { (bytes: inout OutputSpan<UInt8>) in
      WordReader.read(folded.span, into: &words, &bytes)
      let count = words.count
      begin(words.mutableSpan, count, &bytes)
      if words.isEmpty {
        bytes.append(UInt8(ascii: "?"))
        words.append(NameWord(start: 0, end: 1, isBracketed: false, isNumber: false))
      }
    }
    mayHaveDigraph = true
    let count = words.count
    return finish(words.mutableSpan, count, base: base, &table)
  }

  /// The same for a plain name as it was given; nil where it has no words, or too many.
  mutating func append(
    wordsOf name: PlainName, _ text: Span<UInt8>,
    reading words: inout PlainWordReader.Words, to table: inout NameTable
  ) -> NormalisedName? {
    guard 1...words.count ~= (name.runs | name.ands).nonzeroBitCount else { return nil }
    let base = table.bytes.count
    let most = PlainWordReader.mostBytes(for: text.count)
    var count = 0
    table.bytes.append(addingCapacity: most) { (bytes: inout OutputSpan<UInt8>) in
      count = PlainWordReader.read(name, text, into: &words, &bytes)
      begin(words.mutableSpan, count, &bytes)
    }
    mayHaveDigraph = name.text.hasDigraph
    return finish(words.mutableSpan, count, base: base, &table)
  }

  /// Looks up the first `count` words, those of a whole name, whose text is all that `bytes` hold,
  /// and puts their initials behind it.
  private mutating func begin(
    _ words: consuming MutableSpan<NameWord>, _ count: Int, _ bytes: inout OutputSpan<UInt8>
  ) {
    vocabulary.find(&words, count, bytes.span)
    fullLength = bytes.count
    for index in 0..<count where !words[index].facts.flags.contains(.and) {
      let start = words[index].start
      let length = Self.initialLength(bytes.span, at: start)
      for place in start..<start + length {
        let byte = bytes.span[place]
        bytes.append(byte)
      }
    }
    fullInitials = fullLength..<bytes.count
  }

  /// Cuts the name that was begun last, of `count` words, and puts its tokens and its other texts
  /// into a table, whose bytes hold the words from `base` on.
  private mutating func finish(
    _ found: consuming MutableSpan<NameWord>, _ count: Int, base: Int, _ table: inout NameTable
  ) -> NormalisedName {
    self.base = base
    let range = cutter.cut(&found, count, table.bytes.span.extracting(base...))
    let words = found.span.extracting(range)
    let firstToken = table.tokens.count
    appendTokens(words, to: &table)
    let kept = DoubledName.keptCount(
      table.tokens.span.extracting(firstToken...), table.bytes.span.extracting(base...))
    if kept < words.count { table.tokens.removeLast(words.count - kept) }
    var name = NormalisedName(
      base: base, firstToken: firstToken, tokenCount: UInt16(clamping: kept))
    name.legalForms = cutter.forms
    name.fullLength = UInt16(clamping: fullLength)
    name.hasNumber =
      traits.haveNumber && table.tokens[firstToken...].contains { $0.numberOrNone >= 0 }
    appendWords(&name, &table)
    appendJoined(&name, &table)
    appendInitials(words, &name, &table)
    return name
  }

  private mutating func appendTokens(_ words: Span<NameWord>, to table: inout NameTable) {
    let haveMeaning = haveMeaning(words, table.bytes.span)
    traits = WordTraits(arePlain: haveMeaning)
    var end = words.isEmpty ? 0 : words[0].start
    for index in words.indices {
      let word = words[index]
      var token = NameToken(word)
      if haveMeaning, word.facts.isSmall { token.flags.insert(.small) }
      if word.isBracketed, index > 0 { token.flags.insert(.bracketed) }
      if !token.flags.isEmpty { traits.arePlain = false }
      if word.isNumber || word.facts.roman > 0 {
        token.numberOrNone = NameNumber.of(
          word, in: table.bytes.span.extracting(base...), isFirst: index == 0,
          isLast: index == words.count - 1)
        if token.numberOrNone >= 0 { traits.haveNumber = true }
      }
      spellOut(&token, word, &table.bytes)
      if word.start != end { traits.areRun = false }
      end = word.end
      table.tokens.append(token)
    }
  }

  /// Whether the words that are not small are a name by themselves.
  ///
  /// A single letter is none: all of `T & The` would be `t`, and be taken for anything called T.
  private func haveMeaning(_ words: Span<NameWord>, _ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    for index in words.indices where !words[index].facts.isSmall {
      let word = words[index]
      let isLetter = Self.initialLength(bytes, at: base + word.start) == word.range.count
      letters += isLetter ? 1 : 2
      if letters > 1 { return true }
    }
    return false
  }

  /// Gives a token the spelling that it is compared by.
  private mutating func spellOut(
    _ token: inout NameToken, _ word: NameWord, _ bytes: inout [UInt8]
  ) {
    let start = bytes.count
    var isForm = word.facts.form > 0
    let hasDigraph =
      mayHaveDigraph && UmlautDigraphs.has(bytes.span.extracting(place(word.range)))
    if hasDigraph { traits.areCollapsed = false }
    if word.facts.plain > 0 {
      isForm = vocabulary.appendPlain(word.facts, to: &bytes)
    } else if hasDigraph {
      UmlautDigraphs.appendCollapsed(place(word.range), of: &bytes)
      isForm = vocabulary.facts(of: bytes.span.extracting(start...)).form > 0
    }
    if isForm { token.flags.insert(.form) }
    guard bytes.count > start else { return }
    token.textStart = UInt16(clamping: start - base)
    token.textLength = UInt16(clamping: bytes.count - start)
  }
}

/// What is joined of a name's words.
extension NameTexts {
  /// All words that were kept: where they stand side by side, their place is taken.
  private func appendWords(_ name: inout NormalisedName, _ table: inout NameTable) {
    let tokens = table.tokens(of: name)
    guard !tokens.isEmpty else { return }
    let first = table.tokens[tokens.lowerBound].raw
    var range = first.lowerBound..<table.tokens[tokens.upperBound - 1].raw.upperBound
    if !traits.areRun {
      let start = table.bytes.count
      for index in tokens { table.bytes.append(own: place(table.tokens[index].raw)) }
      range = start - base..<table.bytes.count - base
    }
    name.wordsStart = UInt16(clamping: range.lowerBound)
    name.wordsLength = UInt16(clamping: range.count)
  }

  /// The significant words; those of all words, where none is small or has an umlaut digraph.
  private func appendJoined(_ name: inout NormalisedName, _ table: inout NameTable) {
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
  ///
  /// Those of kept words mostly begin those of the whole name, and so have their place already.
  private func appendInitials(
    _ words: Span<NameWord>, _ name: inout NormalisedName, _ table: inout NameTable
  ) {
    let tokens = table.tokens(of: name)
    if !traits.arePlain {
      let start = table.bytes.count
      for index in tokens where !table.tokens[index].isSmall && !table.tokens[index].isBracketed {
        appendInitial(at: Int(table.tokens[index].rawStart), &table.bytes)
      }
      addInitials(start - base..<table.bytes.count - base, to: &name, table.bytes.span)
    }
    let isBeginning = traits.areRun && !words.isEmpty && words[0].start == 0
    let start = isBeginning ? fullInitials.lowerBound : table.bytes.count - base
    var end = start
    for index in 0..<tokens.count where !words[index].facts.flags.contains(.and) {
      if !isBeginning { appendInitial(at: words[index].start, &table.bytes) }
      end += Self.initialLength(table.bytes.span, at: base + words[index].start)
    }
    addInitials(start..<end, to: &name, table.bytes.span)
    addInitials(fullInitials, to: &name, table.bytes.span)
  }

  /// Adds initials to those of a name, unless they are a single letter, or stand there already.
  private func addInitials(
    _ range: Range<Int>, to name: inout NormalisedName, _ bytes: Span<UInt8>
  ) {
    guard !range.isEmpty,
      range.count > Self.initialLength(bytes, at: base + range.lowerBound)
    else { return }
    for kind in name.initialsStarts.indices {
      let start = Int(name.initialsStarts[kind])
      let length = Int(name.initialsLengths[kind])
      if length == 0 {
        name.initialsStarts[kind] = UInt16(clamping: range.lowerBound)
        name.initialsLengths[kind] = UInt16(clamping: range.count)
        return
      }
      guard length == range.count else { continue }
      if start == range.lowerBound { return }
      let own = bytes.extracting(place(start..<start + length))
      if SpanOrder.isEqual(own, bytes.extracting(place(range))) { return }
    }
  }

  private func appendInitial(at start: Int, _ bytes: inout [UInt8]) {
    let length = Self.initialLength(bytes.span, at: base + start)
    bytes.append(own: place(start..<start + length))
  }

  private static func initialLength(_ bytes: Span<UInt8>, at start: Int) -> Int {
    bytes[start] < 0x80 ? 1 : UTF8Reader.scalar(bytes, at: start).length
  }

  /// A place within the name as one in the table's bytes.
  private func place(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }
}
