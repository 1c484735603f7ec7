import Basics

/// What the first bytes of a file tell about its encoding, or that it is no text.
enum FileSignature: Equatable {
  /// Nothing in particular: text in UTF-8.
  case none
  /// Text in UTF-8 behind a byte order mark of three bytes.
  case utf8
  /// Text in UTF-16 behind a byte order mark of two bytes.
  case utf16(isBigEndian: Bool)
  /// A file of another kind.
  case foreign(ForeignFile)

  /// Each start that means something, in bytes.
  ///
  /// The first that fits counts, hence UTF-32 before UTF-16.
  private static let known: [([UInt8], FileSignature)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .foreign(.utf32)),
    ([0x00, 0x00, 0xFE, 0xFF], .foreign(.utf32)),
    ([0xFF, 0xFE], .utf16(isBigEndian: false)),
    ([0xFE, 0xFF], .utf16(isBigEndian: true)),
    ([0x50, 0x4B, 0x03, 0x04], .foreign(.zip)),
    ([0x1F, 0x8B], .foreign(.gzip)),
    ([0xD0, 0xCF, 0x11, 0xE0], .foreign(.workbook)),
    (Array("<!doctype html".utf8), .foreign(.webPage)),
    (Array("<html".utf8), .foreign(.webPage)),
    (Array("<table".utf8), .foreign(.webPage)),
  ]

  /// The length of the longest start.
  static let longest = 14

  /// The signature of a file that starts with `head`.
  init(_ head: ArraySlice<UInt8>) {
    let lower = head.prefix(Self.longest).map(Self.lowercased)
    self =
      Self.known.first { start, _ in lower.starts(with: start.map(Self.lowercased)) }?.1 ?? .none
  }

  /// Whether more bytes behind `head` could still make a signature that is not there yet.
  static func mayStart(_ head: ArraySlice<UInt8>) -> Bool {
    let lower = head.map(lowercased)
    return known.contains { start, _ in
      start.count > lower.count && start.map(lowercased).starts(with: lower)
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

/// Files that people take for tables of text.
enum ForeignFile: Equatable {
  case zip
  case gzip
  case workbook
  case webPage
  case utf32

  /// The refusal, with the way to a file that can be read.
  func problem(file: String?) -> Problem {
    .badInput(
      "this file is not text", at: .init(file: file), found: found,
      expected: "CSV, TSV or JSON in UTF-8", hint: hint)
  }

  private var found: String {
    switch self {
    case .zip: "a ZIP archive, as .xlsx, .ods and .numbers files are"
    case .gzip: "a gzip archive"
    case .workbook: "an old Excel workbook (.xls)"
    case .webPage: "a web page, as some programs export under the name .xls"
    case .utf32: "text in UTF-32"
    }
  }

  private var hint: String {
    switch self {
    case .zip, .workbook, .webPage:
      "open it in the spreadsheet program and save the sheet as 'CSV UTF-8'"
    case .gzip: "unpack it first: gunzip FILE"
    case .utf32: "save it as UTF-8"
    }
  }
}
