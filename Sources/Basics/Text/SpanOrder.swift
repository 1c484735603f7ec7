/// Comparing runs of bytes.
package enum SpanOrder {
  /// Whether two runs have the same bytes; looks at eight of them at a time.
  package static func isEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let count = a.count
    guard count == b.count else { return false }
    guard count >= 8 else {
      for index in a.indices where a[index] != b[index] { return false }
      return true
    }
    var at = 0
    while at < count {
      // The last eight may overlap those before.
      at = min(at, count - 8)
      guard a.word(at: at) == b.word(at: at) else { return false }
      at += 8
    }
    return true
  }

  /// Whether `a` stands before `b` when shorter runs stand first, and equally long ones by bytes.
  ///
  /// Numbered names stand in the order of their numbers this way, padded with zeros or not.
  package static func precedesByLength(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return a.count < b.count }
    for index in a.indices where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  /// Less than, equal to or more than zero as `a` stands before `b`, is the same, or stands behind
  /// it, by bytes: as a database orders texts.
  package static func compare(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    let count = min(a.count, b.count)
    var start = 0
    while start + 8 <= count, a.word(at: start) == b.word(at: start) { start += 8 }
    for index in start..<count where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return a.count - b.count
  }
}
