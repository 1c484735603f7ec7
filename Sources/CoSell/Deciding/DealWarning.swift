public import Basics

/// Something about a deal that does not decide it but should be seen.
public enum DealWarning: Hashable, Sendable {
  /// The attribution window lies outside the usual 30 to 90 days.
  case unusualWindow(days: Int)
  /// A registration of an open deal ends soon.
  case expiringSoon(registration: Identifier, lastDay: CivilDate, daysLeft: Int)
  /// A claim has lain for days without a touch of its partner or an edit: it may be squatting.
  case quietClaim(registration: Identifier, days: Int)
  /// A registration came shortly before a rival's, which had met the customer: it may be squatting.
  case justBeforeRival(registration: Identifier, rival: Identifier, seconds: Int64)
  /// A split was agreed, but no partner owns the deal.
  case splitWithoutOwner
  /// The owner has no part in the agreed split.
  case ownerNotInSplit
  /// A split was agreed too late and counts for nothing.
  case lateSplit(recordedAt: Instant)

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .unusualWindow: "unusual_window"
    case .expiringSoon: "expiring_soon"
    case .quietClaim: "quiet_claim"
    case .justBeforeRival: "just_before_rival"
    case .splitWithoutOwner: "split_without_owner"
    case .ownerNotInSplit: "owner_not_in_split"
    case .lateSplit: "late_split"
    }
  }
}
