import Basics
import Testing

@Test(
  "R-15: an input without an offset is refused",
  arguments: ["2026-04-01T09:00:00", "2026-04-01T09:00:00.5", "2026-04-01T09:00:00.123456789"])
func instantNeedsAnOffset(text: String) {
  #expect(throws: InstantProblem.missingOffset) { try Instant(parsing: text) }
}

@Test(arguments: [
  ("z", InstantProblem.wrongShape(column: 20, expected: .offset)),
  (" Z", .wrongShape(column: 20, expected: .offset)),
  ("UTC", .wrongShape(column: 20, expected: .offset)),
  (",5Z", .wrongShape(column: 20, expected: .offset)),
  ("\u{2212}04:00", .wrongShape(column: 20, expected: .offset)),
  ("Z ", .wrongShape(column: 21, expected: .end)),
  ("ZZ", .wrongShape(column: 21, expected: .end)),
  ("Z\n", .wrongShape(column: 21, expected: .end)),
  ("Z[Europe/Berlin]", .wrongShape(column: 21, expected: .end)),
  ("+", .wrongShape(column: 21, expected: .digit)),
  ("+2", .wrongShape(column: 22, expected: .digit)),
  ("+2:00", .wrongShape(column: 22, expected: .digit)),
  ("+02", .wrongShape(column: 23, expected: .colon)),
  ("+0200", .wrongShape(column: 23, expected: .colon)),
  ("+02:", .wrongShape(column: 24, expected: .digit)),
  ("+02:0", .wrongShape(column: 25, expected: .digit)),
  ("+02:000", .wrongShape(column: 26, expected: .end)),
  ("+02:00Z", .wrongShape(column: 26, expected: .end)),
  ("+02:00:00", .wrongShape(column: 26, expected: .end)),
  ("+24:00", .offsetOutOfRange(hours: 24, minutes: 0)),
  ("-02:60", .offsetOutOfRange(hours: 2, minutes: 60)),
  (".Z", .wrongShape(column: 21, expected: .digit)),
  (".", .wrongShape(column: 21, expected: .digit)),
  (".+02:00", .wrongShape(column: 21, expected: .digit)),
  (".5x", .wrongShape(column: 22, expected: .offset)),
  (".5.5Z", .wrongShape(column: 22, expected: .offset)),
  (".1234567890Z", .tooManyFractionDigits(10)),
  (".0000000000000000000000000000000Z", .tooManyFractionDigits(31)),
])
func instantTailIsStrict(tail: String, problem: InstantProblem) {
  #expect(throws: problem) { try Instant(parsing: "2026-04-01T09:00:00" + tail) }
}

@Test(arguments: [
  (".1Z", 100_000_000), (".000000001Z", 1), (".999999999Z", 999_999_999), (".0Z", 0),
  (".050Z", 50_000_000), ("Z", 0), (".12345678+02:00", 123_456_780),
])
func fractionsCountNanoseconds(tail: String, nanoseconds: UInt32) throws {
  #expect(try Instant(parsing: "2026-04-01T09:00:00" + tail).nanoseconds == nanoseconds)
}
