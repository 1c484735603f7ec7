/// An instant as somebody wrote it: the point in time, and the offset that was written beside it.
///
/// The offset decides nothing; it is kept where a record should show what its author saw.
public struct ParsedInstant: Hashable, Sendable {
  /// The point in time.
  public let instant: Instant

  /// The written offset in seconds east of UTC; `Z` is 0.
  public let offsetSeconds: Int

  /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`, strictly.
  public init(parsing text: String) throws(InstantProblem) {
    try self.init(parsing: text.utf8Span.span)
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`, strictly, from ASCII bytes.
  ///
  /// One to nine fraction digits; capital `T` and `Z` only; a real date; hours to 23, minutes and
  /// seconds to 59, in the offset too. Allocates nothing.
  public init(parsing text: Span<UInt8>) throws(InstantProblem) {
    let local = try LocalFields(text)
    let tail = try InstantTail(text, from: LocalFields.length)
    let localSeconds = try local.secondsSinceEpoch()
    offsetSeconds = try tail.offset()
    let seconds = localSeconds - Int64(offsetSeconds)
    guard let instant = Instant(seconds: seconds, nanoseconds: tail.nanoseconds) else {
      throw .outsideYears
    }
    self.instant = instant
  }
}

extension Instant {
  /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`, strictly: see `ParsedInstant`.
  public init(parsing text: String) throws(InstantProblem) {
    self = try ParsedInstant(parsing: text).instant
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)` from ASCII bytes: see `ParsedInstant`.
  public init(parsing text: Span<UInt8>) throws(InstantProblem) {
    self = try ParsedInstant(parsing: text).instant
  }
}
