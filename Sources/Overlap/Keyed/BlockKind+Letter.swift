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
  /// The digits of a hash, the first in the lowest byte.
  ///
  /// All at once: halves, quarters and eighths of the bits move apart, and then the nine tens and more
  /// among the digits become letters.
  @inline(__always)
  static func of(_ hash: UInt64) -> UInt64 {
    var digits = (hash & 0xFF_FFF0_0000) >> 20 | (hash & 0xF_FFFF) << 32
    digits = (digits & 0x000F_FC00_000F_FC00) >> 10 | (digits & 0x0000_03FF_0000_03FF) << 16
    digits = (digits & 0x03E0_03E0_03E0_03E0) >> 5 | (digits & 0x001F_001F_001F_001F) << 8
    let isLetter = (digits &+ ByteLanes.all(0x76)) >> 7 & ByteLanes.all(1)
    return digits &+ ByteLanes.all(0x30) &+ isLetter &* 0x27
  }
}
