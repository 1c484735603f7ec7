/// A name of a `NameTable`: its words, and the texts that names are compared by.
///
/// All places count bytes from `base` in the table's bytes, so that names stay small: a million
/// names take about 130 MB.
package struct NormalisedName: Sendable {
  /// Where the name's texts begin in the table's bytes.
  var base: Int
  var firstToken: Int
  var tokenCount: UInt16
  var fullLength: UInt16 = 0
  var wordsStart: UInt16 = 0
  var wordsLength: UInt16 = 0
  var joinedStart: UInt16 = 0
  var joinedLength: UInt16 = 0
  var initialsStarts: InlineArray<3, UInt16> = .init(repeating: 0)
  var initialsLengths: InlineArray<3, UInt16> = .init(repeating: 0)
  /// The place in the table's former names, or -1.
  var former: Int32 = -1

  /// The legal forms that were cut off.
  package internal(set) var legalForms: LegalForms = []

  /// How many letters (Unicode scalars) the name had as it was given, outer spaces aside.
  package internal(set) var givenLength: UInt32 = 0

  /// Whether all of its texts are known to be ASCII, so that bytes and letters are the same.
  package internal(set) var isASCII = true

  /// Whether one of its words is a number.
  package internal(set) var hasNumber = false

  /// Whether one of its words is compared otherwise than it is written, or may stand for another.
  package internal(set) var hasOtherSpellings = false
}
