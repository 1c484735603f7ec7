import Basics

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
    return text.endOfASCII(from: 0) == text.count ? contains(ascii: text) : hasFolded(text)
  }

  /// The same for a text in ASCII.
  func contains(ascii text: Span<UInt8>) -> Bool {
    text.count <= longest && hasFolded(text)
  }

  private func hasFolded(_ text: Span<UInt8>) -> Bool {
    var folded: [UInt8] = []
    _ = LetterFolder.fold(text, into: &folded)
    return words.find(folded.span) != nil
  }
}
