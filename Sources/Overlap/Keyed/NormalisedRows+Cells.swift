import Basics

/// The cells that say what a row's texts are, and why there are none.
extension NormalisedRows {
  func appendDomains(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    appendEach(of: row, to: &bytes) { $0.range }
  }

  func appendLabels(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    appendEach(of: row, to: &bytes) { $0.label }
  }

  func appendDomainReason(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    if let why = websites.rows[row].withheld { Self.append(why.name, to: &bytes) }
  }

  func appendName(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    if isNameless(row) {
      appendLabel(of: row, to: &bytes)
    } else {
      appendJoined(names.names[row], to: &bytes)
    }
  }

  func appendFormerName(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    if let former = former(row) { appendJoined(former, to: &bytes) }
  }

  func appendNameReason(
    of row: Int, isGiven: Bool, to bytes: inout OutputSpan<UInt8>
  ) {
    if isNameless(row) { Self.append(isGiven ? "no_letters" : "empty", to: &bytes) }
  }

  /// The words of the main name, then those of a former one.
  func appendWords(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    guard !isNameless(row) else { return appendLabel(of: row, to: &bytes) }
    appendWords(names.names[row], to: &bytes)
    guard let former = former(row) else { return }
    for byte in " | ".utf8 { bytes.append(byte) }
    appendWords(former, to: &bytes)
  }

  func appendCountry(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    let code = countries[row]
    guard code != 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: code >> 8))
    bytes.append(UInt8(truncatingIfNeeded: code))
  }

  func appendCountryReason(
    of row: Int, isGiven: Bool, to bytes: inout OutputSpan<UInt8>
  ) {
    guard countries[row] == 0 else { return }
    Self.append(isGiven ? "unknown" : "empty", to: &bytes)
  }
}

extension NormalisedRows {
  /// Whether the row has no name with letters, and goes by its domain's label.
  private func isNameless(_ row: Int) -> Bool { names.names[row].fullLength == 0 }

  /// The former name that the name mentions, where that has letters.
  private func former(_ row: Int) -> NormalisedName? {
    guard let former = names.former(names.names[row]), former.fullLength > 0 else { return nil }
    return former
  }

  @inline(__always)
  private func appendEach(
    of row: Int, to bytes: inout OutputSpan<UInt8>, _ range: (OwnDomain) -> Range<Int>
  ) {
    var isFirst = true
    for place in websites.domains(of: websites.rows[row]) {
      let text = range(websites.domains[place])
      guard !text.isEmpty else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      bytes.append(copying: websites.bytes.span, text)
    }
  }

  /// Appends the label by which a row without a name goes.
  private func appendLabel(of row: Int, to bytes: inout OutputSpan<UInt8>) {
    let own = websites.domains(of: websites.rows[row])
    let label = websites.domains[own].first?.label ?? 0..<0
    let compared = label.prefix(CorpusBuilder.longestText)
    bytes.append(copying: websites.bytes.span.extracting(compared))
  }

  private func appendJoined(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    let (texts, range) = (names.bytes.span, names.joined(name))
    if name.isASCII {
      bytes.append(copying: texts, range.prefix(CorpusBuilder.longestText))
    } else {
      let letters = Letters.utf8(CorpusBuilder.units(texts.extracting(range)).span)
      bytes.append(copying: letters.span)
    }
  }

  private func appendWords(_ name: NormalisedName, to bytes: inout OutputSpan<UInt8>) {
    let (tokens, texts) = (names.tokens.span, names.bytes.span)
    var isFirst = true
    for place in names.tokens(of: name).prefix(CorpusBuilder.longestName) {
      let token = tokens[place]
      guard token.textLength > 0 else { continue }
      if !isFirst { bytes.append(0x20) }
      isFirst = false
      if token.isSmall { bytes.append(0x2D) }
      bytes.append(copying: texts, names.text(of: token, in: name))
    }
  }

  private static func append(_ text: String, to bytes: inout OutputSpan<UInt8>) {
    bytes.append(copying: text.utf8Span.span)
  }
}
