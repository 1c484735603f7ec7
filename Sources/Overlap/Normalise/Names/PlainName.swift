/// The signs of a name that is a `PlainText`: a bit for each place.
///
/// Nil is made of a name with signs that only `LetterFolder` and the notes know what to do with.
struct PlainName {
  let text: PlainText
  private(set) var stops: UInt64 = 0
  private(set) var hyphens: UInt64 = 0
  private(set) var slashes: UInt64 = 0
  private(set) var commas: UInt64 = 0
  /// `&` and `+`.
  private(set) var ands: UInt64 = 0
  private(set) var openings: UInt64 = 0
  private var closings: UInt64 = 0

  init?(_ bytes: Span<UInt8>) {
    guard let text = PlainText(bytes) else { return nil }
    self.text = text
    var left = text.signs
    while left != 0 {
      let sign = left & (0 &- left)
      left ^= sign
      switch bytes[sign.trailingZeroBitCount] {
      case UInt8(ascii: "."): stops |= sign
      case UInt8(ascii: "-"): hyphens |= sign
      case UInt8(ascii: ","): commas |= sign
      case UInt8(ascii: "/"): slashes |= sign
      case UInt8(ascii: "&"), UInt8(ascii: "+"): ands |= sign
      case UInt8(ascii: "("): openings |= sign
      case UInt8(ascii: ")"): closings |= sign
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "\\"), 0..<0x20:
        return nil
      default: break
      }
    }
  }

  /// Where runs of letters and digits begin.
  var runs: UInt64 { text.inWords & ~(text.inWords << 1) }

  /// How many words there are, if no single letters are one.
  var mostWords: Int { (runs | ands).nonzeroBitCount }

  /// The place behind the run that begins at a place.
  func runEnd(_ start: Int) -> Int {
    start + (~(text.inWords &>> UInt64(truncatingIfNeeded: start))).trailingZeroBitCount
  }

  /// Where brackets are open.
  var bracketed: UInt64 {
    var places: UInt64 = 0
    var left = openings
    while left != 0 {
      let from = left & (0 &- left)
      // All places from the bracket on, but those from the one that closes it on.
      let behind = 0 &- from
      let closing = closings & behind
      places |= behind & ~(0 &- (closing & (0 &- closing)))
      left ^= from
    }
    return places
  }

  /// The single letters that are one word with the one before them.
  var joinedLetters: UInt64 {
    let single = runs & ~(text.inWords &>> 1) & ~text.digits
    var joined: UInt64 = 0
    // The first one has none before it.
    var left = single & (single &- 1)
    while left != 0 {
      let letter = left & (0 &- left)
      left ^= letter
      let last = 63 - (runs & (letter &- 1)).leadingZeroBitCount
      if single &>> UInt64(truncatingIfNeeded: last) & 1 != 0,
        joins(last + 1..<letter.trailingZeroBitCount)
      {
        joined |= letter
      }
    }
    return joined
  }

  /// Whether what stands between two single letters makes them one word, as `WordReader` has it.
  func joins(_ gap: Range<Int>) -> Bool {
    let places: UInt64 =
      PlainText.places(from: gap.lowerBound) & ~PlainText.places(from: gap.upperBound)
    let signs = places & ~text.spaces
    let first = places & (0 &- places)
    // White space alone, or a full stop before it.
    if signs == 0 || signs == first & stops { return true }
    if gap.count == 1 { return signs & (hyphens | slashes) != 0 }
    // A full stop, white space and a hyphen.
    let last = PlainText.places(from: gap.upperBound - 1) & places
    return gap.count > 2 && signs == (first & stops) | (last & hyphens) && signs != last
  }
}
