import Basics
import CommissionCore

/// Tells how a deal was decided, in the order in which it was.
struct StepMaker {
  let judge: ClaimJudge
  let fates: [ClaimFate]
  let precedence: Precedence
  let sharing: DealSharing
  let credits: [PartnerCredit]
  let kinds: [DealClaim.Kind]
  let asOf: Instant

  /// All steps.
  var steps: [ResolutionStep] {
    [moment, directContact] + kinds.map(claims) + [ranking, shares, credited]
  }

  private var moment: ResolutionStep {
    let record = judge.record
    var findings = [Reason("R-14", "zone", [.init("zone", .text(judge.settings.zone.identifier))])]
    if let close = record.close {
      findings.append(
        Reason(
          "R-30", close.isWon ? "won" : "lost",
          [
            .init("closed_at", .instant(close.at)),
            .init("recorded_at", .instant(close.recordedAt)),
          ]))
    } else {
      findings.append(Reason("R-30", "open", [.init("as_of", .instant(asOf))]))
    }
    findings.append(
      Reason(
        "R-34", "window",
        [
          .init("conversion_at", .instant(judge.window.conversionAt)),
          .init("days", .count(judge.window.days)),
        ]))
    return ResolutionStep(
      rules: ["R-14", "R-30", "R-34"], question: .moment, findings: findings, fates: [])
  }

  private var directContact: ResolutionStep {
    guard let at = judge.record.directContactAt else {
      return ResolutionStep(
        rules: ["R-32"], question: .directContact,
        findings: [Reason("R-32", "no_direct_contact")], fates: [])
    }
    var findings = [Reason("R-32", "direct_contact", [.init("at", .instant(at))])]
    let day = judge.settings.zone.date(of: at)
    for list in judge.record.protected {
      guard let day, list.from <= day, day <= list.to else { continue }
      findings.append(
        Reason(
          "R-33", "protected",
          [
            .init("partner", .text(list.partner.text)), .init("from", .date(list.from)),
            .init("to", .date(list.to)),
          ]))
    }
    return ResolutionStep(
      rules: ["R-32", "R-33"], question: .directContact, findings: findings, fates: [])
  }

  private func claims(_ kind: DealClaim.Kind) -> ResolutionStep {
    let judged = fates.filter { $0.claim.kind == kind }
    let findings = judged.isEmpty ? [Reason("R-37", "no_claim")] : []
    switch kind {
    case .registration:
      return ResolutionStep(
        rules: ["R-30", "R-31", "R-32"], question: .registrations, findings: findings,
        fates: judged)
    case .introduction:
      return ResolutionStep(
        rules: ["R-32", "R-34"], question: .introductions, findings: findings, fates: judged)
    case .affiliateTouch:
      return ResolutionStep(
        rules: ["R-32", "R-34"], question: .affiliateTouches, findings: findings, fates: judged)
    }
  }

  private var ranking: ResolutionStep {
    let order = precedence.order.enumerated().map { place, program in
      Reason.Fact("program_\(place + 1)", .text(program.text))
    }
    return ResolutionStep(
      rules: ["R-37"], question: .precedence,
      findings: [Reason("R-37", "order", order)] + precedence.reasons, fates: [])
  }

  private var shares: ResolutionStep {
    let rules = sharing.reasons.map(\.rule)
    return ResolutionStep(
      rules: Set(rules).sorted(), question: .sharing, findings: sharing.reasons, fates: [])
  }

  private var credited: ResolutionStep {
    let findings = credits.flatMap { credited in
      credited.credit.reasons.map { reason in
        var facts = [Reason.Fact("partner", .text(credited.partner.text))]
        if !credited.hasAgreement { facts.append(.init("paid", .text("no_agreement"))) }
        return Reason(reason.rule, reason.key, facts + reason.facts)
      }
    }
    return ResolutionStep(rules: ["R-38"], question: .credits, findings: findings, fates: [])
  }
}
