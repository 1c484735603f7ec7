/// Where a text stands among the letters of all texts: its start and its length, in eight bytes.
struct TextPlace: Equatable, Sendable {
  private static let lengthBits: UInt64 = 8
  private let packed: UInt64

  /// The place of no letters.
  init() {
    packed = 0
  }

  /// A place of up to 255 letters; what is behind them is left out.
  init(_ range: Range<Int>) {
    let length = UInt64(UInt8(clamping: range.count))
    packed = UInt64(truncatingIfNeeded: range.lowerBound) << Self.lengthBits | length
  }

  /// The first letter and the end.
  var range: Range<Int> {
    let start = Int(truncatingIfNeeded: packed >> Self.lengthBits)
    return start..<start + count
  }

  /// How many letters there are.
  var count: Int { Int(truncatingIfNeeded: packed & 0xFF) }

  /// The same place when so many letters have been put in front of all texts.
  func moved(by offset: Int) -> TextPlace {
    let start = range.lowerBound + offset
    return TextPlace(start..<start + count)
  }
}
