/// Walks over one number by the grammar of RFC 8259.
struct JSONNumberScanner {
  /// Where the number starts.
  let start: Int
  /// Where the scanner stands: behind the number, or at the byte that breaks the grammar.
  private(set) var offset: Int
  private var magnitude: UInt64 = 0
  private var isPlain = true
  /// Whether the grammar is broken by a digit behind a leading zero.
  private(set) var hasLeadingZero = false

  /// A scanner that stands before the first byte of a number.
  init(at start: Int) {
    self.start = start
    offset = start
  }

  /// Walks to the number's end; false where the grammar is broken at `offset`.
  mutating func scan(_ bytes: Span<UInt8>) -> Bool {
    if offset < bytes.count, bytes[offset] == 0x2D {
      offset += 1
    }
    guard integer(bytes) else { return false }
    if offset < bytes.count, bytes[offset] == 0x2E {
      isPlain = false
      offset += 1
      guard digits(bytes) else { return false }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == 0x65 {
      isPlain = false
      offset += 1
      if offset < bytes.count, bytes[offset] == 0x2B || bytes[offset] == 0x2D {
        offset += 1
      }
      guard digits(bytes) else { return false }
    }
    return true
  }

  /// The number as a 64-bit integer; nil where its text is not the plain form of one.
  func number(in bytes: Span<UInt8>) -> JSONNumber? {
    guard isPlain else { return nil }
    if bytes[start] != 0x2D {
      return Int64(exactly: magnitude).map { JSONNumber($0) }
    }
    guard magnitude > 0, magnitude <= Int64.min.magnitude else { return nil }
    return JSONNumber(Int64(truncatingIfNeeded: 0 &- magnitude))
  }

  /// The part before the point: one zero, or digits that don't start with zero.
  private mutating func integer(_ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] == 0x30 {
      offset += 1
      hasLeadingZero = offset < bytes.count && isDigit(bytes[offset])
      return !hasLeadingZero
    }
    let first = offset
    while offset < bytes.count, isDigit(bytes[offset]) {
      let (tens, overTens) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overSum) = tens.addingReportingOverflow(UInt64(bytes[offset] - 0x30))
      isPlain = isPlain && !overTens && !overSum
      magnitude = sum
      offset += 1
    }
    return offset > first
  }

  /// One digit or more.
  private mutating func digits(_ bytes: Span<UInt8>) -> Bool {
    let first = offset
    while offset < bytes.count, isDigit(bytes[offset]) {
      offset += 1
    }
    return offset > first
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }
}
