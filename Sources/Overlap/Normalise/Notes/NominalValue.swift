/// Nominal values that German exchanges append to names: "LINDE PLC EO 0,001", "TEXACO DL 1".
enum NominalValue {
  private static let codes = codeTable(NameWords.nominalCodes)
  private static let wholeCodes = codeTable(NameWords.wholeNominalCodes)

  /// Cuts a nominal value, and what follows it, off a folded text.
  static func cut(from text: inout [UInt8]) {
    let fraction = fractionStart(in: text.span)
    let whole = wholeStart(in: text.span)
    guard let start = [fraction, whole].compactMap({ $0 }).min() else { return }
    let keepsLineEnd = start == fraction && text.last == 0x0A
    text.removeSubrange(start..<(keepsLineEnd ? text.count - 1 : text.count))
  }

  /// Where a currency stands before a number with a decimal comma, in the text's last line.
  private static func fractionStart(in text: Span<UInt8>) -> Int? {
    var lineStart = 0
    if text.count > 1 {
      for index in 0..<text.count - 1 where text[index] == 0x0A { lineStart = index + 1 }
    }
    for index in text.indices where isCode(text, at: index, codes) {
      guard !ScalarClass.isWordLike(text, before: index),
        let end = fractionEnd(text, from: index + 2),
        end >= lineStart
      else { continue }
      return index
    }
    return nil
  }

  /// The place behind the decimal comma and a digit, after spaces and a hyphen or full stop.
  private static func fractionEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = skipSpace(text, from: start)
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: ".") {
      index += 1
    }
    index = skipSpace(text, from: index)
    while let length = digit(text, at: index) { index += length }
    guard index < text.count, text[index] == UInt8(ascii: ",") else { return nil }
    index += 1
    guard let first = digit(text, at: index) else { return nil }
    index += first
    while let length = digit(text, at: index) { index += length }
    return index
  }

  /// Where white space and a currency stand before a whole number of up to four digits at the end.
  private static func wholeStart(in text: Span<UInt8>) -> Int? {
    let end = ScalarClass.skipSpaces(text, before: text.count)
    var index = end
    var digits = 0
    while index > 0 {
      let start = UTF8Reader.start(text, before: index)
      guard digit(text, at: start) != nil else { break }
      index = start
      digits += 1
    }
    guard 1...4 ~= digits else { return nil }
    let space = spaceStart(text, before: index)
    index = (space ?? index) - 2
    guard index > 0, isCode(text, at: index, wholeCodes) else { return nil }
    return spaceStart(text, before: index)
  }

  private static func skipSpace(_ text: Span<UInt8>, from index: Int) -> Int {
    guard index < text.count else { return index }
    let (scalarClass, length) = ScalarClass.of(text, at: index)
    return scalarClass == .space ? index + length : index
  }

  /// Where the white space begins that ends before a place.
  private static func spaceStart(_ text: Span<UInt8>, before index: Int) -> Int? {
    guard index > 0 else { return nil }
    let start = UTF8Reader.start(text, before: index)
    return ScalarClass.of(text, at: start).class == .space ? start : nil
  }

  private static func digit(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard index < text.count else { return nil }
    let (scalarClass, length) = ScalarClass.of(text, at: index)
    return scalarClass == .digit ? length : nil
  }

  private static func isCode(_ text: Span<UInt8>, at index: Int, _ codes: KeyTable) -> Bool {
    guard index + 2 <= text.count else { return false }
    return codes.find(text.extracting(index..<index + 2)) != nil
  }

  private static func codeTable(_ words: String) -> KeyTable {
    var table = KeyTable(capacity: 32)
    for word in TableText.words(words) { _ = table.insert(Array(word.utf8).span) }
    return table
  }
}
