import Basics

/// A JSON number: the exact text of the source, never a floating-point value.
///
/// `1`, `1.0` and `1e0` are three different texts. Only the first is an integer here: who writes
/// money with a point has another unit in mind, and must not get a silent answer.
package struct JSONNumber: Equatable, Sendable {
  /// Integers that fit are kept as such, for their text is the plain decimal form.
  ///
  /// Everything else (`-0`, fractions, exponents, long integers) is kept as text.
  private enum Storage: Equatable {
    case small(Int64)
    case text(String)
  }

  private let storage: Storage

  /// The number that is written as the decimal form of `value`.
  package init(_ value: Int64) {
    storage = .small(value)
  }

  /// The number with this source text; nil where the text isn't a JSON number.
  package init?(_ text: String) {
    let bytes = text.utf8Span.span
    var scanner = JSONNumberScanner(at: 0)
    guard scanner.scan(bytes), scanner.offset == bytes.count else { return nil }
    self = scanner.number(in: bytes) ?? JSONNumber(checked: text)
  }

  /// A number whose text the scanner has accepted.
  init(checked text: String) {
    storage = .text(text)
  }

  /// The number as it stands in the source.
  package var text: String {
    switch storage {
    case .small(let value): String(value)
    case .text(let text): text
    }
  }

  /// Whether the number is written as an integer: digits only, without point and exponent.
  package var isInteger: Bool {
    switch storage {
    case .small: true
    case .text(let text): !text.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
    }
  }

  /// The value of a number that is written as an integer and fits 64 bits.
  ///
  /// `1.0` and `1e2` have none; `-0` is 0.
  package var int64: Int64? {
    switch storage {
    case .small(let value): value
    case .text(let text): isInteger ? Int64(text) : nil
    }
  }

  /// Appends the source text.
  func write(to bytes: inout [UInt8]) {
    switch storage {
    case .small(let value): Digits.append(value, to: &bytes)
    case .text(let text): bytes.append(contentsOf: text.utf8)
    }
  }
}
