public import Basics

/// An event that lasts whole days.
public struct CalendarEvent: Hashable, Sendable {
  /// What tells it from all other events, the same each time it is written, so that a calendar
  /// takes a later file for a change and not for more events.
  public var uid: String
  /// Its title.
  public var summary: String
  /// More about it; may have several lines.
  public var details: String
  /// Its first day.
  public var first: CivilDate
  /// Its last day.
  public var last: CivilDate

  /// An event from its first to its last day.
  public init(
    uid: String, summary: String, details: String = "", first: CivilDate, last: CivilDate
  ) {
    self.uid = uid
    self.summary = summary
    self.details = details
    self.first = first
    self.last = last
  }
}
