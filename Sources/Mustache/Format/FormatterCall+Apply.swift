import JSON

/// What came out of formatters.
struct Formatted: Equatable {
  /// The value; nil where there is none.
  var value: JSONValue?
  /// What it is written in, where it is more than text.
  var form: Form = .text

  /// How a text is to be read.
  enum Form: Equatable {
    case text, markdown, json
  }
}

extension FormatterCall {
  /// Puts a value through the formatter.
  func apply(to input: Formatted) throws(FormatFlaw) -> Formatted {
    guard let value = input.value, value != .null else {
      if formatter == .default { return Formatted(value: text(0).map(JSONValue.string)) }
      return input
    }
    if formatter == .json { return Formatted(value: .string(TextFormat.json(value)), form: .json) }
    if formatter == .default {
      return value == .string("") ? Formatted(value: text(0).map(JSONValue.string)) : input
    }
    if formatter == .md {
      return Formatted(value: .string(try TextFormat.text(value)), form: .markdown)
    }
    return Formatted(value: .string(try changed(value)))
  }

  private func changed(_ value: JSONValue) throws(FormatFlaw) -> String {
    switch formatter {
    case .money: try MoneyFormat.text(value, currency: text(0))
    case .number: NumberFormat.text(try NumberFormat.exact(value), places: number(0))
    case .percent: NumberFormat.percent(try NumberFormat.exact(value), places: number(0))
    case .date:
      try DateFormat.text(value, style: text(0).flatMap(DateFormat.Style.init) ?? .long)
    case .plural: try TextFormat.counted(value, one: text(0) ?? "", many: text(1))
    case .upper: try TextFormat.text(value).uppercased()
    case .url: TextFormat.percentEncoded(try TextFormat.text(value))
    case .truncate: TextFormat.truncated(try TextFormat.text(value), to: number(0) ?? 1)
    case .json, .md, .default: try TextFormat.text(value)
    }
  }
}
