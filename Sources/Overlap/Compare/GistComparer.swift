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
///
/// A class, as each of millions of calls would copy all that points to the tables of a structure.
final class GistComparer: Sendable {
  private let corpus: Corpus
  private let cards: [WordCard]
  private let glance: WordGlance
  private let comparer: WordComparer

  /// The working memory of a pair.
  struct Scratch {
    fileprivate var distance = EditDistance()
    /// The words of our record, which stay for all of its pairs, with what is left of others behind
    /// them; and its name.
    fileprivate var cards: [WordCard] = []
    fileprivate var name = UInt32.max
  }

  /// How well each word is matched at most, and what the matches tell that begin with it; as many
  /// words as `RecordGist.mostWords`.
  private struct Best {
    var left = InlineArray<6, Double>(repeating: 0)
    var right = InlineArray<6, Double>(repeating: 0)
    var told = InlineArray<6, Double>(repeating: 0)

    /// Matches exclude each other where they share a word: each is counted once, at its first word.
    mutating func add(
      _ fidelity: Double, _ information: Double, _ lefts: Range<Int>, _ rights: Range<Int>
    ) {
      for i in lefts { left[i] = max(left[i], fidelity) }
      for j in rights { right[j] = max(right[j], fidelity) }
      let first = lefts.lowerBound
      told[first] = max(told[first], fidelity * information)
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
    // Taken out of the gists, or each look at a word would copy all of one.
    let (ours, theirs) = (a.words, b.words)
    let left = ours.span.extracting(..<Int(a.wordCount))
    let right = theirs.span.extracting(..<Int(b.wordCount))
    if scratch.name != a.name {
      scratch.name = a.name
      fill(&scratch.cards, left)
    }
    let (ourRuns, theirRuns) = (a.leastRuns, b.leastRuns)
    var best = Best()
    for j in right.indices {
      let card = cards[Int(right[j].word)]
      for i in left.indices {
        let own = scratch.cards[i]
        if own.canonical == card.canonical {
          best.add(1, own.rarity, i..<i + 1, j..<j + 1)
        } else if own.mayBeAlike(card) {
          findLikeness(left[i], i, right[j], j, &scratch.distance, &best)
        }
        // Most pairs of words end here.
        guard own.first == card.first else { continue }
        if card.mayBeJoined(with: own, ourRuns.span[i]) {
          findJoined(left, i, right[j]) { best.add($0, $1, $2, j..<j + 1) }
        }
        if own.mayBeJoined(with: card, theirRuns.span[j]) {
          findJoined(right, j, left[i]) { best.add($0, $1, i..<i + 1, $2) }
        }
        if card.mayBeInitials(ofAtMost: left.count - i) {
          findInitials(left, i, right[j]) { best.add($0, $1, $2, j..<j + 1) }
        }
        if own.mayBeInitials(ofAtMost: right.count - j) {
          findInitials(right, j, left[i]) { best.add($0, $1, i..<i + 1, $2) }
        }
      }
    }
    var found = GistFindings()
    for i in left.indices {
      found.left.add(scratch.cards[i].weight * Self.share(of: left[i]), best.left[i])
      found.evidence += best.told[i]
    }
    for j in right.indices {
      found.right.add(
        cards[Int(right[j].word)].weight * Self.share(of: right[j]), best.right[j])
    }
    return found
  }

  private func fill(_ cards: inout [WordCard], _ words: Span<PlacedWord>) {
    for i in words.indices {
      let card = self.cards[Int(words[i].word)]
      if i < cards.count { cards[i] = card } else { cards.append(card) }
    }
  }

  /// How much of its weight a word keeps in its place.
  private static func share(of word: PlacedWord) -> Double { word.isAside ? 0.4 : 1 }

  /// Finds how well two words stand for each other that are not the same.
  @inline(never)
  private func findLikeness(
    _ x: PlacedWord, _ i: Int, _ y: PlacedWord, _ j: Int,
    _ distance: inout EditDistance, _ best: inout Best
  ) {
    guard glance.mayBeAlike(x, y), let likeness = comparer.likeness(x, y, &distance) else { return }
    best.add(likeness.fidelity, likeness.information, i..<i + 1, j..<j + 1)
  }

  /// Finds how well a word stands for neighbours from a place on written together: with what
  /// fidelity, what that tells, and for which of them.
  @inline(never)
  private func findJoined(
    _ many: Span<PlacedWord>, _ start: Int, _ single: PlacedWord,
    _ add: (Double, Double, Range<Int>) -> Void
  ) {
    for end in start + 2..<min(start + 4, many.count + 1) {
      guard let likeness = WordRuns.joined(corpus, many.extracting(start..<end), single)
      else { continue }
      add(likeness.fidelity, likeness.information, start..<end)
    }
  }

  /// The same for the first letters of neighbours, of which there are enough.
  @inline(never)
  private func findInitials(
    _ many: Span<PlacedWord>, _ start: Int, _ single: PlacedWord,
    _ add: (Double, Double, Range<Int>) -> Void
  ) {
    let run = start..<start + Int(cards[Int(single.word)].rawCount)
    guard let likeness = WordRuns.initials(corpus, many.extracting(run), single) else { return }
    add(likeness.fidelity, likeness.information, run)
  }
}
