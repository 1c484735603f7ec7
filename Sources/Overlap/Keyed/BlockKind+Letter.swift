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
  /// Sixty of the hash's bits in twelve letters: that two keys fall together by chance is rare
  /// among billions.
  func append(to bytes: inout [UInt8]) {
    bytes.append(kind.letter.asciiValue ?? 0x3F)
    bytes.append(addingCapacity: 12) { (room: inout OutputSpan<UInt8>) in
      for shift in stride(from: UInt64(59), to: 0, by: -5) {
        let digit = UInt8(truncatingIfNeeded: hash >> shift & 31)
        room.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
