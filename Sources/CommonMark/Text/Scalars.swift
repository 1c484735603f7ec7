/// What stands beside a run of delimiters, as far as the rules for emphasis ask.
enum Beside {
  case space
  case punctuation
  case other

  /// The class of a scalar; the start and the end of a text count as spaces.
  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      let isSpace = byte.isSpace || byte == 0x0C || byte == 0x0D
      self = isSpace ? .space : byte.isPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}

/// Single scalars of valid UTF-8.
enum Scalars {
  /// The scalar that starts at `index`; nil at the end.
  static func at(_ index: Int, in bytes: [UInt8], before end: Int) -> Unicode.Scalar? {
    guard index < end else { return nil }
    let first = bytes[index]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= end else { return Unicode.Scalar(0xFFFD) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? Unicode.Scalar(0xFFFD)
  }

  /// The scalar that ends before `index`; nil at the start.
  static func before(_ index: Int, in bytes: [UInt8], from start: Int) -> Unicode.Scalar? {
    var first = index - 1
    guard first >= start else { return nil }
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return at(first, in: bytes, before: index)
  }
}
