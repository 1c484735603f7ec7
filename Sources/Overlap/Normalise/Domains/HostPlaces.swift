import Basics

/// Where a host at the front of a text ends, and where its labels part: a bit for each of the first 64
/// places, the first the lowest.
struct HostPlaces {
  /// How many letters, digits, hyphens and full stops stand at the front; up to 64.
  let length: Int
  private let dots: UInt64
  private let hyphens: UInt64

  /// The places of a text, eight bytes at a time.
  init(_ text: Span<UInt8>) {
    var dots: UInt64 = 0
    var hyphens: UInt64 = 0
    var length = 0
    while length < min(text.count, 64) {
      let bytes = text.word(atMostFrom: length)
      let dot = ByteLanes.equal(bytes, UInt8(ascii: "."))
      let hyphen = ByteLanes.equal(bytes, UInt8(ascii: "-"))
      dots |= ByteLanes.places(dot) << length
      hyphens |= ByteLanes.places(hyphen) << length
      // What is not ASCII spoils the lanes behind it, and ends the host before them.
      let inHost =
        (dot | hyphen | ByteLanes.within(bytes, 0x61, 0x7A) | ByteLanes.within(bytes, 0x30, 0x39))
        & ~bytes
      let others = ~inHost & ByteLanes.tops
      if others != 0 {
        length += others.trailingZeroBitCount / 8
        break
      }
      length += 8
    }
    self.length = min(length, text.count)
    let inside = length < 64 ? (1 << UInt64(length)) - 1 : ~0 as UInt64
    self.dots = dots & inside
    self.hyphens = hyphens & inside
  }

  /// Whether no label is empty or begins with a hyphen, but for the last.
  var areLabelsWhole: Bool { (dots << 1 | 1) & (dots | hyphens) == 0 }

  /// Where the last label begins.
  var lastLabel: Int { 64 - dots.leadingZeroBitCount }
}
