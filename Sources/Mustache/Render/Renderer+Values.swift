import Basics
import JSON

extension Renderer {
  /// Writes the value of a name, escaped for a target.
  mutating func show(
    _ name: Name, _ hint: Int, _ template: Template, _ target: EscapeTarget
  ) throws(Problem) {
    guard let value = try look(up: name, hint, template) else {
      return try missing(name, template)
    }
    try write(value, of: name, template, target)
  }

  /// Writes a value that goes through formatters.
  mutating func show(
    _ formatted: FormattedValue, _ firstHint: Int, _ template: Template
  ) throws(Problem) {
    let name = template.names[formatted.name]
    let found = try look(up: name, firstHint + formatted.name, template)
    var current = Formatted(value: found)
    for call in formatted.calls {
      try spend((current.value?.weight(upTo: steps) ?? 0) / 8, template)
      do throws(FormatFlaw) {
        current = try call.apply(to: current)
      } catch {
        throw template.source.problem(
          "'\(call.formatter.rawValue)' can't read the value of '\(name.text)'", at: call.offset,
          found: error.found, expected: error.expected)
      }
    }
    guard let value = current.value else { return try missing(name, template) }
    let target = formatted.isRaw ? .none : options.target
    guard case .string(let text) = value, target == .html else {
      return try write(value, of: name, template, target)
    }
    switch current.form {
    case .markdown:
      guard let converted = options.markdown?(text) else { break }
      return output.append(contentsOf: converted)
    case .json where formatted.isInScript: return output.append(contentsOf: text.utf8)
    case .json, .text: break
    }
    try write(value, of: name, template, target)
  }

  private mutating func write(
    _ value: JSONValue, of name: Name, _ template: Template, _ target: EscapeTarget
  ) throws(Problem) {
    switch value {
    case .null: break
    case .bool(let flag): target.append(flag ? "true" : "false", to: &output)
    case .number(let number): target.append(number.text, to: &output)
    case .string(let text): target.append(text, to: &output)
    case .array, .object:
      try warn(
        "'\(name.text)' is \(value.noun), which can't be shown", at: name.offset, template,
        found: JSONExcerpt.of(value), hint: "name a part of it, or show it with | json")
    }
  }

  private mutating func missing(_ name: Name, _ template: Template) throws(Problem) {
    guard isToTell(name.offset, template) else { return }
    let near = suggestion(for: name)
    try tell(
      template.source.problem(
        "there is no '\(name.text)' in the data", at: name.offset,
        hint: near.map { "did you mean '\($0)'?" }))
  }

  /// A name that is there and looks alike.
  private func suggestion(for name: Name) -> String? {
    guard name.fact == nil, let key = name.keys.first, name.keys.count == 1 else { return nil }
    for frame in frames.reversed().prefix(8) {
      if case .object(let object) = frame.value,
        let near = Suggestion.nearest(to: key, among: object.members.prefix(200).map(\.key))
      {
        return near
      }
    }
    return nil
  }

  /// Notes something that is missing, once for its place; in strict renderings it is the end.
  mutating func warn(
    _ what: String, at offset: Int, _ template: Template, found: String? = nil,
    hint: String? = nil
  ) throws(Problem) {
    guard isToTell(offset, template) else { return }
    try tell(template.source.problem(what, at: offset, found: found, hint: hint))
  }

  private mutating func isToTell(_ offset: Int, _ template: Template) -> Bool {
    warnings.isNew(template.source.file, offset) || options.isStrict
  }

  private mutating func tell(_ problem: Problem) throws(Problem) {
    guard !options.isStrict else { throw problem }
    warnings.add(problem)
  }
}

extension JSONValue {
  /// About how many bytes it has, counted no further than `limit`.
  func weight(upTo limit: Int) -> Int {
    switch self {
    case .null, .bool: return 4
    case .number(let number): return number.text.utf8.count
    case .string(let text): return text.utf8.count
    case .array(let elements):
      var sum = 2
      for element in elements where sum < limit { sum += element.weight(upTo: limit - sum) + 1 }
      return sum
    case .object(let object):
      var sum = 2
      for member in object.members where sum < limit {
        sum += member.key.utf8.count + member.value.weight(upTo: limit - sum) + 4
      }
      return sum
    }
  }
}
