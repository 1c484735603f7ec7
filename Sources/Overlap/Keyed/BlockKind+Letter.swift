import Basics

/// Block keys as text: a letter for the kind, then what is shared.
extension BlockKind {
  /// The letter that stands before a key of this kind.
  package var letter: Character {
    switch self {
    case .domain: "d"
    case .name: "n"
    case .word: "w"
    case .twoWords: "p"
    case .fiveLetters: "f"
    case .eightLetters: "e"
    case .twoBeginnings: "b"
    case .threeBeginnings: "t"
    case .wordBeginning: "g"
    case .ends: "x"
    case .initials: "i"
    }
  }

  /// How many times a shared block of this kind counts.
  package var share: Int { Int(importance) }
}

extension HashedKey {
  /// The kinds' letters by their numbers: a million rows ask for them fifteen million times.
  private static let letters = BlockKind.allCases.map { $0.letter.asciiValue ?? 0x3F }

  /// Sixty of the hash's bits in twelve letters: that two keys fall together by chance is rare
  /// among billions.
  func append(to bytes: inout [UInt8]) {
    var text: InlineArray<13, UInt8> = .init(repeating: Self.letters[Int(kind.rawValue)])
    var rest = hash
    for place in 0..<12 {
      let digit = UInt8(truncatingIfNeeded: rest & 31)
      text[12 - place] = digit &+ (digit < 10 ? 0x30 : 0x57)
      rest >>= 5
    }
    bytes.append(copying: text.span)
  }
}
