import TestSupport
import Testing

/// A file of cases beside the tests: lines of columns with tabs between them.
enum CaseFile {
  /// The lines of a file as columns, the input first.
  static func lines(_ name: String) throws -> [[String]] {
    let lines = try #require(TestFile.lines(TestFile.folder() + "/Data/" + name))
    return lines.map { line in
      line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
        .map { unescaped(String($0)) }
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      switch (isEscaped, byte) {
      case (false, UInt8(ascii: "\\")):
        isEscaped = true
        continue
      case (true, UInt8(ascii: "t")): bytes.append(0x09)
      case (true, UInt8(ascii: "n")): bytes.append(0x0A)
      case (true, UInt8(ascii: "r")): bytes.append(0x0D)
      default: bytes.append(byte)
      }
      isEscaped = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
