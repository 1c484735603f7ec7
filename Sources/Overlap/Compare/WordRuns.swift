/// Finds neighbouring words of one name that the other name writes as one word: written together
/// (`Med Tech` as `Medtech`) or by their first letters (`IBM`).
enum WordRuns {
  /// Adds the matches of runs, on both sides, to those of single words.
  static func find(
    _ corpus: Corpus, _ left: Span<PlacedWord>, _ right: Span<PlacedWord>,
    into matches: inout [WordMatch]
  ) {
    findJoined(corpus, left, right, isSwapped: false, &matches)
    findJoined(corpus, right, left, isSwapped: true, &matches)
    findInitials(corpus, left, right, isSwapped: false, &matches)
    findInitials(corpus, right, left, isSwapped: true, &matches)
  }

  /// Two or three neighbours of `many` written together in `single`.
  private static func findJoined(
    _ corpus: Corpus, _ many: Span<PlacedWord>, _ single: Span<PlacedWord>, isSwapped: Bool,
    _ matches: inout [WordMatch]
  ) {
    let words = corpus.words.span
    // The last word begins no run.
    for start in many.indices.dropLast() {
      let first = words[Int(many[start].word)].measures.first
      for place in single.indices
      where words[Int(single[place].word)].measures.first == first {
        for end in start + 2..<min(start + 4, many.count + 1) {
          guard let likeness = joined(corpus, many.extracting(start..<end), single[place])
          else { continue }
          let score = likeness.fidelity * likeness.information + 0.5
          matches.append(WordMatch(score, likeness, start..<end, place, isSwapped: isSwapped))
        }
      }
    }
  }

  /// How well a word stands for a run of words written together, the first of which begins like it;
  /// nil if it does not.
  static func joined(
    _ corpus: Corpus, _ run: Span<PlacedWord>, _ single: PlacedWord
  ) -> WordLikeness? {
    let words = corpus.words.span
    let word = Int(single.word)
    let wordCount = Int(words[word].measures.plainCount)
    var runCount = 0
    for place in run.indices { runCount += Int(words[Int(run[place].word)].measures.plainCount) }
    // Most pairs part here, by their lengths alone.
    let last = Int(words[Int(run[run.count - 1].word)].measures.rawCount)
    let mayBegin = Self.mayBegin(wordCount, run: runCount, last: last)
    guard Self.mayBeJoined(wordCount, run: runCount, last: last), isBegun(corpus, word, run)
    else { return nil }
    if wordCount == runCount {
      var sum = 0.0
      for place in run.indices { sum += words[Int(run[place].word)].measures.rarity }
      return WordLikeness(
        kind: .joined, fidelity: 1, information: max(words[word].measures.rarity, sum * 0.9))
    }
    let rarity = Rarity(corpus.texts, logNames: corpus.logNames)
    let known = Int(mayBegin ? words[word].canonical : words[word].plain)
    let letters = mayBegin ? corpus.texts.range(known).count : runCount
    return WordLikeness(
      kind: .joined, fidelity: 0.9, information: rarity.ofPrefix(letters, of: known))
  }

  /// For each word of a name, the last one first, how many letters a word has at least that is this
  /// and those behind it written together; 255 where nothing is behind it.
  static func leastLetters(
    _ corpus: Corpus, _ name: Span<PlacedWord>, _ tell: (Int, UInt8) -> Void
  ) {
    let words = corpus.words.span
    // Lengths with umlauts as one letter and as written; what is not there is too long.
    var (next, nextRaw, after, afterRaw) = (255, 0, 255, 0)
    for place in name.indices.reversed() {
      let word = Int(name[place].word)
      let own = Int(words[word].measures.plainCount)
      let (two, three) = (own &+ next, own &+ next &+ after)
      // As in `mayBeJoined`: as they are, or with the last one shortened.
      let asTheyAre = max(3, two)
      let shortened = max(5, min(two &- nextRaw, three &- afterRaw) &+ 2)
      tell(place, UInt8(clamping: min(asTheyAre, shortened)))
      (after, afterRaw, next, nextRaw) = (next, nextRaw, own, Int(words[word].measures.rawCount))
    }
  }

