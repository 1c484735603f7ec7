import Basics

/// Puts together the texts of a name: its words as they are compared, and what is joined of them.
///
/// The texts stand one behind the other, and where two would be the same they share their place:
/// first the words of the whole name, then its initials, spelled-out words, and joined words.
struct NameTexts {
  /// The texts so far.
  private(set) var bytes: [UInt8] = []

  private let vocabulary = Vocabulary.shared
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
  }

  /// Reads the words of a folded name, and what is known about them.
  mutating func readWords(of folded: [UInt8], into words: inout [NameWord]) {
    WordReader.read(folded, into: &words, &bytes)
    fullLength = bytes.count
    for index in words.indices {
      words[index].facts = vocabulary.facts(of: bytes.span.extracting(words[index].range))
      if !words[index].facts.flags.contains(.and) { appendInitial(at: words[index].start) }
    }
    fullInitials = fullLength..<bytes.count
    if words.isEmpty {
      bytes.append(UInt8(ascii: "?"))
      words.append(NameWord(start: 0, end: 1, isBracketed: false, isNumber: false))
    }
  }

  /// Puts the texts of the words that were kept into a table.
  mutating func finish(_ words: [NameWord], _ table: inout NameTable) -> NormalisedName {
    let firstToken = table.tokens.count
    appendTokens(words, to: &table.tokens)
    let kept = DoubledName.keptCount(table.tokens[firstToken...], bytes)
    table.tokens.removeLast(words.count - kept)
    let tokens = table.tokens[firstToken...]
    var name = NormalisedName(
      base: table.bytes.count, firstToken: firstToken, tokenCount: UInt16(clamping: kept))
    name.fullLength = UInt16(clamping: fullLength)
    name.hasNumber = tokens.contains { $0.numberOrNone >= 0 }
    appendWords(tokens, &name)
    appendJoined(tokens, &name)
    appendInitials(tokens, words, &name)
    table.bytes.append(contentsOf: bytes)
    return name
  }

  private mutating func appendTokens(_ words: [NameWord], to tokens: inout [NameToken]) {
    let haveMeaning = haveMeaning(words)
    traits = WordTraits(arePlain: haveMeaning)
    var end = words.first?.start ?? 0
    for index in words.indices {
      let word = words[index]
      var token = NameToken(word)
      if haveMeaning, word.facts.isSmall { token.flags.insert(.small) }
      if word.isBracketed, index > 0 { token.flags.insert(.bracketed) }
      token.numberOrNone = NameNumber.of(
        word, in: bytes.span, isFirst: index == 0, isLast: index == words.count - 1)
      spellOut(&token, word)
      if !token.flags.isDisjoint(with: [.small, .bracketed]) { traits.arePlain = false }
      if word.start != end { traits.areRun = false }
      end = word.end
      tokens.append(token)
    }
  }

  /// Whether the words that are not small are a name by themselves.
  ///
  /// A single letter is none: all of `T & The` would be `t`, and be taken for anything called T.
  private func haveMeaning(_ words: [NameWord]) -> Bool {
    var letters = 0
    for word in words where !word.facts.isSmall {
      letters += initialLength(at: word.start) == word.range.count ? 1 : 2
    }
    return letters > 1
  }

  /// Gives a token the spelling that it is compared by.
  private mutating func spellOut(_ token: inout NameToken, _ word: NameWord) {
    let start = bytes.count
    var isForm = word.facts.form > 0
    let hasDigraph = UmlautDigraphs.has(bytes.span.extracting(word.range))
    if hasDigraph { traits.areCollapsed = false }
    if word.facts.plain > 0 {
      isForm = vocabulary.appendPlain(word.facts, to: &bytes)
    } else if hasDigraph {
      UmlautDigraphs.appendCollapsed(word.range, of: &bytes)
      isForm = vocabulary.facts(of: bytes.span.extracting(start...)).form > 0
    }
    if isForm { token.flags.insert(.form) }
    guard bytes.count > start else { return }
    token.textStart = UInt16(clamping: start)
    token.textLength = UInt16(clamping: bytes.count - start)
  }
}

/// What is joined of a name's words.
extension NameTexts {
  /// All words that were kept: where they stand side by side, their place is taken.
  private mutating func appendWords(_ tokens: ArraySlice<NameToken>, _ name: inout NormalisedName) {
    guard let first = tokens.first, let last = tokens.last else { return }
    var range = first.raw.lowerBound..<last.raw.upperBound
    if !traits.areRun {
      let start = bytes.count
      for token in tokens { for index in token.raw { bytes.append(bytes[index]) } }
      range = start..<bytes.count
    }
    name.wordsStart = UInt16(clamping: range.lowerBound)
    name.wordsLength = UInt16(clamping: range.count)
  }

  /// The significant words; those of all words, where none is small or has an umlaut digraph.
  private mutating func appendJoined(
    _ tokens: ArraySlice<NameToken>, _ name: inout NormalisedName
  ) {
    name.joinedStart = name.wordsStart
    name.joinedLength = name.wordsLength
    let hasSmall = !traits.arePlain && tokens.contains(where: \.isSmall)
    guard hasSmall || !traits.areCollapsed else { return }
    let start = bytes.count
    for token in tokens where !token.isSmall {
      UmlautDigraphs.appendCollapsed(token.raw, of: &bytes)
    }
    name.joinedStart = UInt16(clamping: start)
    name.joinedLength = UInt16(clamping: bytes.count - start)
  }

  /// The initials of significant words, of kept words and of the whole name, as far as they differ.
  ///
  /// Those of kept words mostly begin those of the whole name, and so have their place already.
  private mutating func appendInitials(
    _ tokens: ArraySlice<NameToken>, _ words: [NameWord], _ name: inout NormalisedName
  ) {
    if !traits.arePlain {
      let start = bytes.count
      for token in tokens where !token.isSmall && !token.isBracketed {
        appendInitial(at: Int(token.rawStart))
      }
      addInitials(start..<bytes.count, to: &name)
    }
    let isBeginning = traits.areRun && tokens.first?.rawStart == 0
    let start = isBeginning ? fullInitials.lowerBound : bytes.count
    var end = start
    for (token, word) in zip(tokens, words) where !word.facts.flags.contains(.and) {
      if !isBeginning { appendInitial(at: Int(token.rawStart)) }
      end += initialLength(at: Int(token.rawStart))
    }
    addInitials(start..<end, to: &name)
    addInitials(fullInitials, to: &name)
  }

  /// Adds initials to those of a name, unless they are a single letter, or stand there already.
  private func addInitials(_ range: Range<Int>, to name: inout NormalisedName) {
    guard !range.isEmpty, range.count > initialLength(at: range.lowerBound) else { return }
    for kind in name.initialsStarts.indices {
      let start = Int(name.initialsStarts[kind])
      let length = Int(name.initialsLengths[kind])
      if length == 0 {
        name.initialsStarts[kind] = UInt16(clamping: range.lowerBound)
        name.initialsLengths[kind] = UInt16(clamping: range.count)
        return
      }
      if length == range.count, bytes[start..<start + length].elementsEqual(bytes[range]) { return }
    }
  }

  private mutating func appendInitial(at start: Int) {
    for index in start..<start + initialLength(at: start) { bytes.append(bytes[index]) }
  }

  private func initialLength(at start: Int) -> Int {
    bytes[start] < 0x80 ? 1 : UTF8Reader.scalar(bytes.span, at: start).length
  }
}
