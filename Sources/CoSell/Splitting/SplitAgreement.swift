public import Basics
import CommissionCore
public import Money

/// What the two sides agreed on sharing a deal, version by version.
///
/// Entries are only ever added. What stood strictly before the close is frozen: an entry that is
/// merely agreed later changes nothing, and an amendment shows itself as one.
public struct SplitAgreement: Hashable, Sendable {
  /// The versions in the system's order.
  public let entries: [SplitEntry]

  /// Nothing agreed yet.
  public init() {
    entries = []
  }

  /// The versions as they were recorded.
  ///
  /// Whether one came too late is not asked here, since the close may have been learned later
  /// still; `standing(closedAt:)` tells.
  public init(_ entries: [SplitEntry]) throws(SplitAgreementError) {
    var last: SplitEntry?
    for entry in entries {
      try SplitAgreement.check(entry, after: last)
      last = entry
    }
    self.entries = entries
  }

  private init(unchecked entries: [SplitEntry]) {
    self.entries = entries
  }

  /// Records another version, or says why not.
  ///
  /// `closedAt` is the deal's close, where it is known: from then on only amendments are taken.
  /// `pool` is what the terms must fit, where its size is known.
  public func adding(
    _ entry: SplitEntry, closedAt: Instant?, pool: Minor? = nil
  ) throws(SplitAgreementError) -> SplitAgreement {
    try SplitAgreement.check(entry, after: entries.last)
    let isFrozen = closedAt.map { $0 <= entry.recordedAt } ?? false
    if entry.isAmendment, !isFrozen { throw .notFrozen(closedAt: closedAt) }
    if let closedAt, isFrozen, !entry.isAmendment {
      throw .frozen(closedAt: closedAt, standing: standing(closedAt: closedAt).inForce)
    }
    if let pool {
      do {
        try entry.terms.check(against: pool)
      } catch {
        throw .terms(error)
      }
    }
    return SplitAgreement(unchecked: entries + [entry])
  }

  /// What was known when the system had counted this far.
  public func through(sequence: Int64) -> SplitAgreement {
    SplitAgreement(unchecked: entries.filter { $0.sequence <= sequence })
  }

  /// Which versions count, given the close; nil for a deal that is still open.
  public func standing(closedAt: Instant?) -> SplitStanding {
    guard let closedAt else {
      return SplitStanding(atClose: entries.last, amendments: [], late: [])
    }
    let after = entries.filter { $0.recordedAt >= closedAt }
    return SplitStanding(
      atClose: entries.last { $0.recordedAt < closedAt }, amendments: after.filter(\.isAmendment),
      late: after.filter { !$0.isAmendment })
  }

  private static func check(
    _ entry: SplitEntry, after last: SplitEntry?
  ) throws(SplitAgreementError) {
    if let last, entry.sequence <= last.sequence || entry.recordedAt < last.recordedAt {
      throw .outOfOrder(
        sequence: entry.sequence, recordedAt: entry.recordedAt, lastSequence: last.sequence,
        lastAt: last.recordedAt)
    }
    guard entry.ours != "", entry.theirs != "" else { throw .nameMissing }
    guard entry.ours != entry.theirs else { throw .sameName(entry.ours) }
    if case .amended(let reason) = entry.kind, !reason.utf8.contains(where: { $0 > 0x20 }) {
      throw .reasonMissing
    }
  }
}

/// Which versions of a split count.
public struct SplitStanding: Hashable, Sendable {
  /// The one that stood strictly before the close; frozen for good.
  public let atClose: SplitEntry?
  /// What both sides changed since, oldest first.
  public let amendments: [SplitEntry]
  /// What was agreed too late and counts for nothing.
  public let late: [SplitEntry]

  /// The version that shares the pool: the newest amendment, else what stood at the close.
  public var inForce: SplitEntry? { amendments.last ?? atClose }
}
