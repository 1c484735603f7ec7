import Basics

/// A label of a host as names are compared with it: letters and digits without accents.
enum DomainLabel {
  private static let mark = Array("xn--".utf8)

  /// Whether a label is compared as it stands.
  static func isPlain(_ label: Span<UInt8>) -> Bool {
    var at = 0
    while at < label.count {
      let bytes = label.word(atMostFrom: at)
      // Where fewer than eight are left, zeros stand behind them.
      let isZero = ByteLanes.equal(bytes, 0)
      let isLetter = ByteLanes.within(bytes, 0x61, 0x7A) | ByteLanes.within(bytes, 0x30, 0x39)
      guard (isLetter | isZero) == ByteLanes.tops else { return false }
      at += 8
    }
    return !UmlautDigraphs.has(label)
  }

  /// Appends a label without punycode, accents, hyphens and umlaut digraphs.
  static func append(_ label: Span<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    if ByteSearch.has(label, at: 0, mark), let scalars = Punycode.decode(label.extracting(4...)) {
      var unicode: [UInt8] = []
      for scalar in scalars { UTF8Reader.append(scalar, to: &unicode) }
      appendLetters(unicode.span, to: &bytes)
    } else {
      appendPlain(label, to: &bytes)
    }
    let end = bytes.count
    guard UmlautDigraphs.has(bytes.span.extracting(start...)) else { return }
    UmlautDigraphs.appendCollapsed(start..<end, of: &bytes)
    bytes.removeSubrange(start..<end)
  }

  /// Appends the folded letters a–z and digits of a text.
  static func appendLetters(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var folded: [UInt8] = []
    _ = LetterFolder.fold(text, into: &folded)
    appendPlain(folded.span, to: &bytes)
  }

  /// Appends what is a letter a–z or a digit.
  private static func appendPlain(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: text.count) { (room: inout OutputSpan<UInt8>) in
      for index in text.indices where ScalarClass.isPlainInWord(text[index]) {
        room.append(text[index])
      }
    }
  }
}
