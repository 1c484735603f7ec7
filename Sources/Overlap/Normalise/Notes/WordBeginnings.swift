/// The first two letters of some words: a quick look, before the slow one at the words.
struct WordBeginnings: Sendable {
  /// For each first letter the second ones, as bits; letters by their last five bits, which do not
  /// tell capital letters from small ones.
  private var letters = InlineArray<32, UInt32>(repeating: 0)

  /// The beginnings of words of two letters or more.
  init(_ words: [[UInt8]]) {
    for word in words { letters[Int(word[0] & 0x1F)] |= 1 << UInt32(word[1] & 0x1F) }
  }

  /// Whether any of the words may begin with two letters.
  func has(_ first: UInt8, _ second: UInt8) -> Bool {
    letters[Int(first & 0x1F)] &>> UInt32(second & 0x1F) & 1 != 0
  }
}
