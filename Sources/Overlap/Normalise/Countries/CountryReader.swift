/// Reads countries by ISO code, name, local name and common variants.
///
/// One reader serves one thread: it holds the working memory of a field.
package struct CountryReader {
  /// The most bytes of a field that are looked at.
  private static let longest = 1_000

  private let table = CountryTable.shared
  private var folded: [UInt8] = []
  private var key: [UInt8] = []
  /// What fields were read as before: a list holds few countries, each written in a few ways.
  private var known = KeyTable()
  private var codes: [CountryCode] = []
  /// No more are kept, lest hostile fields fill the memory.
  private static let mostKnown = 512

  /// A reader with the names that ship.
  package init() {}

  /// The country that a field names: also "Korea, Republic of" and "Iran (Islamic Republic of)".
  package mutating func code(of text: Span<UInt8>) -> CountryCode {
    guard text.count > 0, text.count <= Self.longest else { return .none }
    if let place = known.find(text) { return codes[place] }
    let code = read(text)
    if codes.count < Self.mostKnown {
      _ = known.insert(text)
      codes.append(code)
    }
    return code
  }

  private mutating func read(_ text: Span<UInt8>) -> CountryCode {
    if let code = find(text) { return code }
    if let comma = ByteSearch.first([UInt8(ascii: ",")], in: text) {
      let behind = copy(text, comma + 1..<text.count)
      let turned = behind + [0x20] + copy(text, 0..<comma)
      if let code = find(turned.span) ?? find(behind.span) { return code }
    }
    return find(withoutBrackets(text).span) ?? .none
  }

  private mutating func find(_ name: Span<UInt8>) -> CountryCode? {
    _ = LetterFolder.fold(name, into: &folded)
    CountryKey.make(folded, into: &key)
    return table.find(key.span)
  }

  private func copy(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    range.map { text[$0] }
  }

  /// A text without what stands in round brackets on one line, and white space before those.
  private func withoutBrackets(_ text: Span<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "("), let end = bracketEnd(text, from: index + 1) {
        kept.removeLast(kept.count - ScalarClass.skipSpaces(kept.span, before: kept.count))
        index = end
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  private func bracketEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count, text[index] != 0x0A {
      if text[index] == UInt8(ascii: ")") { return index + 1 }
      index += 1
    }
    return nil
  }
}
