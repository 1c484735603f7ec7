/// A word of a name while it is worked on; its text stands behind its name's base.
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

  /// What a place for a word holds before there is one.
  static let none = NameWord(start: 0, end: 0, isBracketed: false, isNumber: false)

  /// Where it stands.
  var range: Range<Int> { start..<end }
}
