/// What the words of two names have in common at most.
struct GistFindings {
  /// One name's words.
  struct Side {
    /// The weight of all, how much of it is covered, and the weight of those left over.
    private(set) var weight = 0.0
    private(set) var covered = 0.0
    private(set) var missing = 0.0
    /// Whether a word is left over.
    private(set) var isPartial = false

    /// Adds a word, and how well another stands for it.
    mutating func add(_ own: Double, _ fidelity: Double) {
      weight += own
      covered += own * fidelity
      guard fidelity == 0 else { return }
      missing += own
      isPartial = true
    }

    /// The share that is covered.
    var share: Double { weight > 0 ? covered / weight : 0 }
  }

  var left = Side()
  var right = Side()
  /// How much the matched words tell.
  var evidence = 0.0
  /// Whether a word is left over on either side.
  var isPartial: Bool { left.isPartial || right.isPartial }
}

/// Looks at the words of two names, each by itself: as if one word could stand for several others
/// at once.
struct GistComparer: Sendable {
  private let corpus: Corpus
  private let cards: [WordCard]
  private let glance: WordGlance
  private let comparer: WordComparer

  /// The working memory of a pair.
  struct Scratch {
    fileprivate var distance = EditDistance()
    fileprivate var runs: [WordMatch] = []
    fileprivate var best = Best()
    // The words of both names; those of our record stay for all of its pairs.
    fileprivate var name = UInt32.max
    fileprivate var left = Cards(repeating: WordCard())
    fileprivate var right = Cards(repeating: WordCard())
    fileprivate var leftWords: [PlacedWord] = []
    fileprivate var rightWords: [PlacedWord] = []
  }

  /// As many as `RecordGist.mostWords`.
  fileprivate typealias Cards = InlineArray<6, WordCard>

  /// How well each word is matched at most, and what the matches tell that begin with it.
  fileprivate struct Best {
    var left = InlineArray<6, Double>(repeating: 0)
    var right = InlineArray<6, Double>(repeating: 0)
    var told = InlineArray<6, Double>(repeating: 0)

    /// Matches exclude each other where they share a word: each is counted once, at its first word.
    mutating func add(_ match: WordMatch) {
      let fidelity = match.likeness.fidelity
      for i in match.left..<match.left + match.leftCount { left[i] = max(left[i], fidelity) }
      for j in match.right..<match.right + match.rightCount { right[j] = max(right[j], fidelity) }
      told[match.left] = max(told[match.left], fidelity * match.likeness.information)
    }
  }

