import Basics
import Testing

@Test(arguments: [
  ("", InstantProblem.wrongShape(column: 1, expected: .digit)),
  ("now", .wrongShape(column: 1, expected: .digit)),
  ("+2026-04-01T09:00:00Z", .wrongShape(column: 1, expected: .digit)),
  (" 2026-04-01T09:00:00Z", .wrongShape(column: 1, expected: .digit)),
  ("26-04-01T09:00:00Z", .wrongShape(column: 3, expected: .digit)),
  ("2026/04/01T09:00:00Z", .wrongShape(column: 5, expected: .dash)),
  ("20260401T090000Z", .wrongShape(column: 5, expected: .dash)),
  ("2026-W14-3T09:00:00Z", .wrongShape(column: 6, expected: .digit)),
  ("2026-091T09:00:00Z", .wrongShape(column: 8, expected: .dash)),
  ("2026-4-01T09:00:00Z", .wrongShape(column: 7, expected: .digit)),
  ("2026-04", .wrongShape(column: 8, expected: .dash)),
  ("2026-04-0", .wrongShape(column: 10, expected: .digit)),
  ("2026-04-01", .missingTime),
  ("2026-04-01 09:00:00Z", .wrongShape(column: 11, expected: .letterT)),
  ("2026-04-01t09:00:00Z", .wrongShape(column: 11, expected: .letterT)),
  ("2026-04-01Z", .wrongShape(column: 11, expected: .letterT)),
  ("2026-04-01T", .wrongShape(column: 12, expected: .digit)),
  ("2026-04-01T9:00:00Z", .wrongShape(column: 13, expected: .digit)),
  ("2026-04-01T0900:00Z", .wrongShape(column: 14, expected: .colon)),
  ("2026-04-01T09Z", .wrongShape(column: 14, expected: .colon)),
  ("2026-04-01T09:00Z", .wrongShape(column: 17, expected: .colon)),
  ("2026-04-01T09:00", .wrongShape(column: 17, expected: .colon)),
  ("2026-04-01T09:00:0Z", .wrongShape(column: 19, expected: .digit)),
  ("2026-04-01T09:00:0", .wrongShape(column: 19, expected: .digit)),
  ("２026-04-01T09:00:00Z", .wrongShape(column: 1, expected: .digit)),
])
func instantRefusesAnotherShape(text: String, problem: InstantProblem) {
  #expect(throws: problem) { try Instant(parsing: text) }
  #expect(throws: problem) { try ParsedInstant(parsing: Array(text.utf8).span) }
}

@Test(arguments: [
  ("2026-02-30T09:00:00Z", InstantProblem.noSuchDate(year: 2026, month: 2, day: 30)),
  ("2025-02-29T09:00:00Z", .noSuchDate(year: 2025, month: 2, day: 29)),
  ("1900-02-29T09:00:00Z", .noSuchDate(year: 1900, month: 2, day: 29)),
  ("2026-13-01T09:00:00Z", .noSuchDate(year: 2026, month: 13, day: 1)),
  ("2026-00-01T09:00:00Z", .noSuchDate(year: 2026, month: 0, day: 1)),
  ("2026-04-00T09:00:00Z", .noSuchDate(year: 2026, month: 4, day: 0)),
  ("2026-04-31T09:00:00Z", .noSuchDate(year: 2026, month: 4, day: 31)),
  ("0000-01-01T00:00:00Z", .noSuchDate(year: 0, month: 1, day: 1)),
  ("2026-04-01T24:00:00Z", .hourOutOfRange(24)),
  ("2026-04-01T99:00:00Z", .hourOutOfRange(99)),
  ("2026-04-01T09:60:00Z", .minuteOutOfRange(60)),
  ("2016-12-31T23:59:60Z", .leapSecond),
  ("2026-04-01T09:00:61Z", .secondOutOfRange(61)),
])
func instantRefusesWhatDoesNotExist(text: String, problem: InstantProblem) {
  #expect(throws: problem) { try Instant(parsing: text) }
}
