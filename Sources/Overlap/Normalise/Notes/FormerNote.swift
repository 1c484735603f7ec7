import Basics

/// Former and trading names that stand in a name: "Beta AG (formerly Alpha)", "Foo dba Bar".
enum FormerNote {
  private static let words = TableText.phrases(NameWords.formerNotes).map { Array($0.utf8) }

  /// Takes the first such note out of a folded text, and gives the name that it tells.
  ///
  /// The text keeps a space for it. Nil where there is none; a note at the very front is the name
  /// itself.
  static func cut(from text: inout [UInt8]) -> [UInt8]? {
    guard let note = find(in: text.span) else { return nil }
    let name = Array(text[note.name])
    text.replaceSubrange(note.whole, with: CollectionOfOne(0x20))
    return name
  }

  private static func find(in text: Span<UInt8>) -> (whole: Range<Int>, name: Range<Int>)? {
    let beginnings = beginnings
    var isInWord = false
    for index in text.indices {
      let letter = text[index]
      let mayBegin = !isInWord
      isInWord = ScalarClass.isPlainInWord(letter)
      // A quick look at two letters, before the slow one at the words.
      guard mayBegin, index + 1 < text.count,
        beginnings.has(letter, text[index + 1]),
        !ScalarClass.isWordLike(text, before: index), let end = noteEnd(text, at: index)
      else { continue }
      var start = ScalarClass.skipSpaces(text, before: index)
      if start > 0, opens(text[start - 1]) { start -= 1 }
      if start == 0 { return nil }
      var nameStart = end
      while nameStart < text.count,
        text[nameStart] == UInt8(ascii: ":") || text[nameStart] == UInt8(ascii: " ")
      {
        nameStart += 1
      }
      let nameEnd = Brackets.closing(text, from: nameStart)
      let trimmedEnd = ScalarClass.skipSpaces(text, before: nameEnd)
      nameStart = min(ScalarClass.skipSpaces(text, from: nameStart), trimmedEnd)
      return (start..<min(nameEnd + 1, text.count), nameStart..<trimmedEnd)
    }
    return nil
  }

  /// The place behind the words of a note that stand at a place.
  private static func noteEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
    for word in words where ByteSearch.has(text, at: index, word) {
      let end = index + word.count
      let endsInWord = word.last != UInt8(ascii: "-")
      if ScalarClass.isWordLike(text, at: end) != endsInWord { return end }
    }
    return nil
  }

  /// How notes begin.
  static let beginnings = WordBeginnings(words)

  /// Whether a note may begin with eight small letters and signs, the first in the lowest bits.
  static func mayBegin(_ bytes: UInt64) -> Bool {
    heads.contains { (bytes ^ $0.bytes) & $0.mask == 0 }
  }

  /// The first eight bytes of each note, and a mask of those that it has.
  private static let heads = words.map { word in
    let mask: UInt64 = ~0 >> UInt64(64 - 8 * min(word.count, 8))
    return (bytes: word.span.word(atMostFrom: 0), mask: mask)
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
