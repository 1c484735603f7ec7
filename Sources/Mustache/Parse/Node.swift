/// One step of a template.
///
/// The steps stand in one flat list; what a section repeats is a stretch of it.
enum Node: Equatable, Sendable {
  /// A stretch of the source that does not start on a new line.
  case text(Range<Int>)
  /// A stretch of the source that starts on a new line.
  case lines(Range<Int>)
  /// A new line that starts with a tag.
  case lineStart
  /// A value, escaped for the target.
  case value(name: Int)
  /// A value as it is.
  case raw(name: Int)
  /// A value that goes through formatters.
  case formatted(Int)
  /// What stands up to `end` for each item, or once; `end` is the node behind its `sectionEnd`.
  case section(name: Int, end: Int)
  /// The end of a section's body.
  case sectionEnd
  /// What stands up to `end` where there is nothing.
  case inverted(name: Int, end: Int)
  /// Another template.
  case partial(Int)
  /// Another template that gets the blocks which stand up to its `end`.
  case parent(Int)
  /// What stands up to its end, unless something else was given for it.
  case block(Int)
}

/// A template that another one brings in.
struct PartialCall: Equatable, Sendable {
  /// Its name, or the place in `Template.names` of the name under which the data have it.
  enum Target: Equatable, Sendable {
    case fixed(String)
    case dynamic(name: Int)
  }

  /// Which template.
  let target: Target
  /// Where the tag stands.
  let offset: Int
  /// The blanks that go before each of its lines.
  let indent: Range<Int>
  /// Whether the tag has its line for itself.
  let isStandalone: Bool
  /// The blocks that a parent gets.
  var blocks: [Int] = []
  /// The node behind the blocks.
  var end = 0
}

/// A stretch of a template that can be replaced from outside, or that replaces another.
struct BlockCall: Equatable, Sendable {
  /// Its name.
  let name: String
  /// Where the tag stands.
  let offset: Int
  /// The nodes of its content.
  var body: Range<Int>
  /// Whether its content starts on a line of its own.
  let startsLine: Bool
  /// The blanks that go before each line of what replaces it.
  let indent: Range<Int>
  /// How many blanks before each line of its content are not part of it.
  let contentIndent: Int

  /// Whether another block of the same template is this one, or stands in it.
  func holds(_ other: BlockCall) -> Bool {
    body.lowerBound <= other.body.lowerBound && other.body.upperBound <= body.upperBound
      && offset <= other.offset
  }
}
