import Basics

/// Block keys as text: a letter for the kind, then what is shared.
extension BlockKind {
  /// The letter that stands before a key of this kind.
  package var letter: Character { Character(UnicodeScalar(letterByte)) }

  /// The same in ASCII.
  var letterByte: UInt8 {
    switch self {
    case .domain: UInt8(ascii: "d")
    case .name: UInt8(ascii: "n")
    case .word: UInt8(ascii: "w")
    case .twoWords: UInt8(ascii: "p")
    case .fiveLetters: UInt8(ascii: "f")
    case .eightLetters: UInt8(ascii: "e")
    case .twoBeginnings: UInt8(ascii: "b")
    case .threeBeginnings: UInt8(ascii: "t")
    case .wordBeginning: UInt8(ascii: "g")
    case .ends: UInt8(ascii: "x")
    case .initials: UInt8(ascii: "i")
    }
  }

  /// How many times a shared block of this kind counts.
  package var share: Int { Int(importance) }
}

extension HashedKey {
  /// How many bytes its text has: its kind's letter, and eight digits.
  static let letterCount = 9
}

/// Forty bits of a key's hash as eight digits of five bits: among a hundred million keys one in ten
/// thousand falls together with another by chance, which costs a pair to be looked at.
enum KeyDigits {
  /// The digits of two hashes, the first in the lowest byte.
  ///
  /// All at once: halves, quarters and eighths of the bits move apart, and then the nine tens and more
  /// among the digits become letters.
  @inline(__always)
  static func of(_ hashes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    var digits = apart(hashes, by: 20, 0xFF_FFF0_0000, 0xF_FFFF, 32)
    digits = apart(digits, by: 10, 0x000F_FC00_000F_FC00, 0x0000_03FF_0000_03FF, 16)
    digits = apart(digits, by: 5, 0x03E0_03E0_03E0_03E0, 0x001F_001F_001F_001F, 8)
    let isLetter = ((digits &+ all(0x76)) &>> 7) & all(1)
    // Thirty-nine for each letter.
    let letters = (isLetter &<< 5) &+ (isLetter &<< 3) &- isLetter
    return digits &+ all(0x30) &+ letters
  }

  /// The upper half of each group of bits moved down by `shift`, the lower one up by `lift`.
  @inline(__always)
  private static func apart(
    _ bits: SIMD2<UInt64>, by shift: UInt64, _ upper: UInt64, _ lower: UInt64, _ lift: UInt64
  ) -> SIMD2<UInt64> {
    ((bits & SIMD2(repeating: upper)) &>> SIMD2(repeating: shift))
      | ((bits & SIMD2(repeating: lower)) &<< SIMD2(repeating: lift))
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD2<UInt64> {
    SIMD2(repeating: ByteLanes.all(byte))
  }
}
