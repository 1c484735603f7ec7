/// What a line of reasons says of a pair, in eight bytes: measured once, and told when the pair has
/// become a match.
package struct PairNote: Equatable, Sendable {
  private static let none = UInt32.max

  /// The grounds that the score told.
  let grounds: PairGrounds
  private let flags: Flags
  /// The share of both names that is in common, in ten-thousandths.
  private let share: UInt16
  /// The place of our record's shared domain among the corpus's own domains.
  private let shared: UInt32

  private struct Flags: OptionSet, Equatable {
    let rawValue: UInt8
    static let sharesDomain = Flags(rawValue: 1)
    static let sharesLabel = Flags(rawValue: 2)
    static let otherDomain = Flags(rawValue: 4)
    static let nameless = Flags(rawValue: 8)
    static let otherNumber = Flags(rawValue: 16)
    static let otherLegalForm = Flags(rawValue: 32)
  }

  /// Notes what was found between two records; `share` is on the grid of features.
  init(
    _ grounds: PairGrounds, _ domains: DomainFindings, share: Double, isNameless: Bool,
    hasOtherNumber: Bool, hasOtherLegalForm: Bool
  ) {
    self.grounds = grounds
    self.share = UInt16(clamping: Int((share * 1e4).rounded()))
    shared = domains.shared.map { UInt32(truncatingIfNeeded: $0) } ?? Self.none
    var flags: Flags = []
    switch domains.relation {
    case .unknown: break
    case .same: flags.insert(.sharesDomain)
    case .sameLabel: flags.insert(.sharesLabel)
    case .alike, .different: flags.insert(.otherDomain)
    }
    if isNameless { flags.insert(.nameless) }
    if hasOtherNumber { flags.insert(.otherNumber) }
    if hasOtherLegalForm { flags.insert(.otherLegalForm) }
    self.flags = flags
  }

  /// The reasons for people.
  func reasons(_ corpus: Corpus) -> [MatchReason] {
    var reasons: [MatchReason] = []
    if shared != Self.none {
      let own = corpus.ownDomains[Int(shared)]
      if flags.contains(.sharesDomain) {
        reasons.append(.domain(corpus.domains.text(Int(own.domain))))
      } else if flags.contains(.sharesLabel) {
        reasons.append(.label(corpus.labels.text(Int(own.label))))
      }
    }
    if flags.contains(.otherDomain) { reasons.append(.otherDomain) }
    if !flags.contains(.nameless) {
      reasons.append(grounds.contains(.sameName) ? .sameName : .likeName(Double(share) / 1e4))
    }
    if grounds.contains(.sameCountry) { reasons.append(.country) }
    if grounds.contains(.otherCountry) { reasons.append(.otherCountry) }
    if flags.contains(.otherNumber) { reasons.append(.otherNumber) }
    if flags.contains(.otherLegalForm) { reasons.append(.otherLegalForm) }
    return reasons
  }
}
