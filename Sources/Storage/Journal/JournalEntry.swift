package import Basics

/// One thing that happened, as the journal keeps it.
package struct JournalEntry: Equatable, Sendable {
  /// Where its moment comes from.
  package enum ClockSource: String, Sendable {
    /// The system's clock.
    case system
    /// A moment that the caller set (`--now`), as tests do.
    case given
  }

  /// What is written; the journal adds its place and its hash.
  package struct Draft: Equatable, Sendable {
    /// The moment tandem's clock showed, in milliseconds since 1970 in UTC.
    package var recordedAt: Int64
    /// Where that moment comes from.
    package var clock: ClockSource
    /// Milliseconds since the machine started, where it tells: a clock that is turned shows here.
    package var sinceStart: Int64?
    /// Who says to have done it: a name, not a proof.
    package var actor: String
    /// What happened, such as `partner.added`.
    package var kind: String
    /// The moment that the actor claims for it, as it was written; evidence only.
    package var claimedAt: String?
    /// The particulars, as JSON; kept and hashed byte by byte.
    package var body: [UInt8]

    /// An entry to write.
    package init(
      recordedAt: Int64, clock: ClockSource, sinceStart: Int64? = nil, actor: String,
      kind: String, claimedAt: String? = nil, body: [UInt8]
    ) {
      self.recordedAt = recordedAt
      self.clock = clock
      self.sinceStart = sinceStart
      self.actor = actor
      self.kind = kind
      self.claimedAt = claimedAt
      self.body = body
    }
  }

  /// Its place, from 1 without gaps.
  package var sequence: Int64
  /// The hash of the entry before it.
  package var previous: Digest
  /// What was written.
  package var draft: Draft
  /// Whether the clock showed an earlier moment than for the entry before; `recordedAt` is then
  /// that earlier entry's.
  package var clockWentBack: Bool
  /// The hash over all of the above.
  package var hash: Digest
}
