/// Finds neighbouring words of one name that the other name writes as one word: written together
/// (`Med Tech` as `Medtech`) or by their first letters (`IBM`).
struct WordRuns {
  private var together: [UInt16] = []

  /// Adds the matches of runs, on both sides, to those of single words.
  mutating func find(
    _ corpus: Corpus, _ left: [PlacedWord], _ right: [PlacedWord],
    into matches: inout [WordMatch]
  ) {
    findJoined(corpus, left, right, isSwapped: false, &matches)
    findJoined(corpus, right, left, isSwapped: true, &matches)
    findInitials(corpus, left, right, isSwapped: false, &matches)
    findInitials(corpus, right, left, isSwapped: true, &matches)
  }

  /// Two or three neighbours of `many` written together in `single`.
  private mutating func findJoined(
    _ corpus: Corpus, _ many: [PlacedWord], _ single: [PlacedWord], isSwapped: Bool,
    _ matches: inout [WordMatch]
  ) {
    let words = corpus.words.span
    for length in 2...3 where many.count >= length {
      for start in 0...(many.count - length) {
        let first = words[Int(many[start].word)].measures.first
        var isFilled = false
        for place in single.indices {
          let word = words[Int(single[place].word)]
          guard word.measures.first == first, corpus.texts.range(Int(word.plain)).count >= 3 else {
            continue
          }
          if !isFilled { fill(corpus, many[start..<start + length]) }
          isFilled = true
          let last = words[Int(many[start + length - 1].word)]
          guard let likeness = joined(corpus, many[start..<start + length], last, word) else {
            continue
          }
          let score = likeness.fidelity * likeness.information + 0.5
          matches.append(match(score, likeness, start, length, place, isSwapped))
        }
      }
    }
  }

  private mutating func fill(_ corpus: Corpus, _ run: ArraySlice<PlacedWord>) {
    together.removeAll(keepingCapacity: true)
    for placed in run {
      let plain = Int(corpus.words[Int(placed.word)].plain)
      for index in corpus.texts.range(plain) { together.append(corpus.texts.units[index]) }
    }
  }

  /// How well a word stands for the run that `together` holds.
  private func joined(
    _ corpus: Corpus, _ run: ArraySlice<PlacedWord>, _ last: Word, _ word: Word
  ) -> WordLikeness? {
    let texts = corpus.texts
    let text = texts.units.span.extracting(texts.range(Int(word.plain)))
    let run16 = together.span
    let shared = Letters.shared(text, run16)
    if shared == text.count, shared == run16.count {
      var sum = 0.0
      for placed in run { sum += corpus.words[Int(placed.word)].measures.rarity }
      return WordLikeness(
        kind: .joined, fidelity: 1, information: max(word.measures.rarity, sum * 0.9))
    }
    let head = run16.count - texts.range(Int(last.raw)).count
    if text.count >= 5, text.count >= head + 2, shared == text.count {
      // A word's weight is the rarity of words that begin with it only where nothing was written
      // out, so the prefix is looked up.
      let rarity = Rarity(texts, logNames: corpus.logNames)
      let length = texts.range(Int(word.canonical)).count
      return WordLikeness(
        kind: .joined, fidelity: 0.9, information: rarity.ofPrefix(length, of: Int(word.canonical)))
    }
    if run16.count >= 5, shared == run16.count {
      let rarity = Rarity(texts, logNames: corpus.logNames)
      return WordLikeness(
        kind: .joined, fidelity: 0.9, information: rarity.ofPrefix(shared, of: Int(word.plain)))
    }
    return nil
  }

  /// Neighbours of `many` whose first letters are a word of `single`.
  private func findInitials(
    _ corpus: Corpus, _ many: [PlacedWord], _ single: [PlacedWord], isSwapped: Bool,
    _ matches: inout [WordMatch]
  ) {
    let words = corpus.words.span
    let units = corpus.texts.units.span
    for place in single.indices {
      let word = words[Int(single[place].word)]
      let letters = units.extracting(corpus.texts.range(Int(word.raw)))
      guard letters.count >= 2, letters.count <= 6, letters.count <= many.count,
        word.measures.isLettersOnly
      else { continue }
      for start in 0...(many.count - letters.count) {
        var length = 0
        while length < letters.count,
          words[Int(many[start + length].word)].measures.first == letters[length]
        {
          length += 1
        }
        guard length == letters.count else { continue }
        let likeness = WordLikeness(
          kind: .initials, fidelity: length >= 3 ? 0.9 : 0.6,
          information: 0.8 * word.measures.rarity)
        let score = likeness.fidelity * likeness.information
        matches.append(match(score, likeness, start, length, place, isSwapped))
      }
    }
  }

  private func match(
    _ score: Double, _ likeness: WordLikeness, _ start: Int, _ length: Int, _ place: Int,
    _ isSwapped: Bool
  ) -> WordMatch {
    isSwapped
      ? WordMatch(
        score: score, likeness: likeness, left: place, leftCount: 1, right: start,
        rightCount: length)
      : WordMatch(
        score: score, likeness: likeness, left: start, leftCount: length, right: place,
        rightCount: 1)
  }
}
