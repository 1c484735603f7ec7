/// Finds neighbouring words of one name that the other name writes as one word: written together
/// (`Med Tech` as `Medtech`) or by their first letters (`IBM`).
struct WordRuns {
  /// Adds the matches of runs, on both sides, to those of single words.
  func find(
    _ corpus: Corpus, _ left: [PlacedWord], _ right: [PlacedWord],
    into matches: inout [WordMatch]
  ) {
    findJoined(corpus, left, right, isSwapped: false, &matches)
    findJoined(corpus, right, left, isSwapped: true, &matches)
    findInitials(corpus, left, right, isSwapped: false, &matches)
    findInitials(corpus, right, left, isSwapped: true, &matches)
  }

  /// Two or three neighbours of `many` written together in `single`.
  private func findJoined(
    _ corpus: Corpus, _ many: [PlacedWord], _ single: [PlacedWord], isSwapped: Bool,
    _ matches: inout [WordMatch]
  ) {
    let words = corpus.words.span
    // The last word begins no run.
    for start in many.indices.dropLast() {
      let first = words[Int(many[start].word)].measures.first
      for place in single.indices
      where words[Int(single[place].word)].measures.first == first {
        let word = words[Int(single[place].word)]
        for length in 2...3 where start + length <= many.count {
          guard let likeness = joined(corpus, many, start, length, word) else { continue }
          let score = likeness.fidelity * likeness.information + 0.5
          matches.append(match(score, likeness, start, length, place, isSwapped))
        }
      }
    }
  }

  /// How well a word stands for a run of words written together.
  private func joined(
    _ corpus: Corpus, _ many: [PlacedWord], _ start: Int, _ length: Int, _ word: Word
  ) -> WordLikeness? {
    let words = corpus.words.span
    let wordCount = Int(word.measures.plainCount)
    var runCount = 0
    for place in start..<start + length {
      runCount += Int(words[Int(many[place].word)].measures.plainCount)
    }
    // Most pairs part here, by their lengths alone.
    let last = Int(words[Int(many[start + length - 1].word)].measures.rawCount)
    let mayBegin = Self.mayBegin(wordCount, run: runCount, last: last)
    guard Self.mayBeJoined(wordCount, run: runCount, last: last) else { return nil }
    guard isBegun(corpus, word, many[start..<start + length]) else { return nil }
    if wordCount == runCount {
      var sum = 0.0
      for place in start..<start + length {
        sum += corpus.words[Int(many[place].word)].measures.rarity
      }
      return WordLikeness(
        kind: .joined, fidelity: 1, information: max(word.measures.rarity, sum * 0.9))
    }
    let rarity = Rarity(corpus.texts, logNames: corpus.logNames)
    let known = Int(mayBegin ? word.canonical : word.plain)
    let letters = mayBegin ? corpus.texts.range(known).count : runCount
    return WordLikeness(
      kind: .joined, fidelity: 0.9, information: rarity.ofPrefix(letters, of: known))
  }

  /// Whether the lengths leave open that a word is a run of words written together, the last of
  /// them shortened or with more behind it.
  static func mayBeJoined(_ word: Int, run: Int, last: Int) -> Bool {
    guard word >= 3 else { return false }
    return word == run || mayBegin(word, run: run, last: last) || run >= 5 && word > run
  }

  /// Whether a word is long enough to be a run whose last word is shortened.
  private static func mayBegin(_ word: Int, run: Int, last: Int) -> Bool {
    word >= 5 && word >= run - last + 2 && word < run
  }

  /// Whether a word and a run written together are the same up to the end of the shorter; they
  /// are not written together for it, as most differ soon.
  private func isBegun(_ corpus: Corpus, _ word: Word, _ run: ArraySlice<PlacedWord>) -> Bool {
    var place = 0
    for placed in run {
      let part = corpus.words[Int(placed.word)]
      guard Self.goesOn(corpus, word, from: place, part) else { return false }
      place += Int(part.measures.plainCount)
    }
    return true
  }

  /// Whether a word goes on with another from a place on, up to the end of either.
  static func goesOn(_ corpus: Corpus, _ word: Word, from place: Int, _ part: Word) -> Bool {
    guard place < Int(word.measures.plainCount) else { return true }
    let units = corpus.texts.units.span
    let text = units.extracting(corpus.texts.range(Int(word.plain))).extracting(place...)
    let next = units.extracting(corpus.texts.range(Int(part.plain)))
    return Letters.shared(text, next) == min(text.count, next.count)
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
      let count = Int(word.measures.rawCount)
      guard Self.mayBeInitials(word.measures), count <= many.count else { continue }
      let letters = units.extracting(corpus.texts.range(Int(word.raw)))
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

  /// Whether a word may be the first letters of others.
  static func mayBeInitials(_ word: WordMeasures) -> Bool {
    word.rawCount >= 2 && word.rawCount <= 6 && word.isLettersOnly
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
