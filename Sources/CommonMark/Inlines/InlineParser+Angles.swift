/// Where raw HTML may end; remembers which ends the leaf holds no more of.
struct AngleEnds {
  /// The ends that were looked for in vain, so that they are not looked for again.
  private var missing: Set<String> = []
  private(set) var looked = 0

  /// Begins another leaf.
  mutating func forget() { if !missing.isEmpty { missing.removeAll() } }

  /// The index behind the next such mark.
  mutating func next(_ mark: String, in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    let mark8 = Array(mark.utf8)
    var index = start
    while index + mark8.count <= end {
      looked += 1
      if bytes[index..<index + mark8.count].elementsEqual(mark8) { return index + mark8.count }
      index += 1
    }
    missing.insert(mark)
    return nil
  }
}

/// Autolinks and raw HTML.
extension InlineParser {
  /// Reads what begins with `<`.
  mutating func parseAngle() {
    if let close = addressEnd() ?? mailEnd() {
      addAutolink(position + 1..<close)
      position = close + 1
    } else if let end = htmlEnd() {
      add(Inline(.html, position..<end))
      steps += end - position
      position = end
    } else {
      addText(to: position + 1)
    }
  }

  private mutating func addAutolink(_ range: Range<Int>) {
    let isMail = !bytes[range].contains(UInt8(ascii: ":"))
    let address = Array(bytes[range])
    guard isMail || !LinkScheme.isRefused(address) else {
      return addText(range.lowerBound - 1..<range.upperBound + 1)
    }
    add(Inline(.link(target: targets.count)))
    targets.append(
      LinkTarget(destination: isMail ? Array("mailto:".utf8) + address : address, title: nil))
    inlines[last].first = inlines.count
    inlines.append(Inline(.text, range))
    steps += range.count
  }

  /// The index of the `>` after an absolute address.
  private mutating func addressEnd() -> Int? {
    var index = position + 1
    let first = index
    defer { steps += index - first }
    guard index < end, bytes[index].isLetter else { return nil }
    while index < end, index - first <= 32,
      bytes[index].isLetter || bytes[index].isDigit || [0x2B, 0x2D, 0x2E].contains(bytes[index])
    {
      index += 1
    }
    guard index < end, (2...32).contains(index - first), bytes[index] == UInt8(ascii: ":") else {
      return nil
    }
    while index < end, bytes[index] > .space, bytes[index] != 0x7F, bytes[index] != .less,
      bytes[index] != .greater
    {
      index += 1
    }
    return index < end && bytes[index] == .greater ? index : nil
  }

  /// The index of the `>` after a mail address.
  private mutating func mailEnd() -> Int? {
    var index = position + 1
    let first = index
    defer { steps += index - first }
    while index < end, isMailByte(bytes[index]) { index += 1 }
    guard index > first, index < end, bytes[index] == UInt8(ascii: "@") else { return nil }
    repeat {
      index += 1
      let label = index
      while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == 0x2D {
        index += 1
      }
      guard (1...63).contains(index - label), bytes[label] != 0x2D, bytes[index - 1] != 0x2D else {
        return nil
      }
    } while index < end && bytes[index] == UInt8(ascii: ".")
    return index < end && bytes[index] == .greater ? index : nil
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      true
    default: byte.isLetter || byte.isDigit
    }
  }

  /// The index behind the raw HTML that starts here.
  private mutating func htmlEnd() -> Int? {
    guard position + 1 < end else { return nil }
    let rest = bytes[position..<end]
    if bytes[position + 1] == UInt8(ascii: "?") {
      return angles.next("?>", in: bytes, from: position + 2, before: end)
    }
    guard bytes[position + 1] == UInt8(ascii: "!") else {
      return TagScan.tag(bytes, at: position, before: end, looked: &steps)
    }
    if rest.starts(with: "<!-->".utf8) { return position + 5 }
    if rest.starts(with: "<!--->".utf8) { return position + 6 }
    if rest.starts(with: "<!--".utf8) {
      return angles.next("-->", in: bytes, from: position + 4, before: end)
    }
    if rest.starts(with: "<![CDATA[".utf8) {
      return angles.next("]]>", in: bytes, from: position + 9, before: end)
    }
    guard position + 2 < end, bytes[position + 2].isLetter else { return nil }
    return angles.next(">", in: bytes, from: position + 3, before: end)
  }
}
