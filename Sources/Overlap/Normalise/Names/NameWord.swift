/// A word of a name while it is worked on; its text stands in the normaliser's memory.
struct NameWord {
  /// Where the word begins.
  var start: Int
  /// Where it ends.
  var end: Int
  /// Whether it stands in round brackets.
  var isBracketed: Bool
  /// Whether it is decimal digits only.
  var isNumber: Bool
  /// What is known about it.
  var facts = WordFacts()

  /// Where it stands.
  var range: Range<Int> { start..<end }
}
