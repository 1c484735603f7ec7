/// Bytes as base64 (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of bytes, padded.
  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var four: [UInt8] = []
      for _ in 0..<4 {
        four.append(letters[word & 63])
        word >>= 6
      }
      text += four.reversed().prefix(group.count + 1)
      text += Array(repeating: 0x3D, count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
