extension CivilDate {
  /// The date that `text` spells; nil unless it is exactly `YYYY-MM-DD` and a real day.
  public init?(_ text: String) {
    guard let date = CivilDate.parse(text.utf8Span.span) else { return nil }
    self = date
  }

  /// The date that ASCII bytes spell; nil unless they are exactly `YYYY-MM-DD` and a real day.
  ///
  /// Allocates nothing.
  public static func parse(_ text: Span<UInt8>) -> CivilDate? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = FixedDigits.read(text, at: 0, count: 4),
      let month = FixedDigits.read(text, at: 5, count: 2),
      let day = FixedDigits.read(text, at: 8, count: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The date as `YYYY-MM-DD`.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the date as `YYYY-MM-DD`, without making a string.
  public func append(to bytes: inout [UInt8]) {
    let parts = components
    FixedDigits.append(parts.year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    FixedDigits.append(parts.month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    FixedDigits.append(parts.day, width: 2, to: &bytes)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The same as `text`.
  public var description: String { text }
}
