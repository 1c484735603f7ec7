/// How many slips lie between two texts: a letter more, less or other, or two neighbours swapped.
///
/// This is optimal string alignment: no part of a text is edited twice.
struct EditDistance {
  /// The most slips that are told apart.
  static let limit = 2

  // Three rows, reused from call to call.
  private var older = [UInt8](repeating: 0, count: 260)
  private var last = [UInt8](repeating: 0, count: 260)
  private var row = [UInt8](repeating: 0, count: 260)

  /// The number of slips, or `most` + 1 if there are more than `most`, which is at most `limit`.
  ///
  /// Complexity: O(length · most); texts have at most 255 letters.
  mutating func between(_ a: Span<UInt16>, _ b: Span<UInt16>, most: Int) -> Int {
    guard abs(a.count - b.count) <= most else { return most + 1 }
    var start = 0
    var end = a.count
    var otherEnd = b.count
    while start < end, start < otherEnd, a[start] == b[start] { start += 1 }
    while end > start, otherEnd > start, a[end - 1] == b[otherEnd - 1] {
      end -= 1
      otherEnd -= 1
    }
    let n = end - start
    let m = otherEnd - start
    if n == 0 || m == 0 { return min(n + m, most + 1) }
    if most == 1 { return Self.isOneSlip(a, start..<end, b, start..<otherEnd) ? 1 : 2 }
    guard m < 256, n < 256 else { return most + 1 }
    return banded(a.extracting(start..<end), b.extracting(start..<otherEnd), most)
  }

  /// Whether one slip lies between parts that neither begin nor end alike, and are not empty.
  private static func isOneSlip(
    _ a: Span<UInt16>, _ part: Range<Int>, _ b: Span<UInt16>, _ other: Range<Int>
  ) -> Bool {
    guard part.count == other.count, part.count <= 2 else { return false }
    return part.count == 1
      || a[part.lowerBound] == b[other.upperBound - 1]
        && a[part.upperBound - 1] == b[other.lowerBound]
  }

  /// The table of distances, only beside its diagonal.
  private mutating func banded(_ a: Span<UInt16>, _ b: Span<UInt16>, _ most: Int) -> Int {
    let far = UInt8(most + 1)
    for column in 0...min(b.count, most) { last[column] = UInt8(column) }
    if most < b.count { last[most + 1] = far }
    for line in 1...a.count {
      let low = max(1, line - most)
      let high = min(b.count, line + most)
      guard low <= high else { return most + 1 }
      row[low - 1] = low == 1 ? UInt8(min(line, most + 1)) : far
      var least = row[low - 1]
      for column in low...high {
        let isSame = a[line - 1] == b[column - 1]
        var best = min(min(last[column], row[column - 1]) + 1, last[column - 1] + (isSame ? 0 : 1))
        if line > 1, column > 1, a[line - 1] == b[column - 2], a[line - 2] == b[column - 1] {
          best = min(best, older[column - 2] + 1)
        }
        best = min(best, far)
        row[column] = best
        least = min(least, best)
      }
      if high < b.count { row[high + 1] = far }
      if least >= far { return most + 1 }
      swap(&older, &last)
      swap(&last, &row)
    }
    return Int(last[b.count])
  }
}
