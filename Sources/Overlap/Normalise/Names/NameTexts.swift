import Basics

/// Puts together the texts of a name: its words as they are compared, and what is joined of them.
///
/// The texts stand one behind the other in the table's bytes, and where two would be the same they
/// share their place: first the words of the whole name, then its initials, spelled-out words, and
/// joined words. All places count from where the first of them stands.
struct NameTexts {
  private let vocabulary = Vocabulary.shared
  private var cutter = FormCutter()

  /// Where the texts of a whole name stand.
  private struct Whole {
    /// The first byte of the name in the table's bytes.
    let base: Int
    /// The place behind the words, where their initials begin.
    var length = 0
    var initialsEnd = 0
    /// Whether a word may have an umlaut digraph.
    var mayHaveDigraph = true
  }

  /// Reads the words of a folded name into `words`, and puts the name's texts into a table.
  mutating func append(
    wordsOf folded: [UInt8], reading words: inout [NameWord], to table: inout NameTable
  ) -> NormalisedName {
    var whole = Whole(base: table.bytes.count)
    let most = WordReader.mostBytes(for: folded.count)
    table.bytes.append(addingCapacity: most) { (bytes: inout OutputSpan<UInt8>) in
      WordReader.read(folded.span, into: &words, &bytes)
      let count = words.count
      begin(words.mutableSpan, count, &bytes, &whole)
      if words.isEmpty {
        bytes.append(UInt8(ascii: "?"))
        words.append(NameWord(start: 0, end: 1, isBracketed: false, isNumber: false))
      }
    }
    let count = words.count
    return finish(words.mutableSpan, count, whole, &table)
  }

  /// The same for a plain name as it was given, which has words for `words` at most.
  mutating func append(
    wordsOf name: PlainName, _ text: Span<UInt8>,
    reading words: inout PlainWordReader.Words, to table: inout NameTable
  ) -> NormalisedName {
    // Letters that stood apart may be a digraph when they are joined: `A.E.G.`
    let mayHaveDigraph = name.text.hasDigraphAsGiven || name.joinedLetters != 0
    var whole = Whole(base: table.bytes.count, mayHaveDigraph: mayHaveDigraph)
    let most = PlainWordReader.mostBytes(for: text.count)
    var count = 0
    table.bytes.append(addingCapacity: most) { (bytes: inout OutputSpan<UInt8>) in
      count = PlainWordReader.read(name, text, into: &words, &bytes)
      begin(words.mutableSpan, count, &bytes, &whole)
    }
    return finish(words.mutableSpan, count, whole, &table)
  }

  /// Looks up the first `count` words, those of a whole name, whose text is all that `bytes` hold,
  /// and puts their initials behind it.
  private mutating func begin(
    _ words: consuming MutableSpan<NameWord>, _ count: Int, _ bytes: inout OutputSpan<UInt8>,
    _ whole: inout Whole
  ) {
    vocabulary.find(&words, count, bytes.span)
    whole.length = bytes.count
    for index in 0..<count {
      if !words[index].isAnd {
        let start = words[index].start
        for place in start..<start + JoinedTexts.initialLength(bytes.span, at: start) {
          let byte = bytes.span[place]
          bytes.append(byte)
        }
      }
      words[index].initialEnd = bytes.count
    }
    whole.initialsEnd = bytes.count
  }

