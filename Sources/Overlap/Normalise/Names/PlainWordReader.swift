import Basics

/// Reads the words of a plain name: what `LetterFolder` and `WordReader` make of it, in one step.
enum PlainWordReader {
  /// Room for the words of a name; one that may have more is not read this way.
  typealias Words = InlineArray<16, NameWord>

  /// The room that the words of a text take, and an initial of each, written eight bytes at a time.
  static func mostBytes(for count: Int) -> Int { count * 3 + 16 }

  /// Puts the words into `words` and their text, without anything between, into `bytes`; tells how
  /// many they are.
  static func read(
    _ name: PlainName, _ text: Span<UInt8>, into words: inout Words,
    _ bytes: inout OutputSpan<UInt8>
  ) -> Int {
    let bracketed = name.bracketed
    let joined = name.joinedLetters
    var count = 0
    var left = name.runs | name.ands
    while left != 0 {
      let start = left.trailingZeroBitCount
      let place = left & (0 &- left)
      left ^= place
      let wordStart = bytes.count
      var isNumber = false
      if name.ands & place != 0 {
        for letter in "and".utf8 { bytes.append(letter) }
      } else {
        let end = name.runEnd(start)
        isNumber = name.text.digits & place != 0 && name.text.areDigits(start..<end)
        append(text, start..<end, to: &bytes)
      }
      if joined & place != 0 {
        words[count - 1].end = bytes.count
        continue
      }
      words[count] = NameWord(
        start: wordStart, end: bytes.count, isBracketed: bracketed & place != 0,
        isNumber: isNumber)
      count += 1
    }
    return count
  }

  /// Appends a run of letters and digits, the letters as small ones.
  private static func append(
    _ text: Span<UInt8>, _ run: Range<Int>, to bytes: inout OutputSpan<UInt8>
  ) {
    var place = run.lowerBound
    while place < run.upperBound {
      bytes.append(bytesOf: text.word(atMostFrom: place) | ByteLanes.all(0x20))
      place += 8
    }
    bytes.removeLast(place - run.upperBound)
  }
}