  /// Whether the lengths leave open that a word is a run of words written together, the last of
  /// them shortened or with more behind it.
  private static func mayBeJoined(_ word: Int, run: Int, last: Int) -> Bool {
    guard word >= 3 else { return false }
    return word == run || mayBegin(word, run: run, last: last) || run >= 5 && word > run
  }

  /// Whether a word is long enough to be a run whose last word is shortened.
  private static func mayBegin(_ word: Int, run: Int, last: Int) -> Bool {
    word >= 5 && word >= run - last + 2 && word < run
  }

  /// Whether a word and a run written together are the same up to the end of the shorter; they
  /// are not written together for it, as most differ soon.
  private static func isBegun(_ corpus: Corpus, _ word: Int, _ run: Span<PlacedWord>) -> Bool {
    var place = 0
    for index in run.indices {
      let part = Int(run[index].word)
      guard goesOn(corpus, word, from: place, part) else { return false }
      place += Int(corpus.words.span[part].measures.plainCount)
    }
    return true
  }

  /// Whether a word goes on with another from a place on, up to the end of either.
  static func goesOn(_ corpus: Corpus, _ word: Int, from place: Int, _ part: Int) -> Bool {
    let words = corpus.words.span
    guard place < Int(words[word].measures.plainCount) else { return true }
    let units = corpus.texts.units.span
    let text = units.extracting(corpus.texts.range(Int(words[word].plain))).extracting(place...)
    let next = units.extracting(corpus.texts.range(Int(words[part].plain)))
    return Letters.shared(text, next) == min(text.count, next.count)
  }

  /// Neighbours of `many` whose first letters are a word of `single`.
  private static func findInitials(
    _ corpus: Corpus, _ many: Span<PlacedWord>, _ single: Span<PlacedWord>, isSwapped: Bool,
    _ matches: inout [WordMatch]
  ) {
    let words = corpus.words.span
    for place in single.indices {
      let count = Int(words[Int(single[place].word)].measures.rawCount)
      guard count <= many.count else { continue }
      for start in 0...(many.count - count) {
        let run = start..<start + count
        guard let likeness = initials(corpus, many.extracting(run), single[place])
        else { continue }
        let score = likeness.fidelity * likeness.information
        matches.append(WordMatch(score, likeness, run, place, isSwapped: isSwapped))
      }
    }
  }

  /// How well a word stands for the first letters of as many words as it has letters; nil if it does
  /// not.
  static func initials(
    _ corpus: Corpus, _ run: Span<PlacedWord>, _ single: PlacedWord
  ) -> WordLikeness? {
    let words = corpus.words.span
    let word = Int(single.word)
    guard mayBeInitials(words[word].measures) else { return nil }
    let letters = corpus.texts.units.span.extracting(
      corpus.texts.range(Int(words[word].raw)))
    guard run.count == letters.count else { return nil }
    for place in run.indices
    where words[Int(run[place].word)].measures.first != letters[place] {
      return nil
    }
    return WordLikeness(
      kind: .initials, fidelity: run.count >= 3 ? 0.9 : 0.6,
      information: 0.8 * words[word].measures.rarity)
  }

  /// Whether a word may be the first letters of others.
  private static func mayBeInitials(_ word: WordMeasures) -> Bool {
    word.rawCount >= 2 && word.rawCount <= 6 && word.isLettersOnly
  }
}

extension WordMatch {
  /// A run of words that stands for one word; `isSwapped` where the run is on the right.
  fileprivate init(
    _ score: Double, _ likeness: WordLikeness, _ run: Range<Int>, _ place: Int, isSwapped: Bool
  ) {
    self.init(
      score: score, likeness: likeness,
      left: isSwapped ? place : run.lowerBound, leftCount: isSwapped ? 1 : run.count,
      right: isSwapped ? run.lowerBound : place, rightCount: isSwapped ? run.count : 1)
  }
}
