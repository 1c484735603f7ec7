import Basics

/// Appends CSV (RFC 4180, lines ending with LF) to a byte buffer.
///
/// A field gets quotes where a reader, or a spreadsheet, would otherwise read something else.
/// Text is guarded against formulas: see `text(_:)`. Without the guard, reading what was written
/// gives the same fields.
package struct CSVWriter {
  /// What has been written; take it away whenever it is convenient.
  package var bytes: [UInt8] = []
  /// The byte between fields.
  package let delimiter: UInt8
  /// Whether text that a spreadsheet would run is made harmless.
  package let guardsFormulas: Bool
  private var fieldCount = 0
  private var isRowFilled = false

  /// A writer with an empty buffer.
  package init(delimiter: UInt8 = 0x2C, guardsFormulas: Bool = true) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
  }

  /// Writes a field of text that people, or others' files, have given.
  ///
  /// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a line end. Such
  /// text gets an apostrophe before it, as OWASP advises, unless it is a plain number: `-12.50`
  /// is data and does no harm.
  package mutating func text(_ text: String) {
    separate()
    guard guardsFormulas else { return plain(text.utf8Span.span) }
    isRowFilled = isRowFilled || !text.isEmpty
    CSVField.appendGuarded(text.utf8Span.span, to: &bytes, delimiter: delimiter)
  }

  /// Writes an identifier, number or date as it is, never guarded.
  ///
  /// Identifiers in files that programs read must join with those they came from, byte for byte.
  package mutating func raw(_ text: String) {
    separate()
    plain(text.utf8Span.span)
  }

  /// Writes bytes of UTF-8 as they are, never guarded.
  package mutating func raw(_ bytes: ArraySlice<UInt8>) {
    separate()
    plain(bytes.span)
  }

  /// Writes an integer.
  package mutating func integer(_ value: Int64) {
    separate()
    isRowFilled = true
    Digits.append(value, to: &bytes)
  }

  /// Ends the row.
  package mutating func endRow() {
    if fieldCount == 1, !isRowFilled {
      // A blank line would be skipped; a single empty field is not one.
      bytes.append(contentsOf: "\"\"".utf8)
    }
    bytes.append(0x0A)
    fieldCount = 0
    isRowFilled = false
  }

  /// Writes a row of raw fields, such as a header.
  package mutating func row(_ fields: [String]) {
    for field in fields {
      raw(field)
    }
    endRow()
  }

  private mutating func separate() {
    if fieldCount > 0 {
      bytes.append(delimiter)
    }
    fieldCount += 1
  }

  private mutating func plain(_ text: Span<UInt8>) {
    isRowFilled = isRowFilled || text.count > 0
    CSVField.append(text, to: &bytes, delimiter: delimiter)
  }
}

/// Tells text that a spreadsheet would run.
enum FormulaGuard {
  /// Whether the text starts like a formula and isn't just a number.
  static func isDangerous(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case 0x3D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0x2B, 0x2D: return !isNumber(text.extracting(1...))
    case 0xEF:
      // The full-width forms of = + - @, which spreadsheets take for the same.
      let fullWidth: [UInt8] = [0x9D, 0x8B, 0x8D, 0xA0]
      return text.count >= 3 && text[1] == 0xBC && fullWidth.contains(text[2])
    default: return false
    }
  }

  /// Digits, at most one point among them, and at least one digit.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    var points = 0
    var digits = 0
    for index in text.indices {
      switch text[index] {
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
