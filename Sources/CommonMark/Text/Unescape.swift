/// Backslashes and character references, where no other markup counts.
enum Unescape {
  /// The text of a link's destination, a title or an info string.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == .backslash, index + 1 < range.upperBound, bytes[index + 1].isPunctuation {
        text.append(bytes[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"),
        let match = Entities.match(at: index, in: bytes, before: range.upperBound)
      {
        text.append(contentsOf: match.text)
        index = match.end
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }
}
