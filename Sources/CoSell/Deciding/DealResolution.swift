public import Basics
public import CommissionCore

/// Who owns a deal.
public enum DealOwner: Hashable, Sendable {
  /// A partner, by a claim.
  case partner(DealClaim)
  /// We do: we had a contact of our own and no claim holds.
  case direct
  /// Nobody has a claim.
  case nobody
}

/// What a partner is credited with on a deal.
public struct PartnerCredit: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// Its credit.
  public let credit: Credit
  /// Whether it has an agreement; without one it is shown and paid nothing.
  public let hasAgreement: Bool
}

/// A deal decided: who owns it, who is paid, who is credited, and why.
///
/// Every claim is judged by itself and against its own kind first, then the kinds are ranked. The
/// steps tell the whole way in the order in which it was gone.
///
/// Complexity: about O(n²) in the claims of one deal, which are few.
public struct DealResolution: Hashable, Sendable {
  /// What was decided on.
  public let record: DealRecord
  /// The program's rules.
  public let settings: DealSettings
  /// The day of asking: an open deal is judged as if it closed then.
  public let asOf: Instant
  /// Who owns the deal.
  public let owner: DealOwner
  /// What became of each claim, the strongest kind first, by their instants.
  public let fates: [ClaimFate]
  /// Who is paid, for the ledger.
  public let award: DealAward
  /// The partners that had a part in it, by their bytes.
  public let credits: [PartnerCredit]
  /// What should be seen.
  public let warnings: [DealWarning]
  /// The explanation.
  public let steps: [ResolutionStep]

  /// Decides a deal; a priority above the whole is an error, for it would pay somebody less than
  /// nothing.
  public init(
    of record: DealRecord, settings: DealSettings, asOf: Instant
  ) throws(CommissionError) {
    let judge = ClaimJudge(record, settings: settings, asOf: asOf)
    let rounds = DealResolution.kinds(by: settings.order).map { judge.round($0) }
    let champions = rounds.compactMap(\.champion)
    let precedence = Precedence(
      order: settings.order,
      claims: champions.map { Claim(partner: $0.partner, program: $0.kind.program, at: $0.at) })
    let winner = precedence.ranked.first.flatMap { first in
      champions.first { $0.kind.program == first.program }
    }
    let owner: DealOwner =
      winner.map { .partner($0) } ?? (record.directContactAt == nil ? .nobody : .direct)
    let sharing = try DealSharing(owner, judge: judge)
    self.record = record
    self.settings = settings
    self.asOf = asOf
    self.owner = owner
    fates = rounds.flatMap { $0.fates(winner: winner, order: settings.order) }
    award = sharing.award
    credits = DealResolution.credits(judge, winner: winner)
    warnings = WarningMaker(judge: judge, sharing: sharing, asOf: asOf).warnings
    steps =
      StepMaker(
        judge: judge, fates: fates, precedence: precedence, sharing: sharing, credits: credits,
        kinds: rounds.map(\.kind), asOf: asOf
      ).steps
  }

  /// The kinds of claims in the program's order, then those that it does not know.
  private static func kinds(by order: [Identifier]) -> [DealClaim.Kind] {
    let all = DealClaim.Kind.allCases
    var known: [DealClaim.Kind] = []
    for program in order {
      if let kind = all.first(where: { $0.program == program }), !known.contains(kind) {
        known.append(kind)
      }
    }
    return known + all.filter { !known.contains($0) }
  }

  /// R-38 for everyone who registered, touched or delivered.
  private static func credits(_ judge: ClaimJudge, winner: DealClaim?) -> [PartnerCredit] {
    let record = judge.record
    let touched = Set(judge.eligible.map(\.partner))
    let involved = Set(record.registrations.map(\.partner))
      .union(record.touches.map(\.touch.partner)).union(record.delivered)
    return involved.sorted().map { partner in
      PartnerCredit(
        partner: partner,
        credit: Credit(
          Credit.Facts(
            isWinner: partner == winner?.partner, wasActiveDirect: record.wasActiveDirect,
            hasEligibleTouch: touched.contains(partner),
            implementedOrResold: record.delivered.contains(partner))),
        hasAgreement: record.partners[partner] != nil)
    }
  }
}

extension ClaimRound {
  /// What became of the claims once one has won the deal.
  fileprivate func fates(winner: DealClaim?, order: [Identifier]) -> [ClaimFate] {
    let isKnown = order.contains(kind.program)
    return rulings.map { ruling in
      guard ruling.claim == champion else {
        let isBeaten = [.earlierRegistration, .earlierTouch, .laterTouch].contains(ruling.code)
        return ClaimFate(
          claim: ruling.claim, owns: false, rule: ruling.rule, code: ruling.code,
          facts: ruling.facts, beatenBy: isBeaten ? champion : nil)
      }
      if ruling.claim == winner {
        return ClaimFate(
          claim: ruling.claim, owns: true, rule: ruling.rule, code: ruling.code,
          facts: ruling.facts, beatenBy: nil)
      }
      return ClaimFate(
        claim: ruling.claim, owns: false, rule: "R-37", code: isKnown ? .outranked : .notInOrder,
        facts: ruling.facts, beatenBy: isKnown ? winner : nil)
    }
  }
}
