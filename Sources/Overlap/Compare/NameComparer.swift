/// What was found between two names.
struct NameFindings: Sendable {
  /// The shares of each name's words, by weight, that the other has.
  var coveredLeft = 0.0
  var coveredRight = 0.0
  /// The weights of all words.
  var weightLeft = 0.0
  var weightRight = 0.0
  /// How much the matched words tell.
  var evidence = 0.0
  /// How much it tells that both begin with the same word.
  var firstEvidence = 0.0
  /// The weight of the words without a counterpart, on both sides.
  var missing = 0.0
  /// How the names lie to each other, from 0 to 5; see `Feature.shape`.
  var shape = 0.0

  /// The smaller share.
  var leastCovered: Double { min(coveredLeft, coveredRight) }
}

/// Lays two names side by side, word for word.
struct NameComparer {
  private let comparer: WordComparer
  private let glance: WordGlance
  private var distance = EditDistance()
  private(set) var matches: [WordMatch] = []
  private var candidates: [WordMatch] = []
  // A place for each word that a name can have.
  private var usedLeft = Used(repeating: 0)
  private var usedRight = Used(repeating: 0)

  /// How well each word of a name is matched, zero while it is free: as many words as a
  /// `CorpusBuilder` takes.
  private typealias Used = InlineArray<32, Double>

  /// A comparer for the names of a corpus.
  init(_ corpus: Corpus) {
    comparer = WordComparer(corpus)
    glance = WordGlance(corpus)
  }

  /// Compares two names.
  ///
  /// Complexity: O(n · m) in their words.
  mutating func compare(_ a: CorpusName, _ b: CorpusName) -> NameFindings {
    // The words stay where they are; the array is taken apart from what is written to here.
    let placed = comparer.corpus.placed
    let left = placed.span.extracting(a.words.prefix(CorpusBuilder.longestName))
    let right = placed.span.extracting(b.words.prefix(CorpusBuilder.longestName))
    candidates.removeAll(keepingCapacity: true)
    findSingles(left, right)
    WordRuns.find(comparer.corpus, left, right, into: &candidates)
    sortCandidates()
    take(left.count, right.count)
    return findings(left, right)
  }

  private mutating func findSingles(_ left: Span<PlacedWord>, _ right: Span<PlacedWord>) {
    for i in left.indices {
      for j in right.indices {
        guard glance.mayBeAlike(left[i], right[j]),
          let likeness = comparer.likeness(left[i], right[j], &distance)
        else { continue }
        let distance = Double(abs(i - j))
        candidates.append(
          WordMatch(
            score: likeness.fidelity * likeness.information - 0.3 * distance, likeness: likeness,
            left: i, leftCount: 1, right: j, rightCount: 1))
      }
    }
  }

  /// By insertion: there are few, and no two are equal in all that orders them.
  private mutating func sortCandidates() {
    guard candidates.count <= 48 else { return candidates.sort { $0.precedes($1) } }
    for index in candidates.indices.dropFirst() {
      let candidate = candidates[index]
      var place = index
      while place > 0, candidate.precedes(candidates[place - 1]) {
        candidates[place] = candidates[place - 1]
        place -= 1
      }
      candidates[place] = candidate
    }
  }

  /// Takes the best match whose words are all still free, again and again.
  private mutating func take(_ leftCount: Int, _ rightCount: Int) {
    matches.removeAll(keepingCapacity: true)
    for i in 0..<leftCount { usedLeft[i] = 0 }
    for j in 0..<rightCount { usedRight[j] = 0 }
    for match in candidates {
      let leftEnd = match.left + match.leftCount
      let rightEnd = match.right + match.rightCount
      var isFree = true
      for i in match.left..<leftEnd where usedLeft[i] != 0 { isFree = false }
      for j in match.right..<rightEnd where usedRight[j] != 0 { isFree = false }
      guard isFree else { continue }
      for i in match.left..<leftEnd { usedLeft[i] = match.likeness.fidelity }
      for j in match.right..<rightEnd { usedRight[j] = match.likeness.fidelity }
      matches.append(match)
    }
  }

  private func findings(
    _ left: Span<PlacedWord>, _ right: Span<PlacedWord>
  ) -> NameFindings {
    var found = NameFindings()
    let words = comparer.corpus.words.span
    let leftSide = Self.cover(left, usedLeft.span, words)
    let rightSide = Self.cover(right, usedRight.span, words)
    found.weightLeft = leftSide.weight
    found.weightRight = rightSide.weight
    found.coveredLeft = leftSide.weight > 0 ? leftSide.covered / leftSide.weight : 0
    found.coveredRight = rightSide.weight > 0 ? rightSide.covered / rightSide.weight : 0
    found.missing = leftSide.missing + rightSide.missing
    var isPlain = true
    for match in matches {
      let told = match.likeness.fidelity * match.likeness.information
      found.evidence += told
      if match.left == 0, match.right == 0 { found.firstEvidence = match.likeness.information }
      switch match.likeness.kind {
      case .equal, .abbreviation, .joined: break
      default: isPlain = false
      }
    }
    let isEmpty = left.isEmpty || right.isEmpty
    found.shape = isEmpty ? 0 : shape(leftSide.tail, rightSide.tail, isPlain)
    return found
  }

  /// One side of the matches.
  private struct Side {
    var weight = 0.0
    var covered = 0.0
    var missing = 0.0
    var tail = Tail.none
  }

  /// Which words are left over.
  private enum Tail {
    case none
    case behind
    case inside
  }

  private static func cover(
    _ side: Span<PlacedWord>, _ used: Span<Double>, _ words: Span<Word>
  ) -> Side {
    var sums = Side()
    var last = -1
    var firstFree: Int?
    for index in side.indices {
      let weight = words[Int(side[index].word)].measures.weight * (side[index].isAside ? 0.4 : 1)
      sums.weight += weight
      sums.covered += weight * used[index]
      if used[index] == 0 {
        sums.missing += weight
        firstFree = firstFree ?? index
      } else {
        last = index
      }
    }
    guard let firstFree else { return sums }
    sums.tail = last >= 0 && firstFree > last ? .behind : .inside
    return sums
  }

  private func shape(_ left: Tail, _ right: Tail, _ isPlain: Bool) -> Double {
    switch (left, right) {
    case (.none, .none): return isPlain ? 5 : 4
    case (.none, .behind), (.behind, .none): return 3
    case (.none, _), (_, .none): return 2
    default:
      return usedLeft[0] != 0 && usedRight[0] != 0 ? 1 : 0
    }
  }
}
