import Basics

/// A field as it stands in a file: quoted where a reader, or a spreadsheet, would otherwise read
/// something else.
package enum CSVField {
  /// The bytes below 64 that a plain field can't have: control characters, quotes and the usual
  /// delimiters, so that the delimiter can be told from the header.
  private static let quotedBytes: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x2C | 1 << 0x3B

  /// Appends a field, with quotes where it needs them.
  package static func append(
    _ field: Span<UInt8>, to bytes: inout [UInt8], delimiter: UInt8 = 0x2C
  ) {
    if needsQuotes(field, delimiter: delimiter) {
      appendQuoted(field, to: &bytes)
    } else {
      bytes.append(copying: field)
    }
  }

  /// Appends text that people, or others' files, have given, so that no spreadsheet runs it.
  ///
  /// See `CSVWriter.text(_:)`.
  package static func appendGuarded(
    _ field: Span<UInt8>, to bytes: inout [UInt8], delimiter: UInt8 = 0x2C
  ) {
    if FormulaGuard.isDangerous(field) {
      appendQuoted(field, apostrophe: true, to: &bytes)
    } else {
      append(field, to: &bytes, delimiter: delimiter)
    }
  }

  /// Whether a field can stand in a file with commas as it is.
  package static func isPlain(_ field: Span<UInt8>) -> Bool {
    !needsQuotes(field, delimiter: 0x2C)
  }

  /// Appends a field in quotes, perhaps with an apostrophe before it.
  static func appendQuoted(
    _ field: Span<UInt8>, apostrophe: Bool = false, to bytes: inout [UInt8]
  ) {
    bytes.append(0x22)
    if apostrophe { bytes.append(0x27) }
    for index in field.indices {
      if field[index] == 0x22 { bytes.append(0x22) }
      bytes.append(field[index])
    }
    bytes.append(0x22)
  }

  /// Whether a reader could take the field for something else: by what RFC 4180 names, by a
  /// delimiter, or by what the first bytes of a file are recognised by.
  private static func needsQuotes(_ field: Span<UInt8>, delimiter: UInt8) -> Bool {
    guard field.count > 0 else { return false }
    switch field[0] {
    case 0x3C: return true
    case 0xEF where field.count >= 3 && field[1] == 0xBB && field[2] == 0xBF: return true
    case 0x73 where field.count >= 4 && field.half(at: 0) == separatorMark: return true
    default: break
    }
    // Delimiters are bytes below 64.
    let quotedBytes = quotedBytes | 1 << UInt64(delimiter & 63)
    for index in field.indices {
      let byte = field[index]
      if byte < 64, quotedBytes >> UInt64(byte) & 1 != 0 { return true }
    }
    return false
  }

  /// `sep=`, by which a first line tells the delimiter.
  private static let separatorMark: UInt32 = 0x3D70_6573
}
