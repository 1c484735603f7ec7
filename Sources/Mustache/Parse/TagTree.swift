import Basics

/// Joins the tags that open with those that close them.
enum TagTree {
  /// How many sections, parents and blocks may stand inside one another.
  static let deepest = 256

  /// Sets the partner of each tag that opens or closes, and tells which blocks parents get.
  static func join(_ tags: inout [Tag], in source: TemplateSource) throws(Problem) {
    var open: [Int] = []
    for index in tags.indices {
      let tag = tags[index]
      if tag.kind.opens {
        guard open.count < deepest else {
          throw source.problem(
            "sections stand too deep in one another", at: tag.range.lowerBound,
            found: source.excerpt(tag.range), expected: "at most \(deepest) levels")
        }
        if let outer = open.last, tag.kind == .block, tags[outer].kind == .parent {
          tags[index].isArgument = true
        }
        open.append(index)
      } else if tag.kind == .close {
        guard let opener = open.popLast() else {
          throw source.problem(
            "nothing is open here", at: tag.range.lowerBound, found: source.excerpt(tag.range),
            expected: "a tag that opens it before")
        }
        guard matches(tags[opener], tag, in: source) else {
          throw mismatch(tags[opener], tag, in: source)
        }
        tags[index].partner = opener
        tags[index].closes = tags[opener].kind
        tags[opener].partner = index
      }
    }
    if let opener = open.last {
      let tag = tags[opener]
      throw source.problem(
        "\(source.excerpt(tag.range)) is not closed", at: tag.range.lowerBound,
        found: "the end of the template", expected: "'{{/\(name(tag, in: source))}}'")
    }
  }

  private static func matches(_ opener: Tag, _ closer: Tag, in source: TemplateSource) -> Bool {
    opener.isDynamic == closer.isDynamic
      && source.bytes[opener.content].elementsEqual(source.bytes[closer.content])
  }

  private static func mismatch(
    _ opener: Tag, _ closer: Tag, in source: TemplateSource
  ) -> Problem {
    let line = source.place(opener.range.lowerBound).line.map { " of line \($0)" } ?? ""
    return source.problem(
      "another tag has to be closed first", at: closer.range.lowerBound,
      found: source.excerpt(closer.range),
      expected: "'{{/\(name(opener, in: source))}}' for \(source.excerpt(opener.range))\(line)")
  }

  private static func name(_ tag: Tag, in source: TemplateSource) -> String {
    (tag.isDynamic ? "*" : "") + source.text(tag.content)
  }
}
