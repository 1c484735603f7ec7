import Basics
import JSON

/// Why a text is no instant, in words.
struct InstantMessage {
  let what: String
  let expected: String
  let hint: String?

  /// The problem at a value.
  func problem(at cursor: JSONCursor) -> Problem {
    cursor.problem(what, expected: expected, hint: hint)
  }
}
