public import Basics

/// A calendar as a file (RFC 5545) of all-day events without repetition.
///
/// No clock is asked: the file is stamped with a day of its data, so that the same data give the
/// same bytes.
public struct CalendarFile: Sendable {
  private static let mostOctets = 75

  /// The calendar's name, as some programs show it.
  public let name: String
  /// The day on which the data held.
  public let stamp: CivilDate
  /// The events in the order in which they are written.
  public let events: [CalendarEvent]

  /// A calendar with its events.
  public init(name: String, stamp: CivilDate, events: [CalendarEvent]) {
    self.name = name
    self.stamp = stamp
    self.events = events
  }

  /// The file; nil where an event ends on the last day of the calendar, behind which none lies.
  public var bytes: [UInt8]? {
    var bytes: [UInt8] = []
    func line(_ name: String, _ value: String) { Self.append(name + ":" + value, to: &bytes) }
    line("BEGIN", "VCALENDAR")
    line("VERSION", "2.0")
    line("PRODID", "-//tandem//tandem//EN")
    line("CALSCALE", "GREGORIAN")
    line("METHOD", "PUBLISH")
    line("X-WR-CALNAME", Self.escaped(name))
    for event in events {
      guard let end = max(event.first, event.last).adding(days: 1) else { return nil }
      line("BEGIN", "VEVENT")
      line("UID", Self.escaped(event.uid))
      line("DTSTAMP", Self.digits(stamp) + "T000000Z")
      line("DTSTART;VALUE=DATE", Self.digits(event.first))
      line("DTEND;VALUE=DATE", Self.digits(end))
      line("SUMMARY", Self.escaped(event.summary))
      if !event.details.isEmpty { line("DESCRIPTION", Self.escaped(event.details)) }
      line("TRANSP", "TRANSPARENT")
      line("END", "VEVENT")
    }
    line("END", "VCALENDAR")
    return bytes
  }

  /// A text value: backslash, comma, semicolon and line ends escaped.
  ///
  /// Other control characters, which RFC 5545 forbids, are left out.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      defer { isBehindReturn = scalar == "\r" }
      switch scalar {
      case "\\": escaped += "\\\\"
      case ",": escaped += "\\,"
      case ";": escaped += "\\;"
      case "\r": escaped += "\\n"
      case "\n": escaped += isBehindReturn ? "" : "\\n"
      case "\t": escaped += "\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Appends a line of content, folded so that no line is longer than 75 octets and no character
  /// is cut.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var length = 0
    for scalar in text.unicodeScalars {
      let octets = Array(UTF8.encode(scalar).map(Array.init) ?? [])
      if length + octets.count > mostOctets {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [0x0D, 0x0A]
  }

  private static func digits(_ date: CivilDate) -> String {
    date.text.filter { $0 != "-" }
  }
}
