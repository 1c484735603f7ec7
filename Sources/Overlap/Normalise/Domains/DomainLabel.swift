/// A label of a host as names are compared with it: letters and digits without accents.
enum DomainLabel {
  private static let mark = Array("xn--".utf8)

  /// Whether a label is compared as it stands.
  static func isPlain(_ label: Span<UInt8>) -> Bool {
    for index in label.indices where !isLetterOrDigit(label[index]) { return false }
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
      for index in label.indices where isLetterOrDigit(label[index]) { bytes.append(label[index]) }
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
    for byte in folded where isLetterOrDigit(byte) { bytes.append(byte) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte
  }
}
