import Basics

/// What the bytes of a short text of ASCII are: a bit for each place, the first the lowest.
///
/// Most names are such texts. One pass over them, eight bytes at a time, tells all that needs a look
/// at each letter otherwise.
struct PlainText {
  /// The most bytes of such a text.
  static let most = 64

  /// Letters and digits.
  private(set) var inWords: UInt64 = 0
  private(set) var digits: UInt64 = 0
  private(set) var spaces: UInt64 = 0
  /// All others.
  private(set) var signs: UInt64 = 0
  /// Whether there is an `e` right behind an `a`, `o` or `u`, small or not.
  private(set) var hasDigraphAsGiven = false

  /// Nil where the text is too long, or is not ASCII.
  init?(_ text: Span<UInt8>) {
    guard text.count <= Self.most else { return nil }
    var seen: UInt64 = 0
    var digraphs: UInt64 = 0
    var last: UInt64 = 0
    var place = 0
    while place < text.count {
      let bytes = text.word(atMostFrom: place)
      // Capital letters become small ones; no other byte becomes a letter.
      let small = bytes | ByteLanes.all(0x20)
      seen |= bytes
      let digit = ByteLanes.within(bytes, 0x30, 0x39)
      let shift = UInt64(truncatingIfNeeded: place)
      if digit != 0 { digits |= ByteLanes.places(digit) &<< shift }
      inWords |= ByteLanes.places(digit | ByteLanes.within(small, 0x61, 0x7A)) &<< shift
      spaces |= ByteLanes.places(ByteLanes.equal(bytes, 0x20)) &<< shift
      digraphs |= UmlautDigraphs.ends(small, behind: &last)
      place &+= 8
    }
    guard seen & ByteLanes.tops == 0 else { return nil }
    signs = ~(inWords | spaces | Self.places(from: text.count))
    hasDigraphAsGiven = digraphs != 0
  }

  /// How many bytes there are, white space around them aside.
  var countWithoutOuterSpaces: Int {
    let others = inWords | signs
    return max(0, 64 - others.leadingZeroBitCount - others.trailingZeroBitCount)
  }

  /// All places from one on, which may be behind the last.
  static func places(from place: Int) -> UInt64 { ~0 << place }

  /// Whether a space stands at a place.
  func isSpace(_ place: Int) -> Bool { spaces &>> UInt64(truncatingIfNeeded: place) & 1 != 0 }

  /// Whether all places of a range, which is not empty, are digits.
  func areDigits(_ range: Range<Int>) -> Bool {
    let others = ~(digits &>> UInt64(truncatingIfNeeded: range.lowerBound))
    return others.trailingZeroBitCount >= range.count
  }
}
