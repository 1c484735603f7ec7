public import Basics

/// The dates and instants that tests begin with, as people write them.
public enum Given {
  /// A test names something that does not exist.
  public struct Mistake: Error {
    /// What the test wrote.
    public let text: String
  }

  /// The date that a text spells.
  public static func day(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else { throw Mistake(text: text) }
    return date
  }

  /// The instant that a text spells.
  public static func instant(_ text: String) throws -> Instant {
    try Instant(parsing: text)
  }

  /// The month that a text spells.
  public static func month(_ text: String) throws -> YearMonth {
    guard let month = YearMonth(text) else { throw Mistake(text: text) }
    return month
  }

  /// The zone of a name.
  public static func zone(_ name: String = "UTC") throws -> Zone {
    guard let zone = Zone(name) else { throw Mistake(text: name) }
    return zone
  }
}
