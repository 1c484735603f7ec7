import Testing

@testable import Overlap

/// Holds the table to what the standard library knows about scalars that its version knows too.
@Suite struct UnicodeTableTests {
  private let table = UnicodeTable.shared

  @Test("classes are those of the standard library for assigned scalars")
  func classes() {
    var wrong: [String] = []
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard let age = properties.age, age.major <= 14 else { continue }
      let expected: Set<ScalarClass> =
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
          [.letter]
        case .decimalNumber: [.digit]
        case .letterNumber, .otherNumber: [.number, .letter]
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: [.space]
        case .nonspacingMark, .spacingMark:
          properties.canonicalCombiningClass.rawValue > 0 ? [.mark] : [.other]
        default: [.other, .space, .mark]
        }
      if !expected.contains(table.scalarClass(of: value)) { wrong.append(String(value, radix: 16)) }
    }
    // Han numerals such as 一 are letters, and a few numerals of old scripts have no digit.
    #expect(wrong == [], "\(wrong.count)")
  }

  @Test("combining classes are those of the standard library")
  func combiningClasses() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard let age = properties.age, age.major <= 14 else { continue }
      #expect(table.combiningClass(of: value) == properties.canonicalCombiningClass.rawValue)
    }
  }

  @Test("a decimal digit has its value in every script")
  func digits() {
    for value in UInt32(0)...0x1FFFF {
      guard let digit = table.digit(value), let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.properties.numericValue == Double(digit))
    }
    #expect(table.digit(0x41) == nil)
    #expect(table.digit(0x2776) == nil)
    #expect(table.digit(.max) == nil)
  }

  @Test(
    "decompositions are compatible ones in lower case",
    arguments: [
      ("À", "a\u{300}"), ("ﬁ", "fi"), ("Ａ", "a"), ("㈱", "(株)"), ("각", "\u{1100}\u{1161}\u{11A8}"),
      ("ǅ", "dz\u{30C}"), ("x", "x"), ("X", "x"), ("İ", "i\u{307}"), ("½", "1⁄2"), ("𝐀", "a"),
      ("Ж", "ж"), ("Ⴀ", "ⴀ"), ("株", "株"),
    ])
  func decompositions(_ text: String, _ expected: String) throws {
    var scalars: [UInt32] = []
    table.decompose(try #require(text.unicodeScalars.first).value) { scalars.append($0) }
    #expect(scalars == expected.unicodeScalars.map(\.value))
  }
}
