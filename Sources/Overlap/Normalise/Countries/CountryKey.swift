/// What countries are looked up by: their folded words with single spaces between them.
///
/// Full stops and quotes fall away ("U.S." is "us"), `&` is "and", other signs part words.
enum CountryKey {
  /// Puts the key of a folded text into `key`, which is emptied first.
  static func make(_ folded: [UInt8], into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    let text = folded.span
    var isApart = false
    var index = 0
    while index < text.count {
      let (scalarClass, length) = ScalarClass.of(text, at: index)
      if scalarClass.isInWord {
        if isApart, !key.isEmpty { key.append(0x20) }
        isApart = false
        for place in index..<index + length { key.append(text[place]) }
      } else if text[index] == UInt8(ascii: "&") {
        if !key.isEmpty { key.append(0x20) }
        key.append(contentsOf: "and".utf8)
        isApart = true
      } else if text[index] != UInt8(ascii: "."), text[index] != UInt8(ascii: "'") {
        isApart = true
      }
      index += length
    }
  }
}
