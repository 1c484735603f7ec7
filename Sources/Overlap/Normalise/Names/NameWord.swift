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
  /// The place behind its initial among those of the whole name; "and" has none.
  var initialEnd = 0
  /// What is known about it.
  var facts = WordFacts()

  /// What a place for a word holds before there is one.
  static let none = NameWord(start: 0, end: 0, isBracketed: false, isNumber: false)

  /// Whether it is "and", written so or as a sign.
  var isAnd: Bool { facts.flags.contains(.and) }

  /// Where it stands.
  var range: Range<Int> { start..<end }
}
