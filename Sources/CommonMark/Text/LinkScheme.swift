/// Which destinations a link may have.
enum LinkScheme {
  /// The schemes that no document may link to: they run code or read local files.
  private static let refused: Set<[UInt8]> = Set(
    ["javascript", "vbscript", "file", "data"].map { Array($0.utf8) })

  /// The schemes that notes may link to.
  private static let allowedInNotes: Set<[UInt8]> = Set(
    ["http", "https", "mailto"].map { Array($0.utf8) })

  /// Whether a decoded destination is one that no document may link to.
  static func isRefused(_ destination: [UInt8]) -> Bool {
    scheme(of: destination).map(refused.contains) ?? false
  }

  /// Whether notes may link to a decoded destination.
  static func isAllowedInNotes(_ destination: [UInt8]) -> Bool {
    scheme(of: destination).map(allowedInNotes.contains) ?? false
  }

  /// What a browser takes for the scheme, in small letters; nil for an address without one.
  ///
  /// Browsers drop control characters and spaces before an address, and tabs and line ends within
  /// it: here all of them are dropped everywhere, which finds at least as many schemes.
  static func scheme(of destination: [UInt8]) -> [UInt8]? {
    var scheme: [UInt8] = []
    for byte in destination where byte > .space && byte != 0x7F {
      if byte == UInt8(ascii: ":") { return scheme.isEmpty ? nil : scheme }
      let isInner = byte.isDigit || [0x2B, 0x2D, 0x2E].contains(byte)
      guard byte.isLetter || (isInner && !scheme.isEmpty) else { return nil }
      scheme.append(byte.lowercased)
    }
    return nil
  }
}