  /// Cuts a name that was begun, of `count` words, and puts its tokens and its other texts into a
  /// table, whose last bytes are its words and their initials.
  private mutating func finish(
    _ found: consuming MutableSpan<NameWord>, _ count: Int, _ whole: Whole,
    _ table: inout NameTable
  ) -> NormalisedName {
    let base = whole.base
    let range = cutter.cut(&found, count, table.bytes.span.extracting(base...))
    let words = found.span.extracting(range)
    let firstToken = table.tokens.count
    let traits = appendTokens(words, whole, to: &table.tokens, &table.bytes)
    let kept =
      words.count < 2
      ? words.count
      : DoubledName.keptCount(
        table.tokens.span.extracting(firstToken...), table.bytes.span.extracting(base...))
    if kept < words.count { table.tokens.removeLast(words.count - kept) }
    var name = NormalisedName(
      base: base, firstToken: firstToken, tokenCount: UInt16(clamping: kept))
    name.legalForms = cutter.forms
    name.hasOtherSpellings = traits.haveOtherSpellings
    name.fullLength = UInt16(clamping: whole.length)
    name.hasNumber =
      traits.haveNumber && table.tokens[firstToken...].contains { $0.numberOrNone >= 0 }
    let joined = JoinedTexts(
      base: base, fullInitials: whole.length..<whole.initialsEnd, traits: traits)
    let keptWords = words.extracting(..<kept)
    joined.appendWords(keptWords, &name, &table)
    joined.appendJoined(&name, &table)
    joined.appendInitials(keptWords, &name, &table)
    return name
  }
}

/// The words as they are compared.
extension NameTexts {
  private mutating func appendTokens(
    _ words: Span<NameWord>, _ whole: Whole, to tokens: inout [NameToken], _ bytes: inout [UInt8]
  ) -> JoinedTexts.WordTraits {
    let haveMeaning = Self.haveMeaning(words, bytes.span, whole.base)
    var traits = JoinedTexts.WordTraits(arePlain: haveMeaning)
    var end = words.isEmpty ? 0 : words[0].start
    tokens.append(addingCapacity: words.count) { (room: inout OutputSpan<NameToken>) in
      for index in words.indices {
        let word = words[index]
        var token = NameToken(word)
        if haveMeaning, word.facts.isSmall { token.flags.insert(.small) }
        if word.isBracketed, index > 0 { token.flags.insert(.bracketed) }
        if !token.flags.isEmpty { traits.arePlain = false }
        if word.isNumber || word.facts.roman > 0 {
          token.numberOrNone = NameNumber.of(
            word, in: bytes.span.extracting(whole.base...), isFirst: index == 0,
            isLast: index == words.count - 1)
          if token.numberOrNone >= 0 { traits.haveNumber = true }
        }
        token.isForm = word.facts.form > 0
        if whole.mayHaveDigraph || word.facts.plain > 0 {
          if spellOut(&token, word, whole.base, &bytes) { traits.areCollapsed = false }
        }
        if token.isReplaced || token.softWord > 0 { traits.haveOtherSpellings = true }
        if word.start != end { traits.areRun = false }
        end = word.end
        room.append(token)
      }
    }
    return traits
  }

  /// Whether the words that are not small are a name by themselves.
  ///
  /// A single letter is none: all of `T & The` would be `t`, and be taken for anything called T.
  @inline(__always)
  private static func haveMeaning(
    _ words: Span<NameWord>, _ bytes: Span<UInt8>, _ base: Int
  ) -> Bool {
    var letters = 0
    for index in words.indices where !words[index].facts.isSmall {
      let word = words[index]
      let isLetter =
        JoinedTexts.initialLength(bytes, at: base + word.start) == word.range.count
      letters += isLetter ? 1 : 2
      if letters > 1 { return true }
    }
    return false
  }

  /// Gives a token the spelling that it is compared by, and tells whether the word as written has
  /// an umlaut digraph.
  private mutating func spellOut(
    _ token: inout NameToken, _ word: NameWord, _ base: Int, _ bytes: inout [UInt8]
  ) -> Bool {
    let start = bytes.count
    let range = base + word.start..<base + word.end
    let hasDigraph = UmlautDigraphs.has(bytes.span.extracting(range))
    if word.facts.plain > 0 {
      token.isForm = vocabulary.appendPlain(word.facts, to: &bytes)
    } else if hasDigraph {
      UmlautDigraphs.appendCollapsed(range, of: &bytes)
      token.isForm = vocabulary.facts(of: bytes.span.extracting(start...)).form > 0
    }
    if bytes.count > start {
      token.textStart = UInt16(clamping: start - base)
      token.textLength = UInt16(clamping: bytes.count - start)
    }
    return hasDigraph
  }
}
