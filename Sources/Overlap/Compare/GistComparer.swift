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
struct GistComparer {
  private let corpus: Corpus
  private let glance: WordGlance
  private let comparer: WordComparer

  /// The working memory of a pair.
  struct Scratch {
    fileprivate var distance = EditDistance()
    fileprivate var runs: [WordMatch] = []
    fileprivate var best = Best()
  }

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
    if findSingles(a, b, &scratch) { findRuns(a, b, &scratch) }
    var found = GistFindings()
    for i in 0..<Int(a.wordCount) {
      found.left.add(weight(a.words.span[i]), scratch.best.left.span[i])
      found.evidence += scratch.best.told.span[i]
    }
    for j in 0..<Int(b.wordCount) {
      found.right.add(weight(b.words.span[j]), scratch.best.right.span[j])
    }
    return found
  }

  private func weight(_ word: PlacedWord) -> Double {
    corpus.words[Int(word.word)].measures.weight * (word.isAside ? 0.4 : 1)
  }

  /// Finds single words that stand for each other, and tells whether one may stand for several.
  private func findSingles(
    _ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch
  ) -> Bool {
    let words = corpus.words.span
    let left = a.words.span
    let right = b.words.span
    var mayHaveRuns = false
    for i in 0..<Int(a.wordCount) {
      let x = Int(left[i].word)
      let first = words[x].measures.first
      let count = words[x].measures.canonicalCount
      for j in 0..<Int(b.wordCount) {
        let y = Int(right[j].word)
        // Most pairs of words begin otherwise and are too short or too different for a slip.
        let beginsAlike = words[y].measures.first == first
        if !beginsAlike, words[x].canonical != words[y].canonical,
          min(count, words[y].measures.canonicalCount) < 5
            || (words[x].measures.letters ^ words[y].measures.letters).nonzeroBitCount > 4,
          words[x].soft != words[y].canonical, words[y].soft != words[x].canonical
        {
          continue
        }
        if beginsAlike, !mayHaveRuns {
          mayHaveRuns = mayBeRun(a, i, right[j]) || mayBeRun(b, j, left[i])
        }
        guard glance.mayBeAlike(left[i], right[j]),
          let likeness = comparer.likeness(left[i], right[j], &scratch.distance)
        else { continue }
        scratch.best.add(
          WordMatch(score: 0, likeness: likeness, left: i, leftCount: 1, right: j, rightCount: 1))
      }
    }
    return mayHaveRuns
  }

  private func findRuns(_ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch) {
    scratch.runs.removeAll(keepingCapacity: true)
    let left = (0..<Int(a.wordCount)).map { a.words.span[$0] }
    let right = (0..<Int(b.wordCount)).map { b.words.span[$0] }
    WordRuns().find(corpus, left, right, into: &scratch.runs)
    for run in scratch.runs { scratch.best.add(run) }
  }

  /// Whether a word may stand for several neighbours from a place on, whose first begins like it.
  private func mayBeRun(_ many: RecordGist, _ start: Int, _ single: PlacedWord) -> Bool {
    guard start + 1 < Int(many.wordCount) else { return false }
    let word = corpus.words.span[Int(single.word)]
    return mayBeJoined(many, start, word) || mayBeInitials(many, start, word.measures)
  }

  /// Whether a word may be two or three neighbours written together: by their lengths, and then by
  /// their letters.
  private func mayBeJoined(_ many: RecordGist, _ start: Int, _ word: Word) -> Bool {
    let words = corpus.words.span
    var run = Int(words[Int(many.words.span[start].word)].measures.plainCount)
    for place in start + 1..<min(start + 3, Int(many.wordCount)) {
      let next = words[Int(many.words.span[place].word)].measures
      run += Int(next.plainCount)
      if WordRuns.mayBeJoined(
        Int(word.measures.plainCount), run: run, last: Int(next.rawCount)),
        isBegun(word, many, start...place)
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
  private func mayBeInitials(_ many: RecordGist, _ start: Int, _ word: WordMeasures) -> Bool {
    let count = Int(word.rawCount)
    guard WordRuns.mayBeInitials(word), start + count <= Int(many.wordCount) else { return false }
    let words = corpus.words.span
    for place in 1..<min(count, 4) {
      let letter = UInt16(truncatingIfNeeded: word.head >> UInt64(48 - 16 * place))
      if words[Int(many.words.span[start + place].word)].measures.first != letter { return false }
    }
    return true
  }
}
