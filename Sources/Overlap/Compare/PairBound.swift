/// Tells of most pairs that they score less than their rivals still count, without comparing them.
///
/// Adds the most that each feature may add, given what the gists of two records tell. What is ruled
/// out scores less for certain; `PairComparer` says how much less.
///
/// A class, as each of millions of calls would copy all that points to the tables of a structure.
final class PairBound: Sendable {
  /// The working memory of a pair: apart from the tables, which are then never copied.
  struct Scratch {
    fileprivate var words = GistComparer.Scratch()
    fileprivate var joined: JoinedComparer

    /// Memory for pairs of a corpus.
    init(_ corpus: Corpus) {
      joined = JoinedComparer(corpus)
    }
  }

  private let corpus: Corpus
  private let words: GistComparer
  // What single facts add, or all that is left open by one.
  private let bearers: [Double]
  private let givenLength: [Double]
  private let legal: [Double]
  private let numbers: [Double]
  private let country: [Double]
  private let withoutDomains: Double
  private let withOneDomain: Double
  private let unlikeDomains: Double
  private let begunDomains: Double
  private let far: Double
  private let near: Double
  private let unlikeHeads: Double
  private let likeHeads: Double
  private let leastLetters: Double
  private let mostLetters: Double
  private let crowd: Double
  private let rest: Double
  // What grows with the words and letters in common.
  private let share = ModelNumbers.pair.risingSteps(of: .dice)
  private let shared = ModelNumbers.pair.risingSteps(of: .lcpMin)
  private let coveredLess = ModelNumbers.pair.risingSteps(of: .covMin)
  private let coveredMore = ModelNumbers.pair.risingSteps(of: .covMax)
  private let coveredBoth = ModelNumbers.pair.risingSteps(of: .covDice)
  private let evidence: FeatureSteps
  private let net = ModelNumbers.pair.risingSteps(of: .net)
  // What is known for certain at a second look.
  private let beginningRarity = ModelNumbers.pair.steps(of: .lcpInfo)
  private let families = ModelNumbers.pair.steps(of: .famN)
  private let slips = ModelNumbers.pair.steps(of: .edit)

