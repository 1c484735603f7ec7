/// The definitions of links, by their folded labels.
struct References {
  private var byLabel: [[UInt8]: LinkTarget] = [:]
  private var scan = LinkScan()

  /// How many bytes were looked at.
  var looked: Int { scan.looked }

  /// The target of a folded label; the first definition counts.
  subscript(label: [UInt8]) -> LinkTarget? { byLabel[label] }

  /// Takes the definition that a range starts with; nil where it starts with none.
  ///
  /// - Returns: the index after the definition and its line ending.
  mutating func take(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    guard let label = scan.label(text, at: range.lowerBound, before: end), label.end < end,
      text[label.end] == UInt8(ascii: ":")
    else { return nil }
    let start = scan.afterSpace(text, at: label.end + 1, before: end)
    guard let destination = scan.destination(text, at: start, before: end) else { return nil }
    let folded = LinkLabel.folded(text, label.text)
    let address = Unescape.text(text, destination.text)
    guard !folded.isEmpty, !LinkScheme.isRefused(address),
      let rest = title(text, after: destination.end, before: end)
    else { return nil }
    if byLabel[folded] == nil {
      byLabel[folded] = LinkTarget(
        destination: address, title: rest.title.map { Unescape.text(text, $0) })
    }
    return rest.end
  }

  /// The title behind a destination, or none; nil where anything else stands there.
  private mutating func title(
    _ text: [UInt8], after start: Int, before end: Int
  ) -> (title: Range<Int>?, end: Int)? {
    let titleStart = scan.afterSpace(text, at: start, before: end)
    if titleStart > start, let title = scan.title(text, at: titleStart, before: end),
      let lineEnd = lineEnd(text, at: title.end, before: end)
    {
      return (title.text, lineEnd)
    }
    return lineEnd(text, at: start, before: end).map { (nil, $0) }
  }

  /// The index after the line's end, where only spaces and tabs come before it.
  private func lineEnd(_ text: [UInt8], at start: Int, before end: Int) -> Int? {
    var index = start
    while index < end, text[index].isBlank { index += 1 }
    if index == end { return end }
    return text[index] == .newline ? index + 1 : nil
  }
}
