/// What went wrong, as facts: text is made at the edge, by whoever shows it.
///
/// A problem with input names where it stands (`file:line:column`, or the path of a field), what
/// was found there, what was expected, and a hint that gets the user on.
public struct Problem: Error, Equatable, Sendable {
  /// The family of a problem; each has one exit status.
  public enum Kind: Equatable, Sendable {
    /// The command was called wrongly (exit 2).
    case usage
    /// Input data is not acceptable (exit 3).
    case badInput
    /// A rule or another process does not permit it now (exit 4).
    case refused
    /// Reading or writing failed (exit 5).
    case io
  }

  /// Where in the input the problem stands; every part may be unknown.
  public struct Place: Equatable, Sendable {
    /// The file's name as the user gave it; `-` is standard input.
    public var file: String?
    /// The line, from 1.
    public var line: Int?
    /// The column in bytes, from 1.
    public var column: Int?
    /// The path of the field, such as `input.payees[0].weight`.
    public var path: String?

    /// A place with what is known of it.
    public init(
      file: String? = nil, line: Int? = nil, column: Int? = nil, path: String? = nil
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.path = path
    }
  }

  /// The family, which decides the exit status.
  public var kind: Kind
  /// A stable name in snake_case that scripts may compare, such as `bad_input`.
  public var code: String
  /// What is wrong, as a short sentence without a full stop.
  public var what: String
  /// Where it stands.
  public var place: Place
  /// What stands there, ready to be shown: a value in its quotes, or words such as `5 fields`.
  public var found: String?
  /// What would have been accepted.
  public var expected: String?
  /// What to do about it.
  public var hint: String?

  /// A problem with its facts.
  public init(
    _ kind: Kind, code: String, _ what: String, at place: Place = Place(),
    found: String? = nil, expected: String? = nil, hint: String? = nil
  ) {
    self.kind = kind
    self.code = code
    self.what = what
    self.place = place
    self.found = found
    self.expected = expected
    self.hint = hint
  }

  /// A problem with input data, under the code `bad_input`.
  public static func badInput(
    _ what: String, at place: Place = Place(),
    found: String? = nil, expected: String? = nil, hint: String? = nil
  ) -> Problem {
    Problem(
      .badInput, code: "bad_input", what, at: place, found: found, expected: expected, hint: hint)
  }
}
