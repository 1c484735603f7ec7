import Basics

/// Finds places of an HTML template where a value could become more than text.
///
/// The template is read from front to back as if every section showed once.
struct HTMLLint {
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "xlink:href", "poster", "data", "cite", "ping",
  ]

  private let template: Template
  private let isForPartner: Bool
  private let allowed: Set<Identifier>
  private var state = HTMLState()
  private var found: [Problem] = []

  init(_ template: Template, isForPartner: Bool, allowed: [String]) {
    self.template = template
    self.isForPartner = isForPartner
    self.allowed = Set(allowed.map { Identifier($0) })
  }

  /// All problems of the template itself, without its partials.
  mutating func problems() -> [Problem] {
    for node in template.nodes {
      switch node {
      case .text(let range), .lines(let range): text(range)
      case .value(let name): value(template.names[name], isRaw: false, isJSON: false)
      case .raw(let name): value(template.names[name], isRaw: true, isJSON: false)
      case .formatted(let index):
        let formatted = template.formatted[index]
        value(
          template.names[formatted.name], isRaw: formatted.isRaw,
          isJSON: formatted.calls.last?.formatter == .json)
      case .lineStart, .section, .sectionEnd, .inverted, .partial, .parent, .block: break
      }
    }
    return found
  }

  private mutating func text(_ range: Range<Int>) {
    for offset in range {
      let before = state.place
      let wasScript = isScriptAddress
      state.see(template.source.bytes[offset])
      if before == .beforeValue, state.place == .unquoted {
        tell(
          "the attribute '\(state.attribute)' has no quotes", offset,
          hint: "write \(state.attribute)=\"…\"")
      }
      if isScriptAddress, !wasScript {
        tell(
          "an address runs a script", offset, expected: "an address such as https://…")
      }
    }
  }

  /// Whether the open value is an address that runs a script.
  private var isScriptAddress: Bool {
    switch state.place {
    case .quoted, .unquoted:
      Self.addresses.contains(state.attribute)
        && ["javascript:", "vbscript:", "data:text/html"].contains {
          state.value.hasPrefix($0)
        }
    default: false
    }
  }

  private mutating func value(_ name: Name, isRaw: Bool, isJSON: Bool) {
    defer { state.seeValue() }
    guard !allowed.contains(Identifier(name.text)) else { return }
    if isRaw, isForPartner {
      tell(
        "'\(name.text)' is not escaped in a template for partners", name.offset,
        hint: "write {{\(name.text)}}, or {{\(name.text) | md}} for Markdown")
    }
    switch state.place {
    case .text, .comment: break
    case .script where isJSON: break
    case .script:
      tell(
        "in a script only JSON is safe", name.offset, hint: "write {{\(name.text) | json}}")
    case .style:
      tell("a value stands in a style sheet", name.offset, expected: "values in text only")
    case .tag:
      tell(
        "a value stands among a tag's attributes", name.offset,
        expected: "values within an attribute's quotes")
    case .beforeValue, .unquoted:
      tell(
        "the attribute '\(state.attribute)' has no quotes", name.offset,
        hint: "write \(state.attribute)=\"{{\(name.text)}}\"")
    case .quoted: attribute(name)
    }
  }

  private mutating func attribute(_ name: Name) {
    let attribute = state.attribute
    if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
      tell(
        "a value stands in the attribute '\(attribute)', which is more than text", name.offset,
        expected: "values in attributes that are text")
    } else if Self.addresses.contains(attribute), state.value.isEmpty {
      tell(
        "an address begins with a value, which could run a script", name.offset,
        hint: "begin it with https:// or #, or allow the name")
    }
  }

  private mutating func tell(
    _ what: String, _ offset: Int, expected: String? = nil, hint: String? = nil
  ) {
    found.append(template.source.problem(what, at: offset, expected: expected, hint: hint))
  }
}
