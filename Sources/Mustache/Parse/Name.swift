import Basics

/// A name in a template, split at its points when the template is read.
struct Name: Equatable, Sendable {
  /// What is known of a place in a list, beside the data.
  enum Fact: String, CaseIterable, Sendable {
    /// The item's place, from 0.
    case index = "@index"
    /// The item's place, from 1.
    case number = "@number"
    /// Whether it is the first item.
    case first = "@first"
    /// Whether it is the last item.
    case last = "@last"
    /// Whether the list before it has any item.
    case any = "@any"
  }

  /// The keys, outermost first; none for the item itself (`.`).
  let keys: [String]
  /// The fact asked for, of the innermost item or, for `any`, of what the keys lead to.
  let fact: Fact?
  /// Where the name stands.
  let offset: Int

  /// The name as it stands in the template.
  var text: String {
    let words = keys + (fact.map { [$0.rawValue] } ?? [])
    return words.isEmpty ? "." : words.joined(separator: ".")
  }

  /// Reads the name at a stretch of a source.
  init(_ range: Range<Int>, in source: TemplateSource) throws(Problem) {
    offset = range.lowerBound
    let bytes = source.bytes[range]
    if bytes.elementsEqual([0x2E]) {
      keys = []
      fact = nil
      return
    }
    if let space = range.first(where: { source.bytes[$0].isSpace }) {
      throw source.problem(
        "a name has a blank in it", at: space, found: source.excerpt(range),
        expected: "one word, or a formatter behind a pipe: {{name | upper}}")
    }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      throw source.problem(
        "a part of a name is empty", at: offset, found: source.excerpt(range),
        expected: "names with single points between them, such as partner.name")
    }
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    let fact = words.last.flatMap(Fact.init)
    // The facts of an item stand alone; only `any` belongs to a list that is named.
    if let fact, (fact == .any) == (words.count > 1) {
      self.fact = fact
      keys = words.dropLast()
    } else {
      self.fact = nil
      keys = words
    }
  }
}
