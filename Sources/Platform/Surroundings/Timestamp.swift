/// A moment as the system counts it: seconds since 1970 began in UTC, and the rest.
package struct Timestamp: Equatable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var seconds: Int64
  /// Nanoseconds within the second, 0 to 999,999,999.
  package var nanoseconds: Int32

  /// The moment made of both parts.
  package init(seconds: Int64, nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
