/// Compares two single words.
struct WordComparer: Sendable {
  /// How much of a word its first letters tell, by how many there are.
  private static let beginningFidelity = [0, 0.35, 0.65, 0.85, 0.92, 0.95, 0.97]

  let corpus: Corpus
  private let rarity: Rarity

  /// A comparer for the words of a corpus.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    rarity = Rarity(corpus.texts, logNames: corpus.logNames)
  }

  /// How well a word stands for another; nil if it does not.
  ///
  /// The working memory is the caller's: who compares by the million never copies the tables here.
  func likeness(
    _ x: PlacedWord, _ y: PlacedWord, _ distance: inout EditDistance
  ) -> WordLikeness? {
    let a = corpus.words[Int(x.word)]
    let b = corpus.words[Int(y.word)]
    if a.canonical == b.canonical {
      return WordLikeness(kind: .equal, fidelity: 1, information: a.measures.rarity)
    }
    if x.isNumber || y.isNumber { return nil }
    if a.soft == b.canonical {
      return WordLikeness(kind: .abbreviation, fidelity: 0.95, information: b.measures.rarity)
    }
    if b.soft == a.canonical {
      return WordLikeness(kind: .abbreviation, fidelity: 0.95, information: a.measures.rarity)
    }
    guard a.measures.first == b.measures.first else { return slip(a, b, &distance) }
    return shortened(a, b, &distance)
  }

  /// How well one of two words that begin alike stands for the other, the shorter for the longer.
  private func shortened(
    _ x: Word, _ y: Word, _ distance: inout EditDistance
  ) -> WordLikeness? {
    let isSwapped = x.measures.rawCount > y.measures.rawCount
    let a = isSwapped ? y : x
    let b = isSwapped ? x : y
    let texts = corpus.texts
    let units = texts.units.span
    let shortRaw = units.extracting(texts.range(Int(a.raw)))
    let longRaw = units.extracting(texts.range(Int(b.raw)))
    let short = units.extracting(texts.range(Int(a.canonical)))
    let long = units.extracting(texts.range(Int(b.canonical)))
    let shared = Letters.shared(short, long)
    if shared == short.count || Letters.shared(shortRaw, longRaw) == shortRaw.count {
      let fidelity = Self.beginningFidelity[min(shortRaw.count, 6)]
      return WordLikeness(
        kind: .beginning, fidelity: fidelity, information: a.measures.prefixRarity)
    }
    if shortRaw.count >= 2, longRaw.count >= shortRaw.count + 2, !a.measures.hasInnerVowel,
      Letters.isSubsequence(shortRaw, longRaw)
    {
      return WordLikeness(
        kind: .contraction, fidelity: shortRaw.count > 2 ? 0.7 : 0.5,
        information: 0.6 * b.measures.rarity)
    }
    if let slip = slip(x, y, &distance) { return slip }
    let longest = max(short.count, long.count)
    guard shared >= 4, Double(shared) >= 0.5 * Double(longest) else { return nil }
    let bothUsual = a.measures.isUsual && b.measures.isUsual
    let fidelity = (0.3 + 0.6 * Double(shared) / Double(longest)) * (bothUsual ? 0.7 : 1)
    return WordLikeness(
      kind: .stem, fidelity: fidelity, information: rarity.ofPrefix(shared, of: Int(a.canonical)))
  }

  /// Whether a word is the other with a slip, or with two in long words.
  private func slip(
    _ a: Word, _ b: Word, _ distance: inout EditDistance
  ) -> WordLikeness? {
    guard WordGlance.mayBeSlip(a.measures, b.measures) else { return nil }
    let count = Int(a.measures.canonicalCount)
    let otherCount = Int(b.measures.canonicalCount)
    let most = WordGlance.mostSlips(min(count, otherCount))
    let texts = corpus.texts
    let units = texts.units.span
    let left = units.extracting(texts.range(Int(a.canonical)))
    let right = units.extracting(texts.range(Int(b.canonical)))
    let slips = distance.between(left, right, most: most)
    guard slips <= most else { return nil }
    var fidelity = slips == 1 ? 0.88 : 0.75
    if slips == 1, count == otherCount, !Letters.isSwap(left, right) { fidelity = 0.78 }
    // Both words are usual here: they are two words, not one misspelt.
    if a.measures.isUsual, b.measures.isUsual { fidelity *= 0.55 }
    return WordLikeness(
      kind: .slip, fidelity: fidelity,
      information: 0.85 * min(a.measures.rarity, b.measures.rarity))
  }
}
