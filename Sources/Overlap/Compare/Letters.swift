/// Small questions about the letters of two texts.
enum Letters {
  /// How many letters both begin with.
  static func shared(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Int {
    let most = min(a.count, b.count)
    var length = 0
    while length < most, a[length] == b[length] { length += 1 }
    return length
  }

  /// Whether the letters of the first stand in the second in their order.
  static func isSubsequence(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Bool {
    var place = 0
    for index in b.indices where place < a.count && a[place] == b[index] { place += 1 }
    return place == a.count
  }

  /// Whether the second holds the first as a whole.
  static func holds(_ a: Span<UInt16>, in b: Span<UInt16>) -> Bool {
    guard a.count > 0, a.count <= b.count else { return a.count == 0 }
    for start in 0...(b.count - a.count) where b[start] == a[0] {
      var length = 1
      while length < a.count, b[start + length] == a[length] { length += 1 }
      if length == a.count { return true }
    }
    return false
  }

  /// Whether two texts are the same.
  static func isEqual(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Bool {
    a.count == b.count && shared(a, b) == a.count
  }

  /// Whether texts of one length, one slip apart, have the same letters: two are swapped.
  static func isSwap(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Bool {
    var differing = 0
    for index in 0..<min(a.count, b.count) where a[index] != b[index] { differing += 1 }
    return differing == 2
  }
}
