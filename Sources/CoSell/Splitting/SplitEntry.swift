public import Basics
public import CommissionCore

/// One version of a deal's split: agreed before the close, or amended after it.
public struct SplitEntry: Hashable, Sendable {
  /// How a version came about.
  public enum Kind: Hashable, Sendable {
    /// Both sides agreed on it.
    case agreed
    /// Both sides changed what was frozen, for a reason.
    case amended(reason: String)
  }

  /// The shares.
  public let terms: SplitTerms
  /// How it came about.
  public let kind: Kind
  /// When the system recorded it.
  public let recordedAt: Instant
  /// The system's sequence number.
  public let sequence: Int64
  /// Who agreed for us.
  public let ours: Identifier
  /// Who agreed for the partners.
  public let theirs: Identifier

  /// A version.
  public init(
    _ terms: SplitTerms, kind: Kind = .agreed, recordedAt: Instant, sequence: Int64,
    ours: Identifier, theirs: Identifier
  ) {
    self.terms = terms
    self.kind = kind
    self.recordedAt = recordedAt
    self.sequence = sequence
    self.ours = ours
    self.theirs = theirs
  }

  /// Whether it changes what was frozen.
  public var isAmendment: Bool {
    if case .amended = kind { true } else { false }
  }
}

/// Why a split is not recorded, with the facts that a message needs.
public enum SplitAgreementError: Error, Hashable, Sendable {
  /// One side has no name.
  case nameMissing
  /// One person agreed for both sides.
  case sameName(Identifier)
  /// The deal closed: what stood at the close is frozen, and may only be amended, with a reason.
  case frozen(closedAt: Instant, standing: SplitEntry?)
  /// Nothing is frozen yet: agree anew instead of amending.
  case notFrozen(closedAt: Instant?)
  /// An amendment must say why.
  case reasonMissing
  /// The entry does not come after the one before it.
  case outOfOrder(sequence: Int64, recordedAt: Instant, lastSequence: Int64, lastAt: Instant)
  /// The terms don't fit the pool.
  case terms(SplitTermsError)

  /// The stable name in snake_case.
  public var code: String {
    switch self {
    case .nameMissing: "name_missing"
    case .sameName: "same_name"
    case .frozen: "frozen"
    case .notFrozen: "not_frozen"
    case .reasonMissing: "reason_missing"
    case .outOfOrder: "out_of_order"
    case .terms: "terms"
    }
  }
}
