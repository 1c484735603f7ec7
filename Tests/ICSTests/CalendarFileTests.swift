import Basics
import TestSupport
import Testing

@testable import ICS

@Suite("Calendar file (RFC 5545)")
struct CalendarFileTests {
  private func file(_ summary: String, _ details: String = "") throws -> String {
    let day = try Given.day("2026-02-28")
    let event = CalendarEvent(
      uid: "a@tandem", summary: summary, details: details, first: day, last: day)
    let bytes = try #require(CalendarFile(name: "N", stamp: day, events: [event]).bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("An event ends, exclusively, on the day after its last")
  func allDay() throws {
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tandem//tandem//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:N", "BEGIN:VEVENT", "UID:a@tandem",
      "DTSTAMP:20260228T000000Z", "DTSTART;VALUE=DATE:20260228", "DTEND;VALUE=DATE:20260301",
      "SUMMARY:Go", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
    ]
    #expect(try file("Go") == expected.joined(separator: "\r\n"))
  }

  @Test("What separates values is escaped, and lines are kept")
  func escapes() {
    #expect(CalendarFile.escaped(#"a,b;c\d"#) == #"a\,b\;c\\d"#)
    #expect(CalendarFile.escaped("a\nb\r\nc\rd\u{7}\te") == "a\\nb\\nc\\nd\te")
  }

  @Test("No line is longer than 75 octets, and unfolding gives back the text")
  func folds() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let letters = ["a", "é", "株", "🎉", " "]
      let text = (0..<random.int(0...300)).map { _ in random.pick(letters) }.joined()
      var bytes: [UInt8] = []
      CalendarFile.append(text, to: &bytes)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 76 && String(validating: $0, as: UTF8.self) != nil })
      #expect(bytes.suffix(2) == [0x0D, 0x0A])
      let unfolded = String(decoding: bytes.dropLast(2), as: UTF8.self)
        .unicodeScalars.split(separator: "\r").enumerated()
        .map { index, part in String(String.UnicodeScalarView(part.dropFirst(index > 0 ? 2 : 0))) }
      #expect(unfolded.joined() == text)
    }
  }

  @Test("There is no day behind the calendar's last")
  func lastDay() throws {
    let event = CalendarEvent(uid: "a", summary: "b", first: .max, last: .max)
    #expect(CalendarFile(name: "", stamp: .min, events: [event]).bytes == nil)
  }
}
