import CommonMark

/// Reads the input as CommonMark and as notes.
///
/// Work must stay in proportion to the input; no `<` may come out but those of the writer's own tags;
/// notes written as Markdown must hold no raw HTML when they are read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = MarkdownDocument(bytes)
  checkTags(document.html(), isNotes: false)
  let notes = MarkdownDocument(bytes, grammar: .notes)
  precondition(document.work <= 64 * (count + 16) && notes.work <= 64 * (count + 16))
  checkTags(notes.notesHTML(below: 2), isNotes: true)
  _ = notes.plainText()
  let again = MarkdownDocument(notes.notesMarkdown(below: 2), grammar: .notes)
  precondition(!again.blocks.contains { $0.kind == .html })
  precondition(!again.inlines.contains { $0.kind == .html })
  return 0
}

/// Names of the elements that may come out.
private let elements: Set<String> = [
  "p", "em", "strong", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
  "br",
  "pre", "code", "a", "table", "thead", "tbody", "tr", "th", "td",
]

/// Stops at a tag that the writer does not write, or a link that notes may not have.
private func checkTags(_ html: [UInt8], isNotes: Bool) {
  for part in html.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
  {
    let tag = String(decoding: part.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    precondition(elements.contains(name) || (name == "img" && !isNotes))
    guard isNotes, name == "a", !tag.hasPrefix("/") else { continue }
    let address = tag.dropFirst("a href=\"".count).lowercased()
    precondition(["http:", "https:", "mailto:"].contains { address.hasPrefix($0) })
  }
}
