package import Basics
package import Storage

/// Who changes a workspace, and when by the program's clock.
///
/// The name is a claim: a program on a machine of one's own can't prove who sits there.
package struct Author: Equatable, Sendable {
  /// The name.
  package var name: String
  /// The moment.
  package var moment: Instant
  /// Where the moment comes from.
  package var clock: JournalEntry.ClockSource
  /// Milliseconds since the machine started, where it tells.
  package var sinceStart: Int64?

  /// An author with a moment.
  package init(
    name: String, moment: Instant, clock: JournalEntry.ClockSource, sinceStart: Int64? = nil
  ) {
    self.name = name
    self.moment = moment
    self.clock = clock
    self.sinceStart = sinceStart
  }

  /// The moment in whole milliseconds since 1970 began in UTC, as the journal keeps it.
  var milliseconds: Int64 {
    moment.milliseconds
  }
}

extension Instant {
  /// Whole milliseconds since 1970 began in UTC: nine digits of seconds times a thousand fit easily.
  var milliseconds: Int64 { seconds * 1_000 + Int64(nanoseconds / 1_000_000) }
}
