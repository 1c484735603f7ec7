/// What is noted of a text while a corpus is read.
struct TextNote: Sendable {
  /// The number of the first word that is written so, plus one; zero for none.
  var word: UInt32 = 0
  /// The last record that counted it, by how many had been begun.
  var record: UInt32 = 0
  /// Whether that word is compared as it is written, and stands for nothing else.
  var isPlain = false

  /// The number of the first word that is written so.
  var knownWord: UInt32? { word == 0 ? nil : word - 1 }
}
