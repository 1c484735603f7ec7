import Basics
import JSON

extension JSONCursor {
  /// A calendar date.
  func date() throws -> CivilDate {
    guard let date = CivilDate(try string()) else {
      throw problem("this is no date", expected: "a date of the calendar such as 2026-04-01")
    }
    return date
  }

  /// A calendar month.
  func month() throws -> YearMonth {
    guard let month = YearMonth(try string()) else {
      throw problem("this is no month", expected: "a month such as 2026-04")
    }
    return month
  }

  /// An instant with its offset.
  func instant() throws -> Instant {
    let text = try string()
    do {
      return try Instant(parsing: text)
    } catch {
      throw InstantMessage(error).problem(at: self)
    }
  }

  /// A zone of the tz database.
  func zone(_ context: inout CalcContext) throws -> Zone {
    let name = try string()
    guard let zone = context.zone(name) else {
      throw problem(
        "this is no time zone", expected: "a name of the tz database such as Europe/Berlin",
        hint: context.zone(near: name).map { "did you mean '\($0)'?" })
    }
    return zone
  }
}
