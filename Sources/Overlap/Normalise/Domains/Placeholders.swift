/// What people write in a website field that says: not known.
struct Placeholders: Sendable {
  /// The ones that ship.
  static let shared = Placeholders()

  private var words = KeyTable(capacity: 64)
  private var longest = 0

  private init() {
    for word in TableText.words(NameWords.placeholders) {
      _ = words.insert(Array(word.utf8).span)
      longest = max(longest, word.utf8.count)
    }
  }

  /// Whether a text says "not known", in any letter case.
  func contains(_ text: Span<UInt8>) -> Bool {
    // A letter beyond ASCII takes more bytes than the plain one it stands for: up to four, and
    // accents beside it. Longer fields are no placeholders, however they are written.
    guard text.count <= 8 * longest else { return false }
    if text.count > longest, isASCII(text) { return false }
    var folded: [UInt8] = []
    _ = LetterFolder.fold(text, into: &folded)
    return words.find(folded.span) != nil
  }

  private func isASCII(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 { return false }
    return true
  }
}
