/// Finding short words in bytes.
enum ByteSearch {
  /// Whether a word stands at a place.
  static func has(_ text: Span<UInt8>, at start: Int, _ word: [UInt8]) -> Bool {
    guard text.count - start >= word.count else { return false }
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }

  /// Where a word first stands from a place on.
  static func first(_ word: [UInt8], in text: Span<UInt8>, from start: Int = 0) -> Int? {
    guard let letter = word.first else { return nil }
    var index = start
    while index + word.count <= text.count {
      if text[index] == letter, has(text, at: index, word) { return index }
      index += 1
    }
    return nil
  }
}
