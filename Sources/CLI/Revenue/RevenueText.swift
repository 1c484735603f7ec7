import Basics

/// The fields of one row, copied out of whatever file it stands in.
struct RevenueText {
  /// All fields, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = Array(repeating: 0..<0, count: RevenueField.allCases.count)

  /// Makes it empty.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
  }

  /// Sets a field, without the blanks around it.
  mutating func set(_ field: RevenueField, _ text: Span<UInt8>) {
    var (first, last) = (0, text.count)
    while first < last, text[first] == 0x20 { first += 1 }
    while last > first, text[last - 1] == 0x20 { last -= 1 }
    let start = bytes.count
    bytes.append(copying: text.extracting(first..<last))
    ranges[field.rawValue] = start..<bytes.count
  }

  /// Sets a field.
  mutating func set(_ field: RevenueField, _ text: String) {
    set(field, text.utf8Span.span)
  }

  /// Where a field stands in `bytes`.
  func range(_ field: RevenueField) -> Range<Int> { ranges[field.rawValue] }

  /// Whether nothing stands in a field.
  func isEmpty(_ field: RevenueField) -> Bool { ranges[field.rawValue].isEmpty }

  /// A field as a string.
  func text(_ field: RevenueField) -> String {
    String(decoding: bytes[ranges[field.rawValue]], as: UTF8.self)
  }
}
