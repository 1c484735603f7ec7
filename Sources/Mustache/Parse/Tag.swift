/// A tag as it stands in the source.
struct Tag {
  /// What a tag does.
  enum Kind: Equatable {
    case comment
    case delimiters
    /// `{{name}}`
    case value
    /// `{{{name}}}` and `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block

    /// Whether a tag that closes it must follow.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }
  }

  /// What it does.
  let kind: Kind
  /// The whole tag with its delimiters.
  let range: Range<Int>
  /// What it names, without blanks around it and without the asterisk of a dynamic name.
  let content: Range<Int>
  /// Whether the name of the partial or parent is looked up in the data.
  var isDynamic = false
  /// The index of the tag that closes this one, or that this one closes.
  var partner = -1
  /// What it closes; nil for a tag that closes nothing.
  var closes: Kind?
  /// Whether it is a block directly within a parent: what the parent gets.
  var isArgument = false

  /// Where the text before it ends: before the tag, or before the blanks of its own line.
  var textEnd: Int
  /// Where the text behind it starts: behind the tag, or on the next line.
  var textStart: Int
  /// Whether its line has nothing else and so leaves no line behind.
  var isStandalone = false
  /// The blanks before it, where what it brings in is indented by them.
  var indent = 0..<0
  /// For a block: how far what stands in it is indented.
  var contentIndent = 0

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>) {
    self.kind = kind
    self.range = range
    self.content = content
    textEnd = range.lowerBound
    textStart = range.upperBound
  }
}
