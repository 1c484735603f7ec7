/// Compares pairs of records of a corpus.
///
/// One comparer serves one thread; it holds the working memory of a pair, so that comparing asks
/// for none. The same pair gives the same score whatever was compared before.
package struct PairComparer {
  let corpus: Corpus
  private let model = ModelNumbers.pair
  /// Shares of trigrams up to here need not be told apart to score a pair.
  private let leastShare = ModelNumbers.pair.firstThreshold(of: .dice)
  private var names: NameComparer
  private var joined: JoinedComparer
  private let domains: DomainComparer
  /// What was measured of the last pair, by the features' numbers; in place, as millions of pairs
  /// write it.
  private(set) var measured = InlineArray<48, Double>(repeating: 0)

  /// A comparer for a corpus.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    names = NameComparer(corpus)
    joined = JoinedComparer(corpus)
    domains = DomainComparer(corpus: corpus)
  }

  /// Scores a pair of records by their numbers; a number that the corpus does not have scores
  /// as far apart as can be.
  package mutating func score(_ a: Int, _ b: Int) -> PairScore {
    guard let findings = measure(a, b) else {
      return PairScore(logit: -.infinity, grounds: [])
    }
    return PairScore(logit: model.sum(from: 0, measured.span), grounds: findings.grounds)
  }

  /// The same, and with pairs that score no less than `least` what there is to tell of them.
  mutating func score(_ a: Int, _ b: Int, notingFrom least: Double) -> (Double, PairNote?) {
    guard let findings = measure(a, b) else { return (-.infinity, nil) }
    let logit = model.sum(from: 0, measured.span)
    return (logit, logit >= least ? Self.note(findings, measured.span) : nil)
  }

  /// Explains a pair: what was measured, what each feature adds, and which words were matched.
  package mutating func explain(_ a: Int, _ b: Int) -> PairExplanation? {
    guard let findings = measure(a, b, isTold: true) else { return nil }
    // The words of the best pair of names have to be laid side by side again.
    _ = names.compare(corpus.names[findings.left], corpus.names[findings.right])
    let score = PairScore(logit: model.sum(from: 0, measured.span), grounds: findings.grounds)
    return PairExplanation(
      score: score, intercept: model.intercept, parts: model.parts(measured.span),
      words: names.matches.map {
        MatchedWords($0, corpus, corpus.names[findings.left], corpus.names[findings.right])
      },
      reasons: Self.note(findings, measured.span).reasons(corpus))
  }

  /// The gist of a pair for one line; `explain` tells all.
  package mutating func reasons(_ a: Int, _ b: Int) -> [MatchReason] {
    guard let findings = measure(a, b) else { return [] }
    return Self.note(findings, measured.span).reasons(corpus)
  }

  /// What was found between two records.
  struct Findings {
    var left = 0
    var right = 0
    var domains = DomainFindings()
    var grounds: PairGrounds = []
    /// Whether one of the two has no name of its own, so that names are no ground.
    var isNameless = false
  }

  /// Fills `measured`; what is told to people has to be counted even where it changes no score.
  mutating func measure(_ a: Int, _ b: Int, isTold: Bool = false) -> Findings? {
    guard corpus.records.indices.contains(a), corpus.records.indices.contains(b) else { return nil }
    let ours = corpus.records[a]
    let theirs = corpus.records[b]
    guard !ours.names.isEmpty, !theirs.names.isEmpty else { return nil }
    var findings = Findings()
    let found = bestNames(ours, theirs, &findings)
    findings.domains = domains.compare(ours, theirs)
    let letters = joined.compare(
      findings.left, findings.right, leastShare: isTold ? -1 : leastShare)
    measureNames(
      found, letters, corpus.names[findings.left], corpus.names[findings.right], &findings)
    measureDomains(found, findings.domains)
    let countries = countryAgreement(ours.country, theirs.country)
    note(.country, whole: Double(countries))
    if countries > 0 { findings.grounds.insert(.sameCountry) }
    if countries < 0 { findings.grounds.insert(.otherCountry) }
    if findings.domains.relation == .same { findings.grounds.insert(.sameDomain) }
    if findings.domains.relation == .sameLabel { findings.grounds.insert(.sameLabel) }
    findings.isNameless =
      corpus.names[findings.left].isNameless || corpus.names[findings.right].isNameless
    if findings.isNameless { findings.grounds.subtract([.sameName, .likeNames]) }
    return findings
  }

  /// The findings of the two names, former ones too, that go together best.
  private mutating func bestNames(
    _ a: CorpusRecord, _ b: CorpusRecord, _ findings: inout Findings
  ) -> NameFindings {
    findings.left = a.names.lowerBound
    findings.right = b.names.lowerBound
    var best = names.compare(corpus.names[findings.left], corpus.names[findings.right])
    guard a.names.count > 1 || b.names.count > 1 else { return best }
    for left in a.names {
      for right in b.names {
        let found = names.compare(corpus.names[left], corpus.names[right])
        if found.leastCovered * found.evidence > best.leastCovered * best.evidence {
          best = found
          findings.left = left
          findings.right = right
        }
      }
    }
    return best
  }

  private mutating func measureNames(
    _ found: NameFindings, _ letters: JoinedFindings, _ a: CorpusName, _ b: CorpusName,
    _ findings: inout Findings
  ) {
    let weight = found.weightLeft + found.weightRight
    let covered =
      found.coveredLeft * found.weightLeft + found.coveredRight * found.weightRight
    self[.covMin] = found.leastCovered
    self[.covMax] = max(found.coveredLeft, found.coveredRight)
    self[.covDice] = weight > 0 ? covered / weight : 0
    self[.ev] = found.evidence
    self[.evN] = found.evidence - corpus.logNames
    self[.net] = found.evidence - 0.5 * found.missing - corpus.logNames
    self[.firstInfo] = found.firstEvidence
    let isSame =
      letters.isSame
      || (!a.words.isEmpty && (a.allWords == b.allWords || a.full == b.full))
    note(.shape, whole: isSame ? 6 : found.shape)
    self[.lcpMin] = letters.shorter > 0 ? Double(letters.shared) / Double(letters.shorter) : 0
    self[.lcpInfo] = letters.rarity
    self[.famN] = letters.families
    self[.keyDf] = letters.bearers
    self[.dice] = letters.trigrams
    note(.edit, whole: letters.slips)
    if letters.isSame { findings.grounds.insert(.sameName) }
    if self[.covMin] >= 0.8 { findings.grounds.insert(.likeNames) }
    note(.rawLenMin, whole: Double(min(a.givenLength, b.givenLength)))
    note(.num, whole: agreement(a.numbers, b.numbers, isShared: a.numbers == b.numbers))
    let legal = agreement(a.legal, b.legal, isShared: a.legal & b.legal != 0)
    note(.legal, whole: legal == 1 ? 2 : legal == 2 ? 1 : legal)
  }

  /// 0 for nothing on both sides, 1 for what is shared, 2 for one side only, 3 for what differs.
  private func agreement(_ a: UInt64, _ b: UInt64, isShared: Bool) -> Double {
    if a == 0, b == 0 { return 0 }
    if a == 0 || b == 0 { return 2 }
    return isShared ? 1 : 3
  }

  private mutating func measureDomains(_ found: NameFindings, _ domains: DomainFindings) {
    self[.domInfo] = domains.rarity
    note(.domCode, whole: domains.code)
    self[.xfit] = domains.crossFit
    self[.labLcp] = domains.labelsShared
    let isSame = domains.relation == .same
    self[.sdMin] = isSame ? found.leastCovered : -1
    self[.sdEv] = isSame ? found.evidence : -1
    let isLoose =
      self[.edit] == 4 && self[.shape] <= 3 && !isSame && domains.relation != .sameLabel
    self[.crowd] = isLoose ? corpus.crowding : Crowding.none
    let differs = domains.relation == .alike || domains.relation == .different
    self[.ddMiss] = differs ? found.missing : -1
  }

  private func countryAgreement(_ a: UInt16, _ b: UInt16) -> Int {
    a == 0 || b == 0 ? 0 : a == b ? 1 : -1
  }

  private subscript(_ feature: Feature) -> Double {
    get { measured[feature.rawValue] }
    set { measured[feature.rawValue] = Feature.onGrid(newValue) }
  }

  /// Notes a whole number, which stands on the grid already.
  private mutating func note(_ feature: Feature, whole value: Double) {
    measured[feature.rawValue] = value
  }

  private static func note(_ findings: Findings, _ measured: Span<Double>) -> PairNote {
    PairNote(
      findings.grounds, findings.domains, share: measured[Feature.covDice.rawValue],
      isNameless: findings.isNameless, hasOtherNumber: measured[Feature.num.rawValue] == 3,
      hasOtherLegalForm: measured[Feature.legal.rawValue] == 3)
  }
}
