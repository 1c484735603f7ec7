import Basics

/// The cells that say what a row's texts are, and why there are none.
struct RowText {
  let rows: NormalisedRows
  let row: Int
  let name: NormalisedName
  let given: AccountRows

  func appendDomains(to bytes: inout OutputSpan<UInt8>) {
    appendEach(to: &bytes) { $0.range }
  }

  func appendLabels(to bytes: inout OutputSpan<UInt8>) {
    appendEach(to: &bytes) { $0.label }
  }

  func appendDomainReason(to bytes: inout OutputSpan<UInt8>) {
    if let why = rows.websites.rows[row].withheld { Self.append(why.name, to: &bytes) }
  }

  func appendName(to bytes: inout OutputSpan<UInt8>) {
    if isNameless { appendLabel(to: &bytes) } else { appendJoined(name, to: &bytes) }
  }

  func appendFormerName(to bytes: inout OutputSpan<UInt8>) {
    if let former { appendJoined(former, to: &bytes) }
  }

  func appendNameReason(to bytes: inout OutputSpan<UInt8>) {
    if isNameless { Self.append(given.name(row).isEmpty ? "empty" : "no_letters", to: &bytes) }
  }

  /// The words of the main name, then those of a former one.
  func appendWords(to bytes: inout OutputSpan<UInt8>) {
    guard !isNameless else { return appendLabel(to: &bytes) }
    appendWords(name, to: &bytes)
    guard let former else { return }
    for byte in " | ".utf8 { bytes.append(byte) }
    appendWords(former, to: &bytes)
  }

  func appendCountry(to bytes: inout OutputSpan<UInt8>) {
    let code = rows.countries[row]
    guard code != 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: code >> 8))
    bytes.append(UInt8(truncatingIfNeeded: code))
  }

  func appendCountryReason(to bytes: inout OutputSpan<UInt8>) {
    guard rows.countries[row] == 0 else { return }
    Self.append(given.country(row).isEmpty ? "empty" : "unknown", to: &bytes)
  }
}

extension RowText {
  /// Whether the row has no name with letters, and goes by its domain's label.
  private var isNameless: Bool { name.fullLength == 0 }

  /// The former name that the name mentions, where that has letters.
  private var former: NormalisedName? {
    guard let former = rows.names.former(name), former.fullLength > 0 else { return nil }
    return former
  }

  @inline(__always)
  private func appendEach(
    to bytes: inout OutputSpan<UInt8>, _ range: (OwnDomain) -> Range<Int>
  ) {
    var isFirst = true
    for place in rows.websites.domains(of: rows.websites.rows[row]) {
      let text = range(rows.websites.domains[place])
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      bytes.append(copying: rows.websites.bytes.span, text)
    }
  }

  /// Appends the label by which a row without a name goes.
  private func appendLabel(to bytes: inout OutputSpan<UInt8>) {
    let own = rows.websites.domains(of: rows.websites.rows[row])
    let label = rows.websites.domains[own].first?.label ?? 0..<0
    let compared = label.prefix(CorpusBuilder.longestText)
    bytes.append(copying: rows.websites.bytes.span.extracting(compared))
  }

  private func appendJoined(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    let (texts, range) = (rows.names.bytes.span, rows.names.joined(name))
    if name.isASCII {
      bytes.append(copying: texts, range.prefix(CorpusBuilder.longestText))
    } else {
      let letters = Letters.utf8(CorpusBuilder.units(texts.extracting(range)).span)
      bytes.append(copying: letters.span)
    }
  }

  private func appendWords(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    let (tokens, texts) = (rows.names.tokens.span, rows.names.bytes.span)
    var isFirst = true
    for place in rows.names.tokens(of: name).prefix(CorpusBuilder.longestName) {
      let token = tokens[place]
      guard token.textLength > 0 else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      if token.isSmall { bytes.append(0x2D) }
      bytes.append(copying: texts, rows.names.text(of: token, in: name))
    }
  }

  private static func append(_ text: String, to bytes: inout OutputSpan<UInt8>) {
    bytes.append(copying: text.utf8Span.span)
  }
}
