import Basics

@testable import Overlap

/// The words of a folded name, and their text.
struct ReadWords {
  let words: [NameWord]
  let bytes: [UInt8]

  /// Reads the words with the general reader, and looks them up.
  init(_ folded: String) {
    let folded = Array(folded.utf8)
    var words: [NameWord] = []
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: WordReader.mostBytes(for: folded.count)) {
      (room: inout OutputSpan<UInt8>) in
      WordReader.read(folded.span, into: &words, &room)
    }
    let count = words.count
    var found = words.mutableSpan
    Vocabulary.shared.find(&found, count, bytes.span)
    self.words = words
    self.bytes = bytes
  }

  /// The text of a word.
  func text(_ word: NameWord) -> String { String(decoding: bytes[word.range], as: UTF8.self) }
}
