extension SplitMix64 {
  /// A number of a range, both ends included.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A number of a range, both ends included.
  public mutating func int64(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &self)
  }

  /// True once in `count` draws.
  public mutating func oneIn(_ count: Int) -> Bool {
    int(1...count) == 1
  }

  /// One of the elements; the list must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }

  /// A 64-bit integer of any size, small ones and those beside a power of two as often as large
  /// ones: where arithmetic breaks, it breaks there.
  public mutating func edgyInt64() -> Int64 {
    let size = UInt64.max >> UInt64(int(0...63))
    switch int(0...4) {
    case 0: return Int64(truncatingIfNeeded: next() & size)
    case 1: return Int64(truncatingIfNeeded: 0 &- (next() & size))
    case 2: return Int64(truncatingIfNeeded: size) &+ int64(-2...2)
    case 3: return pick([.min, .min + 1, -1, 0, 1, .max - 1, .max])
    default: return int64(-10...10)
    }
  }

  /// A 64-bit word whose bits are random, all set, all clear, or set at one end only.
  public mutating func edgyWord() -> UInt64 {
    switch int(0...3) {
    case 0: next()
    case 1: UInt64(truncatingIfNeeded: edgyInt64())
    case 2: UInt64.max << UInt64(int(0...63))
    default: pick([0, 1, 1 << 63, (1 << 63) - 1, .max - 1, .max])
    }
  }
}
