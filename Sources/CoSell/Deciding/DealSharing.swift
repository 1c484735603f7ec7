import Basics
import CommissionCore
import Exact
import Money

/// How the pool of an owned deal is shared, and why.
struct DealSharing {
  let award: DealAward
  let reasons: [Reason]
  /// Which versions of the split count.
  let split: SplitStanding

  /// The award of a deal; nobody is paid where no partner owns it.
  init(_ owner: DealOwner, judge: ClaimJudge) throws(CommissionError) {
    let record = judge.record
    split = record.split.standing(closedAt: record.close?.at)
    guard case .partner(let claim) = owner, let tier = claim.tier else {
      award = .nobody
      reasons = [
        owner == .direct ? Reason("R-32", "direct_deal") : Reason("R-37", "no_claim_holds")
      ]
      return
    }
    let sharing: DealAward.Sharing
    if let entry = split.inForce {
      (sharing, reasons) = (.agreed(entry.terms), [DealSharing.reason(for: entry, in: split)])
    } else {
      switch tier {
      case .solution:
        (sharing, reasons) = (.held, [DealSharing.hold(split, record.close)])
      case .integration:
        (sharing, reasons) = try DealSharing.multiTouch(claim, judge)
      case .referral:
        sharing = .weights([Payee(claim.partner, weight: .one)])
        reasons = [DealSharing.whole(claim, judge)]
      }
    }
    award = DealAward(owner: claim.partner, tier: tier, sharing: sharing)
  }

  /// R-35, over the touches of partners that may be paid.
  private static func multiTouch(
    _ claim: DealClaim, _ judge: ClaimJudge
  ) throws(CommissionError) -> (DealAward.Sharing, [Reason]) {
    let touches = judge.record.touches.map(\.touch)
    let paid = touches.filter { judge.record.partners[$0.partner] != nil }
    let shared = try MultiTouch(
      pool: .zero, touches: paid,
      registrant: claim.kind == .registration ? claim.partner : nil,
      priority: judge.settings.priority, window: judge.window)
    let unpaid = judge.eligible.filter { judge.record.partners[$0.partner] == nil }.count
    var reasons = shared.payees.map { payee in
      Reason(
        "R-35", "combined_weight",
        [.init("payee", .text(payee.id.text)), .init("weight", .exact(payee.weight))])
    }
    if unpaid > 0 {
      reasons.append(Reason("R-38", "touches_without_agreement", [.init("count", .count(unpaid))]))
    }
    return (.weights(shared.payees), reasons)
  }

  /// the one claim that won takes the pool whole.
  private static func whole(_ claim: DealClaim, _ judge: ClaimJudge) -> Reason {
    let counted = judge.eligible.count
    return Reason(
      "R-34", "whole_pool_to_owner",
      [
        .init("partner", .text(claim.partner.text)), .init("program", .text(claim.kind.rawValue)),
        .init("at", .instant(claim.at)), .init("eligible", .count(counted)),
        .init("dropped", .count(judge.record.touches.count - counted)),
      ])
  }

  /// why nobody can be paid yet.
  private static func hold(_ split: SplitStanding, _ close: DealClose?) -> Reason {
    var facts: [Reason.Fact] = []
    if let close { facts.append(.init("closed_at", .instant(close.at))) }
    if let late = split.late.first {
      facts.append(.init("recorded_at", .instant(late.recordedAt)))
    }
    return Reason("R-36", SplitCredit.Status.held.rawValue, facts)
  }

  /// which agreement shares the pool.
  private static func reason(for entry: SplitEntry, in split: SplitStanding) -> Reason {
    var facts: [Reason.Fact] = [
      .init("recorded_at", .instant(entry.recordedAt)), .init("ours", .text(entry.ours.text)),
      .init("theirs", .text(entry.theirs.text)),
    ]
    if split.amendments.isEmpty { return Reason("R-36", "agreed_before_close", facts) }
    if case .amended(let reason) = entry.kind { facts.append(.init("reason", .text(reason))) }
    if let frozen = split.atClose {
      facts.append(.init("frozen_recorded_at", .instant(frozen.recordedAt)))
    }
    return Reason("R-36", "amended_after_close", facts)
  }
}
