/// A bracket that may begin a link or an image.
struct Bracket {
  /// The run of text that the bracket is.
  let inline: Int
  /// The index behind it.
  let textStart: Int
  let isImage: Bool
  /// The last delimiter before it.
  let delimiter: Int
  /// Whether another bracket opens behind it, so that its text is no label.
  var hasBracketAfter = false
}

/// The open brackets.
struct BracketStack {
  private var brackets: [Bracket] = []
  /// Links hold no links: below this, brackets begin none any more.
  private var floor = 0

  /// The last bracket, and whether it may still begin something.
  var last: (bracket: Bracket, isActive: Bool)? {
    guard let bracket = brackets.last else { return nil }
    return (bracket, bracket.isImage || brackets.count > floor)
  }

  mutating func append(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    brackets.append(bracket)
  }

  mutating func removeLast() {
    brackets.removeLast()
    floor = min(floor, brackets.count)
  }

  /// Says that a link was made, which no bracket that is open may hold.
  mutating func refuseLinks() { floor = brackets.count }

  mutating func removeAll() {
    brackets.removeAll(keepingCapacity: true)
    floor = 0
  }
}

/// Links and images.
extension InlineParser {
  /// Reads `[` or `![`.
  mutating func openBracket(isImage: Bool) {
    let next = position + (isImage ? 2 : 1)
    add(Inline(.text, position..<next))
    brackets.append(
      Bracket(inline: last, textStart: next, isImage: isImage, delimiter: delimiters.last))
    position = next
  }

  /// Reads `]`, and the link that it ends.
  mutating func closeBracket() {
    guard let (bracket, isActive) = brackets.last else { return addText(to: position + 1) }
    brackets.removeLast()
    guard isActive, let (target, next) = inlineTarget() ?? referenceTarget(of: bracket) else {
      return addText(to: position + 1)
    }
    let link = Inline(
      bracket.isImage ? .image(target: targets.count) : .link(target: targets.count))
    targets.append(target)
    let inner = inlines[bracket.inline].next
    last = bracket.inline
    inlines[last].next = -1
    inlines[last].text = 0..<0
    add(link)
    inlines[last].first = inner
    if inner >= 0 { inlines[inner].previous = -1 }
    steps += delimiters.process(above: bracket.delimiter, in: &inlines)
    if !bracket.isImage { brackets.refuseLinks() }
    position = next
  }

  /// The target in parentheses behind the bracket at the position.
  private mutating func inlineTarget() -> (LinkTarget, next: Int)? {
    var index = position + 1
    guard index < end, bytes[index] == .openParenthesis else { return nil }
    index = scan.afterSpace(bytes, at: index + 1, before: end)
    guard let destination = scan.destination(bytes, at: index, before: end) else { return nil }
    index = scan.afterSpace(bytes, at: destination.end, before: end)
    var title: Range<Int>?
    if index > destination.end, let part = scan.title(bytes, at: index, before: end) {
      title = part.text
      index = scan.afterSpace(bytes, at: part.end, before: end)
    }
    guard index < end, bytes[index] == .closeParenthesis else { return nil }
    let address = Unescape.text(bytes, destination.text)
    guard !LinkScheme.isRefused(address) else { return nil }
    let target = LinkTarget(
      destination: address, title: title.map { Unescape.text(bytes, $0) })
    return (target, index + 1)
  }

  /// The target that a label behind the bracket names, or the text within the brackets.
  private mutating func referenceTarget(of bracket: Bracket) -> (LinkTarget, next: Int)? {
    let label = scan.label(bytes, at: position + 1, before: end)
    var name = bracket.textStart..<position
    if let label, !label.text.isEmpty {
      name = label.text
    } else if bracket.hasBracketAfter {
      return nil
    }
    steps += min(name.count, 4 * LinkLabel.longest)
    let folded = LinkLabel.folded(bytes, name)
    guard !folded.isEmpty, let target = references[folded] else { return nil }
    expansions -= target.destination.count + (target.title?.count ?? 0)
    guard expansions >= 0 else { return nil }
    return (target, label?.end ?? position + 1)
  }
}
