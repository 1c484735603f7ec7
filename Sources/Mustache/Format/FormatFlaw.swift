import JSON

/// A value that a formatter can't read.
struct FormatFlaw: Error, Equatable {
  /// What would have been read.
  let expected: String
  /// What stands there.
  let found: String

  /// A value of the wrong kind or form.
  init(_ value: JSONValue, expected: String) {
    self.expected = expected
    found = JSONExcerpt.of(value)
  }
}
