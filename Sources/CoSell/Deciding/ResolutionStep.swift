import Basics
public import CommissionCore

/// One step of a deal's explanation: what was asked, what was found, whose claim ended here.
public struct ResolutionStep: Hashable, Sendable {
  /// What a step asks.
  public enum Question: String, CaseIterable, Hashable, Sendable {
    /// In which zone, as of when, and up to which conversion?
    case moment
    /// Did we meet the customer ourselves, and who was protected that day?
    case directContact = "direct_contact"
    /// Which registration holds, and which was first?
    case registrations
    /// Which introduction holds, and which counts?
    case introductions
    /// Which click holds, and which counts?
    case affiliateTouches = "affiliate_touches"
    /// Which kind of claim stands first?
    case precedence
    /// How is the pool shared?
    case sharing
    /// Who is credited with what?
    case credits
  }

  /// The rules that were applied.
  public let rules: [String]
  /// What was asked.
  public let question: Question
  /// What was found.
  public let findings: [Reason]
  /// What became of the claims that were judged.
  public let fates: [ClaimFate]
}

extension ClaimFate {
  /// The fate as a reason: its rule and code, the claim, then the numbers that decided.
  public var reason: Reason {
    var all: [Reason.Fact] = [
      .init("claim", .text(claim.id.text)), .init("partner", .text(claim.partner.text)),
    ]
    all += facts.filter { fact in !all.contains { $0.name == fact.name } }
    if let beatenBy {
      all += [
        .init("beaten_by", .text(beatenBy.id.text)),
        .init("beaten_by_partner", .text(beatenBy.partner.text)),
        .init("beaten_by_at", .instant(beatenBy.at)),
      ]
    }
    return Reason(rule, code.rawValue, all)
  }
}
