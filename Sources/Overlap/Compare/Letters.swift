import Basics

/// Small questions about the letters of two texts.
enum Letters {
  /// A text in UTF-8; most are ASCII, which is quicker to tell than to decode.
  static func utf8(_ text: Span<UInt16>) -> [UInt8] {
    var seen: UInt16 = 0
    for index in text.indices { seen |= text[index] }
    var bytes: [UInt8] = []
    if seen < 0x80 {
      bytes.reserveCapacity(text.count)
      for index in text.indices { bytes.append(UInt8(truncatingIfNeeded: text[index])) }
    } else {
      var letters: [UInt16] = []
      letters.append(copying: text)
      bytes.append(contentsOf: String(decoding: letters, as: UTF16.self).utf8)
    }
    return bytes
  }

  /// How many letters both begin with.
  static func shared(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Int {
    let most = min(a.count, b.count)
    var length = 0
    while length + 4 <= most {
      let differing = a.fourUnits(at: length) ^ b.fourUnits(at: length)
      if differing != 0 { return length + differing.trailingZeroBitCount / 16 }
      length += 4
    }
    while length < most, a[length] == b[length] { length += 1 }
    return length
  }

  /// The first four letters in one number, the first of them uppermost; zeros where there are fewer.
  static func head(_ text: Span<UInt16>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<4 { head = head << 16 | (index < text.count ? UInt64(text[index]) : 0) }
    return head
  }

  /// The letters of a text, each as one of 64 bits.
  static func set(of text: Span<UInt16>) -> UInt64 {
    var set: UInt64 = 0
    for index in text.indices { set |= bit(of: text[index]) }
    return set
  }

  /// One of 64 bits for a letter; digits and the letters of ASCII each have their own.
  private static func bit(of unit: UInt16) -> UInt64 {
    switch unit {
    case 0x61...0x7A: 1 << UInt64(unit - 0x61)
    case 0x30...0x39: 1 << UInt64(unit - 0x30 + 26)
    default: 1 << UInt64(36 + unit % 28)
    }
  }

  /// How many letters two heads have in common at the front: four, or all that `shared` would tell.
  static func shared(heads a: UInt64, _ b: UInt64) -> Int {
    (a ^ b).leadingZeroBitCount / 16
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

  /// The same of a text whose letters stand in bytes.
  static func isEqual(_ a: Span<UInt16>, _ b: Span<UInt8>) -> Bool {
    let count = a.count
    guard count == b.count else { return false }
    var index = 0
    while index + 4 <= count {
      guard a.fourUnits(at: index) == b.fourUnits(at: index) else { return false }
      index += 4
    }
    while index < count, a[index] == UInt16(b[index]) { index += 1 }
    return index == count
  }

  /// Whether texts of one length, one slip apart, have the same letters: two are swapped.
  static func isSwap(_ a: Span<UInt16>, _ b: Span<UInt16>) -> Bool {
    var differing = 0
    for index in 0..<min(a.count, b.count) where a[index] != b[index] { differing += 1 }
    return differing == 2
  }
}
