public import Basics

/// An account's stay on a protected list.
public struct ProtectedListEntry: Hashable, Sendable {
  /// Why an account left a list before the quarter's end.
  public enum Removal: Hashable, Sendable {
    /// Nothing moved in the pipeline.
    case noMovement
    /// Another reason.
    case other(String)
  }

  /// The account.
  public let account: Identifier
  /// The first day on which it is protected.
  public let addedOn: CivilDate
  /// The day of the last review; nil before the first.
  public internal(set) var reviewedOn: CivilDate?
  /// The day on which it was pulled back, the last one on which it is protected.
  public internal(set) var removedOn: CivilDate?
  /// Why it was pulled back.
  public internal(set) var removal: Removal?

  /// Whether it stands on the list on a day; the day of a pull-back still counts.
  ///
  /// So an account's place is free from the next day on, and a list can't be turned over within
  /// one day to protect more than its cap.
  public func stands(on day: CivilDate) -> Bool {
    addedOn <= day && removedOn.map { day <= $0 } ?? true
  }
}

/// Why a protected list is not changed, with the facts that a message needs.
public enum ProtectedListError: Error, Hashable, Sendable {
  /// The list holds as many accounts as it may.
  case full(cap: Int)
  /// The account stands on it already.
  case alreadyListed(Identifier, since: CivilDate)
  /// The account does not stand on it.
  case notListed(Identifier)
  /// The day lies outside the list's quarter.
  case outsideQuarter(CivilDate, Quarter)
  /// The day lies before what was done last.
  case beforeLast(CivilDate, last: CivilDate)
  /// A pull-back for another reason must say it.
  case reasonMissing

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .full: "list_full"
    case .alreadyListed: "already_listed"
    case .notListed: "not_listed"
    case .outsideQuarter: "outside_quarter"
    case .beforeLast: "before_last"
    case .reasonMissing: "reason_missing"
    }
  }
}