  /// Compares the gists of a corpus's records.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    cards = corpus.words.map { WordCard($0, corpus.texts) }
    glance = WordGlance(corpus)
    comparer = WordComparer(corpus)
  }

  /// What two names have in common at most.
  ///
  /// Complexity: O(n · m) in their words.
  func compare(
    _ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch
  ) -> GistFindings {
    scratch.best = Best()
    if scratch.name != a.name {
      scratch.name = a.name
      fill(&scratch.left, a)
    }
    fill(&scratch.right, b)
    if findSingles(a, b, &scratch) { findRuns(a, b, &scratch) }
    var found = GistFindings()
    for i in 0..<Int(a.wordCount) {
      let weight = scratch.left.span[i].weight * Self.share(of: a.words.span[i])
      found.left.add(weight, scratch.best.left.span[i])
      found.evidence += scratch.best.told.span[i]
    }
    for j in 0..<Int(b.wordCount) {
      let weight = scratch.right.span[j].weight * Self.share(of: b.words.span[j])
      found.right.add(weight, scratch.best.right.span[j])
    }
    return found
  }

  private func fill(_ cards: inout Cards, _ gist: RecordGist) {
    for index in 0..<Int(gist.wordCount) {
      cards[index] = self.cards.span[Int(gist.words.span[index].word)]
    }
  }

  /// How much of its weight a word keeps in its place.
  private static func share(of word: PlacedWord) -> Double { word.isAside ? 0.4 : 1 }

  /// Finds single words that stand for each other, and tells whether one may stand for several.
  private func findSingles(
    _ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch
  ) -> Bool {
    var mayHaveRuns = false
    let (count, otherCount) = (Int(a.wordCount), Int(b.wordCount))
    let (words, otherWords) = (a.words, b.words)
    for i in 0..<count {
      let x = scratch.left.span[i]
      for j in 0..<otherCount {
        let y = scratch.right.span[j]
        let beginsAlike = x.first == y.first
        // Most pairs of words end here.
        guard beginsAlike || x.mayBeAlike(y) else { continue }
        if beginsAlike, !mayHaveRuns {
          mayHaveRuns =
            mayBeRun(scratch.left.span, a, i, y, otherWords.span[j])
            || mayBeRun(scratch.right.span, b, j, x, words.span[i])
        }
        let (left, right) = (words.span[i], otherWords.span[j])
        guard glance.mayBeAlike(left, right),
          let likeness = comparer.likeness(left, right, &scratch.distance)
        else { continue }
        scratch.best.add(
          WordMatch(score: 0, likeness: likeness, left: i, leftCount: 1, right: j, rightCount: 1))
      }
    }
    return mayHaveRuns
  }

  private func findRuns(_ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch) {
    scratch.runs.removeAll(keepingCapacity: true)
    Self.list(a, &scratch.leftWords)
    Self.list(b, &scratch.rightWords)
    WordRuns().find(corpus, scratch.leftWords, scratch.rightWords, into: &scratch.runs)
    for run in scratch.runs { scratch.best.add(run) }
  }

  private static func list(_ gist: RecordGist, _ words: inout [PlacedWord]) {
    words.removeAll(keepingCapacity: true)
    for index in 0..<Int(gist.wordCount) { words.append(gist.words.span[index]) }
  }

  /// Whether a word may stand for several neighbours from a place on, whose first begins like it.
  private func mayBeRun(
    _ cards: Span<WordCard>, _ many: RecordGist, _ start: Int, _ card: WordCard, _ word: PlacedWord
  ) -> Bool {
    guard start + 1 < Int(many.wordCount) else { return false }
    return mayBeJoined(cards, many, start, card, word) || mayBeInitials(cards, many, start, word)
  }

  /// Whether a word may be two or three neighbours written together: by their first letters and
  /// lengths, and then by all their letters.
  private func mayBeJoined(
    _ cards: Span<WordCard>, _ many: RecordGist, _ start: Int, _ card: WordCard, _ word: PlacedWord
  ) -> Bool {
    guard card.mayBegin(like: cards[start]) else { return false }
    var run = Int(cards[start].plainCount)
    for place in start + 1..<min(start + 3, Int(many.wordCount)) {
      run += Int(cards[place].plainCount)
      if WordRuns.mayBeJoined(
        Int(card.plainCount), run: run, last: Int(cards[place].rawCount)),
        isBegun(corpus.words.span[Int(word.word)], many, start...place)
      {
        return true
      }
    }
    return false
  }

  private func isBegun(_ word: Word, _ many: RecordGist, _ places: ClosedRange<Int>) -> Bool {
    var run = 0
    for place in places {
      let next = corpus.words[Int(many.words.span[place].word)]
      guard WordRuns.goesOn(corpus, word, from: run, next) else { return false }
      run += Int(next.measures.plainCount)
    }
    return true
  }

  /// Whether a word may be the first letters of neighbours; four of them are looked at.
  private func mayBeInitials(
    _ cards: Span<WordCard>, _ many: RecordGist, _ start: Int, _ word: PlacedWord
  ) -> Bool {
    let measures = corpus.words.span[Int(word.word)].measures
    let count = Int(measures.rawCount)
    guard start + count <= Int(many.wordCount), WordRuns.mayBeInitials(measures) else {
      return false
    }
    for place in 1..<min(count, 4) {
      let letter = UInt16(truncatingIfNeeded: measures.head >> UInt64(48 - 16 * place))
      if cards[start + place].first != letter { return false }
    }
    return true
  }
}
