/// The parts of an address as people write them: `https://user@www.example.com:8080/a/b?c#d`, with
/// any part but the host left out, a backslash for a slash, or a mistyped scheme.
struct WebAddress: Equatable {
  /// Where the host stands.
  let host: Range<Int>
  /// Where the path stands, without its first slash.
  let path: Range<Int>
  /// Whether a user stands before the host, as in a mail address.
  let hasUser: Bool

  private static let mail = Array("mailto:".utf8)
  private static let mistyped = ["https", "http", "ttps", "ttp", "htp"].map { Array($0.utf8) }

  /// Takes an address apart; its ASCII letters are in lower case.
  init(_ text: Span<UInt8>) {
    var start = Self.afterScheme(text)
    while start < text.count, Self.isSlash(text[start]) { start += 1 }
    var end = start
    var user: Int?
    while end < text.count, !Self.endsHost(text[end]) {
      if text[end] == UInt8(ascii: "@") { user = end }
      end += 1
    }
    var pathStart = end
    if pathStart < text.count, Self.isSlash(text[pathStart]) { pathStart += 1 }
    var pathEnd = pathStart
    while pathEnd < text.count, !Self.endsPath(text[pathEnd]) { pathEnd += 1 }
    path = pathStart..<pathEnd
    hasUser = user != nil

    if let user { start = user + 1 }
    var port = start
    while port < end, text[port] != UInt8(ascii: ":") { port += 1 }
    host = start..<port
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    isSlash(byte) || endsPath(byte)
  }

  /// The place behind the scheme, also behind a mistyped one and one that is given twice.
  private static func afterScheme(_ text: Span<UInt8>) -> Int {
    var start = ByteSearch.has(text, at: 0, mail) ? mail.count : 0
    if let end = schemeEnd(text, from: start) { start = end }
    for scheme in mistyped where ByteSearch.has(text, at: start, scheme) {
      var end = start + scheme.count
      let first = end
      while end < text.count, text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "/") {
        end += 1
      }
      if end > first { return end }
    }
    return start
  }

  /// The place behind `scheme:/`, whatever the scheme, and more slashes.
  private static func schemeEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    guard end < text.count, 0x61...0x7A ~= text[end] else { return nil }
    while end < text.count, isInScheme(text[end]) { end += 1 }
    guard end + 1 < text.count, text[end] == UInt8(ascii: ":"),
      text[end + 1] == UInt8(ascii: "/")
    else { return nil }
    end += 1
    while end < text.count, text[end] == UInt8(ascii: "/") { end += 1 }
    return end
  }

  private static func isInScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

}
