/// A value of a template that goes through formatters.
struct FormattedValue: Equatable, Sendable {
  /// The place of its name in `Template.names`.
  let name: Int
  /// The formatters, the first first.
  let calls: [FormatterCall]
  /// Whether the target's escaping is left out.
  let isRaw: Bool
  /// Whether it stands within a `<script>` element.
  let isInScript: Bool
}

/// A formatter with its arguments.
struct FormatterCall: Equatable, Sendable {
  /// Which one.
  let formatter: Formatter
  /// What stands behind its name.
  let arguments: [Literal]
  /// Where its name stands.
  let offset: Int

  /// The text argument at `index`, if there is one.
  func text(_ index: Int) -> String? {
    guard index < arguments.count, case .text(let text) = arguments[index] else { return nil }
    return text
  }

  /// The number argument at `index`, if there is one.
  func number(_ index: Int) -> Int? {
    guard index < arguments.count, case .number(let number) = arguments[index] else { return nil }
    return number
  }
}

/// What may stand behind a formatter's name; never a name of the data.
enum Literal: Equatable, Sendable {
  /// Text in single or double quotes, as it stands.
  case text(String)
  /// A whole number.
  case number(Int)
}
