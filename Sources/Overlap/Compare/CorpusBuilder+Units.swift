import Basics

/// Texts as they are compared: in units, and no longer than `longestText`.
extension CorpusBuilder {
  /// Adds a text to a list and tells its number there.
  static func append(
    _ text: Span<UInt8>, to list: inout TextList, _ scratch: inout [UInt16], count: UInt32
  ) -> UInt32 {
    if isPlain(text) { return list.append(text, count: count) }
    convert(text, into: &scratch)
    return list.append(scratch.span, count: count)
  }

  /// A hash of a text with umlauts as one letter, as the letters of labels are hashed.
  static func plainHash(_ text: Span<UInt8>) -> UInt64 {
    var letters: [UInt8] = []
    letters.append(copying: text)
    Umlauts.collapse(&letters)
    return StableHash.hash(letters.span)
  }

  /// Whether a text's bytes are its units, and all of them are compared.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    text.count <= longestText && text.isPlainASCII
  }

  /// The units of a text as they are compared.
  static func units(_ text: Span<UInt8>) -> [UInt16] {
    var units: [UInt16] = []
    convert(text, into: &units)
    return units
  }

  /// Decodes a text; a zero, which ends initials, becomes the mark for damage.
  static func convert(_ text: Span<UInt8>, into scratch: inout [UInt16]) {
    scratch.removeAll(keepingCapacity: true)
    if isPlain(text) {
      scratch.append(widening: text)
      return
    }
    var bytes: [UInt8] = []
    bytes.append(copying: text)
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      guard scratch.count < longestText else { return }
      scratch.append(unit == 0 ? 0xFFFD : unit)
    }
  }
}
