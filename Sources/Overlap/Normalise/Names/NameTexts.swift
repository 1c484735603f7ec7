import Basics

/// Puts together the texts of a name: its words as they are compared, and what is joined of them.
///
/// The texts stand one behind the other, and where two would be the same they share their place:
/// first the words of the whole name, then spelled-out words, joined words and initials.
struct NameTexts {
  /// The texts so far; a reader fills in the words of the whole name.
  var bytes: [UInt8] = []

  private let vocabulary: Vocabulary
  private var fullLength = 0
  private var fullInitials: [UInt8] = []
  private var tokens: [NameToken] = []
  private var initials: [UInt8] = []

  /// Texts by a vocabulary.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Looks at the words of the whole name, before any is cut off.
  mutating func begin(_ words: inout [NameWord]) {
    fullLength = bytes.count
    fullInitials.removeAll(keepingCapacity: true)
    for index in words.indices {
      words[index].facts = vocabulary.facts(of: bytes.span.extracting(words[index].range))
      if !words[index].facts.flags.contains(.and) {
        appendInitial(at: words[index].start, to: &fullInitials)
      }
    }
  }

  /// What stands for a name without any word.
  mutating func unknownWord() -> NameWord {
    bytes.append(UInt8(ascii: "?"))
    return NameWord(start: 0, end: 1, isBracketed: false, isNumber: false)
  }

  /// Puts the texts of the words that were kept into a table.
  mutating func finish(
    _ words: [NameWord], _ forms: LegalForms, _ table: inout NameTable
  ) -> NormalisedName {
    makeTokens(words)
    let kept = keptCount()
    tokens.removeLast(tokens.count - kept)
    var name = NormalisedName(
      base: table.bytes.count, firstToken: table.tokens.count,
      tokenCount: UInt16(clamping: kept))
    name.legalForms = forms
    name.fullLength = UInt16(clamping: fullLength)
    appendWords(&name)
    appendJoined(&name)
    appendInitials(words, &name)
    name.isASCII = bytes.allSatisfy { $0 < 0x80 }
    table.tokens.append(contentsOf: tokens)
    table.bytes.append(contentsOf: bytes)
    return name
  }

  private mutating func makeTokens(_ words: [NameWord]) {
    tokens.removeAll(keepingCapacity: true)
    let hasMeaning = words.contains { !$0.facts.isSmall }
    for (index, word) in words.enumerated() {
      var token = NameToken(word)
      if hasMeaning, word.facts.isSmall { token.flags.insert(.small) }
      if word.isBracketed, index > 0 { token.flags.insert(.bracketed) }
      token.numberOrNone = NameNumber.of(
        word, in: bytes.span, isFirst: index == 0, isLast: index == words.count - 1)
      spellOut(&token, word)
      tokens.append(token)
    }
  }

  /// Gives a token the spelling that it is compared by.
  private mutating func spellOut(_ token: inout NameToken, _ word: NameWord) {
    let start = bytes.count
    var isForm = word.facts.form > 0
    if word.facts.plain > 0 {
      let plain = vocabulary.plainWords[Int(word.facts.plain) - 1]
      bytes.append(contentsOf: plain.text)
      isForm = plain.isForm
    } else if UmlautDigraphs.has(bytes.span.extracting(word.range)) {
      UmlautDigraphs.appendCollapsed(word.range, of: &bytes)
      isForm = vocabulary.facts(of: bytes.span.extracting(start...)).form > 0
    }
    if isForm { token.flags.insert(.form) }
    guard bytes.count > start else { return }
    token.textStart = UInt16(clamping: start)
    token.textLength = UInt16(clamping: bytes.count - start)
  }

  /// How many tokens are kept: half of them, when the name is given twice.
  private func keptCount() -> Int {
    guard tokens.count > 1 else { return tokens.count }
    let plain = tokens.filter { !$0.flags.contains(.form) }
    let half = plain.count / 2
    guard half > 0, plain.count == 2 * half else { return tokens.count }
    for index in 0..<half
    where !bytes[plain[index].text].elementsEqual(bytes[plain[half + index].text]) {
      return tokens.count
    }
    return half
  }
}

/// What is joined of a name's words.
extension NameTexts {
  /// All words that were kept: where they stand side by side, their place is taken.
  private mutating func appendWords(_ name: inout NormalisedName) {
    guard let first = tokens.first?.rawStart else { return }
    var end = first
    let isRun = tokens.allSatisfy { token in
      defer { end = token.rawStart &+ token.rawLength }
      return token.rawStart == end
    }
    name.wordsStart = isRun ? first : UInt16(clamping: bytes.count)
    if !isRun {
      for token in tokens { bytes.append(contentsOf: Array(bytes[token.raw])) }
      end = UInt16(clamping: bytes.count)
    }
    name.wordsLength = end &- name.wordsStart
  }

  /// The significant words; those of all words, where none is small or has an umlaut digraph.
  private mutating func appendJoined(_ name: inout NormalisedName) {
    let isPlain = tokens.allSatisfy { token in
      !token.isSmall && !UmlautDigraphs.has(bytes.span.extracting(token.raw))
    }
    if isPlain {
      name.joinedStart = name.wordsStart
      name.joinedLength = name.wordsLength
      return
    }
    let start = bytes.count
    for token in tokens where !token.isSmall { UmlautDigraphs.appendCollapsed(token.raw, of: &bytes) }
    name.joinedStart = UInt16(clamping: start)
    name.joinedLength = UInt16(clamping: bytes.count - start)
  }

  private mutating func appendInitials(_ words: [NameWord], _ name: inout NormalisedName) {
    name.initialsStart = UInt16(clamping: bytes.count)
    var place = 0
    for kind in 0..<3 {
      initials.removeAll(keepingCapacity: true)
      switch kind {
      case 0:
        for token in tokens where !token.isSmall && !token.isBracketed {
          appendInitial(at: Int(token.rawStart), to: &initials)
        }
      case 1:
        for (token, word) in zip(tokens, words) where !word.facts.flags.contains(.and) {
          appendInitial(at: Int(token.rawStart), to: &initials)
        }
      default:
        initials.append(contentsOf: fullInitials)
      }
      guard hasTwoLetters(initials), !hasInitials(initials, name, count: place) else { continue }
      bytes.append(contentsOf: initials)
      name.initialsLengths[place] = UInt16(clamping: initials.count)
      place += 1
    }
  }

  /// Whether the same initials stand among the first ones already.
  private func hasInitials(_ initials: [UInt8], _ name: NormalisedName, count: Int) -> Bool {
    var start = Int(name.initialsStart)
    for place in 0..<count {
      let end = start + Int(name.initialsLengths[place])
      if bytes[start..<end].elementsEqual(initials) { return true }
      start = end
    }
    return false
  }

  private func hasTwoLetters(_ initials: [UInt8]) -> Bool {
    guard let first = initials.first else { return false }
    return initials.count > (first < 0x80 ? 1 : UTF8Reader.scalar(initials.span, at: 0).length)
  }

  private func appendInitial(at start: Int, to initials: inout [UInt8]) {
    let length = UTF8Reader.scalar(bytes.span, at: start).length
    initials.append(contentsOf: bytes[start..<start + length])
  }

}
