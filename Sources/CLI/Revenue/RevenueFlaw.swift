import Basics

/// What is wrong with a row that is well-formed.
struct RevenueFlaw {
  /// The field that is to blame.
  let field: RevenueField
  let what: String
  var expected: String?
  var hint: String?
  /// What stands there, where the field's own text does not say it.
  var found: String?
  /// Whether a rule does not permit it, rather than nobody being able to read it.
  var isRefused = false

  init(
    _ field: RevenueField, _ what: String, expected: String? = nil, hint: String? = nil,
    found: String? = nil
  ) {
    self.field = field
    self.what = what
    self.expected = expected
    self.hint = hint
    self.found = found
  }

  /// A needed field that is empty.
  static func missing(_ field: RevenueField, _ what: String) -> RevenueFlaw {
    RevenueFlaw(field, what, expected: "a value in the column '\(field.name)'", found: "nothing")
  }
}
