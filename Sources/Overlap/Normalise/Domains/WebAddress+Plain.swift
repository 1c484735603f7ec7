import Basics

/// Most fields hold one address, as a browser shows it: `https://www.example.com/a`, in lower case,
/// without user and port, with or without the scheme. Those are read in one pass.
extension WebAddress {
  /// `https://` as a word.
  private static let secure: UInt64 = 0x2F2F_3A73_7074_7468
  /// `http://` as a word, with any byte behind it.
  private static let insecure: UInt64 = 0x2F_2F3A_7074_7468

  /// Takes a field apart that is one address and nothing else; nil where it may not be, or needs a
  /// closer look.
  ///
  /// What is not nil is what the careful way finds: `AddressList` gives the whole field and nothing
  /// behind it, `init(_:)` the same parts, and `HostLabels` says that the host is a name.
  init?(plain field: Span<UInt8>) {
    let start = Self.afterPlainScheme(field)
    let text = field.extracting(start...)
    guard let length = Self.nameLength(text) else { return nil }
    guard length == text.count || Self.isPlainPath(text.extracting(length...)) else { return nil }
    self.init(host: start..<start + length)
  }

  private static func afterPlainScheme(_ field: Span<UInt8>) -> Int {
    guard field.count >= 8 else { return 0 }
    let word = field.word(at: 0)
    if word == secure { return 8 }
    return word << 8 == insecure << 8 ? 7 : 0
  }

  /// The length of a host that is a name of two labels or more; nil where there is none.
  ///
  /// A scheme, mistyped or not, has no full stop, or a colon behind it: it isn't taken for a host.
  private static func nameLength(_ text: Span<UInt8>) -> Int? {
    let places = HostPlaces(text)
    // In so short a host no label is too long, and with a letter in its last label it is no number.
    guard places.length <= HostLabels.longest, places.areLabelsWhole else { return nil }
    let label = places.lastLabel
    guard label > 0, label < places.length, 0x61...0x7A ~= text[label] else { return nil }
    return places.length
  }

  /// Whether what stands behind a host is a path, and has no byte that needs a closer look.
  private static func isPlainPath(_ path: Span<UInt8>) -> Bool {
    guard endsHost(path[0]) else { return false }
    var index = 0
    while index < path.count {
      switch path[index] {
      // - . / 0-9 : and # $ % & and ? @
      case 0x2D...0x3A, 0x23...0x26, 0x3F...0x40, UInt8(ascii: "="), UInt8(ascii: "_"): index += 1
      default: return false
      }
      // Mostly letters stand between two signs.
      while index < path.count, path[index] &- 0x61 < 26 { index += 1 }
    }
    return true
  }
}
