/// Host names in Unicode as ASCII: letters made plain and lower case, composed, in punycode.
struct HostLetters {
  private static let compositions = UnicodeDataText.compositions()
  private static let ideographicFullStop: UInt32 = 0x3002
  private static let fullStop: UInt32 = 0x2E

  private var scalars: [UInt32] = []

  /// Appends the ASCII form of a host name.
  ///
  /// Full stops of other scripts part its labels too. Complexity: O(n²) in the number of accents on
  /// one letter, so the caller limits the length.
  mutating func append(_ host: Span<UInt8>, to text: inout [UInt8]) {
    decompose(host)
    sortAccents()
    compose()
    for label in scalars.split(separator: Self.fullStop, omittingEmptySubsequences: false) {
      if label.startIndex > 0 { text.append(UInt8(ascii: ".")) }
      if label.contains(where: { $0 >= 0x80 }) {
        text.append(contentsOf: "xn--".utf8)
        Punycode.append(label, to: &text)
      } else {
        for scalar in label { text.append(UInt8(truncatingIfNeeded: scalar)) }
      }
    }
  }

  private mutating func decompose(_ host: Span<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    var index = 0
    while index < host.count {
      let (scalar, length) = UTF8Reader.scalar(host, at: index)
      UnicodeTable.shared.decompose(scalar) { part in
        scalars.append(part == Self.ideographicFullStop ? Self.fullStop : part)
      }
      index += length
    }
  }

  /// Puts the accents of each letter in the order of their classes.
  private mutating func sortAccents() {
    for index in scalars.indices.dropFirst() {
      let accent = scalars[index]
      let rank = UnicodeTable.shared.combiningClass(of: accent)
      guard rank > 0 else { continue }
      var place = index
      while place > 0, UnicodeTable.shared.combiningClass(of: scalars[place - 1]) > rank {
        scalars[place] = scalars[place - 1]
        place -= 1
      }
      scalars[place] = accent
    }
  }

  /// Puts letters and accents together again where there is a letter for both.
  private mutating func compose() {
    var count = 0
    var starter: Int?
    var lastRank: UInt8 = 0
    for scalar in scalars {
      let rank = UnicodeTable.shared.combiningClass(of: scalar)
      if let starter, lastRank == 0 || lastRank < rank,
        lastRank > 0 || starter == count - 1,
        let whole = Self.composition(scalars[starter], scalar)
      {
        scalars[starter] = whole
        continue
      }
      if rank == 0 { starter = count }
      lastRank = rank
      scalars[count] = scalar
      count += 1
    }
    scalars.removeSubrange(count...)
  }

  private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    Hangul.compose(first, second) ?? compositions[UnicodeDataText.pair(first, second)]
  }
}
