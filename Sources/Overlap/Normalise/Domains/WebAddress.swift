/// The parts of an address as people write them: `https://user@www.example.com:8080/a/b?c#d`, with
/// any part but the host left out, a backslash for a slash, or a mistyped scheme.
struct WebAddress: Equatable {
  /// Where the host stands.
  let host: Range<Int>
  /// Whether a user stands before the host, as in a mail address.
  let hasUser: Bool
  /// Where the host, and the port behind it, end.
  private let end: Int

  private static let mail = Array("mailto:".utf8)
  private static let mistyped = ["https", "http", "ttps", "ttp", "htp"].map { Array($0.utf8) }

  /// Takes an address apart; its ASCII letters are in lower case.
  init(_ text: Span<UInt8>) {
    var start = Self.afterScheme(text)
    while start < text.count, Self.isSlash(text[start]) { start += 1 }
    var end = start
    var user: Int?
    var port: Int?
    while end < text.count, !Self.endsHost(text[end]) {
      if text[end] == UInt8(ascii: "@") {
        user = end
        port = nil
      } else if text[end] == UInt8(ascii: ":") {
        port = port ?? end
      }
      end += 1
    }
    hasUser = user != nil
    host = (user.map { $0 + 1 } ?? start)..<(port ?? end)
    self.end = end
  }

  /// An address without a user and a port.
  init(host: Range<Int>) {
    self.host = host
    hasUser = false
    end = host.upperBound
  }

  /// Where the path stands in the address, without its first slash.
  func path(in text: Span<UInt8>) -> Range<Int> {
    var start = end
    if start < text.count, Self.isSlash(text[start]) { start += 1 }
    var end = start
    while end < text.count, !Self.endsPath(text[end]) { end += 1 }
    return start..<end
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  static func endsHost(_ byte: UInt8) -> Bool {
    isSlash(byte) || endsPath(byte)
  }

  /// The place behind the scheme, also behind a mistyped one and one that is given twice.
  private static func afterScheme(_ text: Span<UInt8>) -> Int {
    var start = ByteSearch.has(text, at: 0, mail) ? mail.count : 0
    if let end = schemeEnd(text, from: start) { start = end }
    return mistypedEnd(text, from: start) ?? start
  }

  /// The place behind `scheme:/`, whatever the scheme, and more slashes.
  private static func schemeEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard start < text.count, 0x61...0x7A ~= text[start] else { return nil }
    var end = start
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

  /// The place behind what may be meant as a scheme, and the colons and slashes behind that.
  private static func mistypedEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    // Most hosts begin with another letter than any of them.
    guard start < text.count, text[start] == UInt8(ascii: "h") || text[start] == UInt8(ascii: "t")
    else { return nil }
    for scheme in mistyped where ByteSearch.has(text, at: start, scheme) {
      let first = start + scheme.count
      var end = first
      while end < text.count, text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "/") {
        end += 1
      }
      if end > first { return end }
    }
    return nil
  }
}
