import Basics

/// Finds the tags of a template, in one pass.
struct TagScanner {
  /// The most bytes of a delimiter: long ones would make the search for them slow.
  private static let longestDelimiter = 16

  private let source: TemplateSource
  private var open: [UInt8] = [0x7B, 0x7B]
  private var close: [UInt8] = [0x7D, 0x7D]
  private var tags: [Tag] = []

  /// The tags in their order, those that open with those that close them.
  static func tags(in source: TemplateSource) throws(Problem) -> [Tag] {
    var scanner = TagScanner(source)
    try scanner.scan()
    return scanner.tags
  }

  private init(_ source: TemplateSource) {
    self.source = source
  }

  private mutating func scan() throws(Problem) {
    var offset = source.start
    while let start = find(open, from: offset) {
      offset = try tag(at: start)
    }
  }

  /// Reads the tag at `start` and returns where it ends.
  private mutating func tag(at start: Int) throws(Problem) -> Int {
    let inside = start + open.count
    let sign = inside < source.bytes.count ? source.bytes[inside] : 0
    let ending: [UInt8] =
      switch sign {
      case 0x7B: [0x7D] + close
      case 0x3D: [0x3D] + close
      default: close
      }
    let kind = Self.kind(sign)
    let first = kind == .value ? inside : inside + 1
    guard let last = find(ending, from: first) else {
      throw source.problem(
        "a tag is not closed", at: start,
        found: source.excerpt(start..<min(source.bytes.count, start + 40)),
        expected: "'\(String(decoding: ending, as: UTF8.self))' behind its name")
    }
    let range = start..<last + ending.count
    var tag = Tag(kind, range, content: trimmed(first..<last))
    switch kind {
    case .comment: break
    case .delimiters: try changeDelimiters(tag)
    default:
      if kind == .partial || kind == .parent || kind == .close,
        let star = tag.content.first, source.bytes[star] == 0x2A
      {
        tag = Tag(kind, range, content: trimmed(star + 1..<tag.content.upperBound))
        tag.isDynamic = true
      }
      try check(tag)
    }
    tags.append(tag)
    return range.upperBound
  }

  private static func kind(_ sign: UInt8) -> Tag.Kind {
    switch sign {
    case 0x21: .comment
    case 0x3D: .delimiters
    case 0x7B, 0x26: .raw
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .close
    case 0x3E: .partial
    case 0x3C: .parent
    case 0x24: .block
    default: .value
    }
  }

  /// A name is there and has no blanks in it; what follows a value's pipe is read later.
  private func check(_ tag: Tag) throws(Problem) {
    guard !tag.content.isEmpty else {
      throw source.problem(
        "a tag has no name", at: tag.range.lowerBound, found: source.excerpt(tag.range),
        expected: "a name of the data, such as {{name}}")
    }
    guard tag.kind != .value, tag.kind != .raw else { return }
    if let space = tag.content.first(where: { source.bytes[$0].isSpace }) {
      throw source.problem(
        "a name has a blank in it", at: space, found: source.excerpt(tag.content),
        expected: "one word")
    }
    if tag.kind == .section || tag.kind == .inverted,
      let pipe = tag.content.first(where: { source.bytes[$0] == 0x7C })
    {
      throw source.problem(
        "a section takes no formatter", at: pipe, found: source.excerpt(tag.content),
        expected: "a name alone", hint: "formatters belong to values: {{name | upper}}")
    }
  }

  private mutating func changeDelimiters(_ tag: Tag) throws(Problem) {
    let words = source.bytes[tag.content].split(whereSeparator: \.isSpace)
    guard words.count == 2,
      words.allSatisfy({ $0.count <= Self.longestDelimiter && !$0.contains(0x3D) })
    else {
      throw source.problem(
        "these are no delimiters", at: tag.range.lowerBound, found: source.excerpt(tag.range),
        expected: "two words of at most \(Self.longestDelimiter) bytes without '=', "
          + "such as {{=<% %>=}}")
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source.bytes[start].isSpace { start += 1 }
    while end > start, source.bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where `word` stands next.
  private func find(_ word: [UInt8], from offset: Int) -> Int? {
    let bytes = source.bytes.span
    let word = word.span
    let last = bytes.count - word.count
    guard offset <= last else { return nil }
    let first = word[0]
    search: for start in offset...last where bytes[start] == first {
      for index in 1..<word.count where bytes[start + index] != word[index] { continue search }
      return start
    }
    return nil
  }
}
