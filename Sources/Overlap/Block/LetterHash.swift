/// A hash of pieces of text, one behind the other, of which each beginning is worth a key.
///
/// Where pieces of up to three letters part belongs to the hash: `ab` and `c` are not `a` and `bc`.
struct LetterHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of no piece.
  init() {}

  /// The hash of one piece.
  @inline(__always)
  init<Letter: LetterUnit>(_ piece: Span<Letter>) {
    add(piece)
  }

  /// Goes on with a piece, four letters a step, as each step waits for the one before.
  @inline(__always)
  mutating func add<Letter: LetterUnit>(_ piece: Span<Letter>) {
    var index = 0
    while index &+ 4 <= piece.count {
      mix(Letter.four(piece, at: index))
      index &+= 4
    }
    if index < piece.count { mix(Self.letters(piece.extracting(index...))) }
  }

  /// The hash with a piece of one to three letters in one number, or of four, behind those before.
  @inline(__always)
  func with(letters: UInt64) -> LetterHash {
    var hash = self
    hash.mix(letters)
    return hash
  }

  /// Goes on with such a piece.
  mutating func add(letters: UInt64) { mix(letters) }

  /// Up to three letters in one number.
  @inline(__always)
  static func letters<Letter: LetterUnit>(_ piece: Span<Letter>) -> UInt64 {
    var letters: UInt64 = 0
    for index in piece.indices {
      letters = letters << 16 | UInt64(truncatingIfNeeded: piece[index])
    }
    return letters
  }

  @inline(__always)
  private mutating func mix(_ letters: UInt64) {
    let product = (value ^ letters) &* 0x2545_F491_4F6C_DD1D
    value = product ^ product >> 29
  }
}