  /// Bounds for the pairs of a corpus.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    // What is left of it after the number of names rises with it.
    evidence = ModelNumbers.pair.risingSteps(of: .ev)
      .adding(ModelNumbers.pair.risingSteps(of: .evN).shifted(by: corpus.logNames))
    words = GistComparer(corpus)
    let model = ModelNumbers.pair
    func most(_ feature: Feature, _ values: Double...) -> Double {
      values.map { model.most(of: feature, in: $0...$0) }.max() ?? model.most(of: feature)
    }
    bearers =
      (0..<64).map { most(.keyDf, NaturalLogarithm.log(1 + Double($0))) }
      + [model.most(of: .keyDf, in: NaturalLogarithm.log(65) ... .infinity)]
    givenLength = (0...255).map { most(.rawLenMin, Double($0)) }
    legal = (0...3).map { most(.legal, Double($0)) }
    numbers = (0...3).map { most(.num, Double($0)) }
    country = (-1...1).map { most(.country, Double($0)) }
    let apart = most(.domInfo, 0) + most(.sdMin, -1) + most(.sdEv, -1)
    let unknown = apart + most(.labLcp, -1) + most(.ddMiss, -1)
    withoutDomains = unknown + most(.xfit, -1) + most(.domCode, 0)
    let fit = model.most(of: .xfit, in: 0...1)
    withOneDomain = unknown + fit + most(.domCode, 1, 2)
    let different =
      apart + fit + most(.domCode, -3, -2, -1, 4)
      + model.most(of: .ddMiss, in: 0 ... .infinity)
    unlikeDomains = different + most(.labLcp, 0)
    begunDomains = different + model.most(of: .labLcp, in: 1 / 255...1)
    far = most(.edit, 4)
    near = model.most(of: .edit)
    unlikeHeads = most(.lcpInfo, 0) + most(.famN, 9)
    likeHeads = model.most(of: .lcpInfo) + model.most(of: .famN)
    leastLetters = [.dice, .lcpMin, .lcpInfo, .famN, .edit].reduce(0) { $0 + model.least(of: $1) }
    mostLetters = share.most + shared.most + max(unlikeHeads, likeHeads)
    crowd = most(.crowd, corpus.crowding)
    rest = model.intercept + model.most(of: .firstInfo) + model.most(of: .shape)
  }

  /// Whether the records of two gists score less than `limit`; false where that is not plain.
  func isBelow(
    _ limit: Double, _ a: RecordGist, _ b: RecordGist, _ scratch: inout Scratch
  ) -> Bool {
    guard a.isPlain, b.isPlain, a.joined != b.joined, a.full != b.full, a.allWords != b.allWords,
      a.domain != b.domain || a.domain == RecordGist.none,
      a.label != b.label || a.label == RecordGist.none
    else { return false }
    let found = words.compare(a, b, &scratch.words)
    let crowding = found.isPartial ? crowd : 0
    let known = rest + facts(a, b) + of(found)
    let isFar = a.isFar(from: b)
    let limit = limit - Self.rounding
    let unlike = isFar ? far + crowding : near
    if known + mostLetters + unlike < limit || known + letters(a, b) + unlike < limit {
      return true
    }
    guard known + leastLetters + crowding < limit else { return false }
    return known + lettersAgain(a, b, crowding, &scratch.joined) < limit
  }

  /// What letters add, the beginnings and the slips counted; and crowding, where it does.
  private func lettersAgain(
    _ a: RecordGist, _ b: RecordGist, _ crowding: Double, _ joined: inout JoinedComparer
  ) -> Double {
    let found = joined.compare(Int(a.name), Int(b.name), leastShare: .infinity)
    let part = found.shorter > 0 ? Double(found.shared) / Double(found.shorter) : 0
    return share.value(at: found.trigrams) + shared.value(at: part)
      + beginningRarity.value(at: Feature.onGrid(found.rarity))
      + families.value(at: Feature.onGrid(found.families))
      + slips.value(at: found.slips) + (found.slips == 4 ? crowding : 0)
  }

  /// More than sums in another order may differ by.
  private static let rounding = 1e-6

  private func facts(_ a: RecordGist, _ b: RecordGist) -> Double {
    bearers[min(Int(a.bearers) + Int(b.bearers), bearers.count - 1)]
      + givenLength[Int(min(a.givenLength, b.givenLength))]
      + legal[legalAgreement(a.legal, b.legal)]
      + numbers[numberAgreement(a, b)]
      + country[a.country == 0 || b.country == 0 ? 1 : a.country == b.country ? 2 : 0]
      + domains(a, b)
  }

  private func legalAgreement(_ a: UInt64, _ b: UInt64) -> Int {
    if a == 0, b == 0 { return 0 }
    if a == 0 || b == 0 { return 1 }
    return a & b != 0 ? 2 : 3
  }

  private func numberAgreement(_ a: RecordGist, _ b: RecordGist) -> Int {
    if a.numbers == 0, b.numbers == 0 { return 0 }
    if a.numbers == 0 || b.numbers == 0 { return 2 }
    return a.numbers == b.numbers ? 1 : 3
  }

  private func domains(_ a: RecordGist, _ b: RecordGist) -> Double {
    switch (a.domain == RecordGist.none, b.domain == RecordGist.none) {
    case (true, true): withoutDomains
    case (true, false), (false, true): withOneDomain
    case (false, false): a.labelFirst == b.labelFirst ? begunDomains : unlikeDomains
    }
  }

  private func letters(_ a: RecordGist, _ b: RecordGist) -> Double {
    let common = min(
      Letters.shared(heads: a.head, b.head), Int(a.joinedCount), Int(b.joinedCount))
    let shorter = Double(min(a.joinedCount, b.joinedCount))
    // What the heads leave open may be the whole of the shorter name.
    let part = common < 4 ? Double(common) / shorter : 1
    return share.value(at: a.trigrams.mostShare(b.trigrams)) + shared.value(at: part)
      + (common == 0 ? unlikeHeads : likeHeads)
  }

  private func of(_ words: GistFindings) -> Double {
    let (left, right) = (words.left.share, words.right.share)
    let weight = words.left.weight + words.right.weight
    let covered = words.left.covered + words.right.covered
    let told = words.evidence - corpus.logNames
    let missing = words.left.missing + words.right.missing
    return coveredLess.value(at: min(left, right)) + coveredMore.value(at: max(left, right))
      + coveredBoth.value(at: weight > 0 ? covered / weight : 0)
      + evidence.value(at: words.evidence) + net.value(at: told - 0.5 * missing)
  }
}
