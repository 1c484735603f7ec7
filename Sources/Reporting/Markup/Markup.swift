/// A finished piece of HTML or SVG.
///
/// The one place where text becomes markup: whatever is not built from other pieces goes through
/// `text`, and every attribute's value is quoted and escaped, so no name, note or id can end an
/// element or begin one. Names of elements and attributes are written in the source and never come
/// from data.
package struct Markup: Hashable, Sendable {
  /// What is written into the page.
  package let source: String

  private init(finished source: String) {
    self.source = source
  }

  /// Nothing at all.
  package static let none = Markup(finished: "")

  /// Text from anywhere, of which nothing becomes markup.
  package static func text(_ text: String) -> Markup {
    Markup(finished: EscapedText.escape(text))
  }

  /// An element with its attributes, in the order given, and what stands in it.
  ///
  /// An attribute without a value (nil) is left out. There is no `style` attribute and no handler
  /// (`on…`): the page's policy forbids both, so such names are left out too.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: [Markup] = []
  ) -> Markup {
    var source = open(name, attributes)
    for piece in content { source += piece.source }
    source += "</\(name)>"
    return Markup(finished: source)
  }

  /// An element with text in it.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An HTML element that holds nothing and has no end, such as `input` or `meta`.
  package static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) -> Markup {
    Markup(finished: open(name, attributes))
  }

  /// The text of a style sheet or a script, as it stands; nil where it would end its element.
  ///
  /// Nothing is escaped here, since these elements know no escapes. `</` and `<!--` are refused
  /// whatever stands behind them.
  package static func raw(_ name: StaticString, _ text: String) -> Markup? {
    guard !ByteSearch.contains(text, "</"), !ByteSearch.contains(text, "<!--") else { return nil }
    return Markup(finished: "<\(name)>" + text + "</\(name)>")
  }

  /// A block of JSON that scripts read and nobody runs.
  package static func data(id: StaticString, _ json: EmbeddedJSON) -> Markup {
    Markup(finished: open("script", ["type": "application/json", "id": "\(id)"]) + json.text)
      + Markup(finished: "</script>")
  }

  /// Pieces one behind the other.
  package static func joined(_ pieces: [Markup], by separator: String = "") -> Markup {
    Markup(finished: pieces.map(\.source).joined(separator: EscapedText.escape(separator)))
  }

  /// One piece behind the other.
  package static func + (a: Markup, b: Markup) -> Markup {
    Markup(finished: a.source + b.source)
  }

  /// The first line of every page.
  package static let doctype = Markup(finished: "<!DOCTYPE html>\n")

  private static func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> String {
    var source = "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      let word = "\(key)"
      if word == "style" || word.hasPrefix("on") { continue }
      // What begins with data- is read by programs, which need each character.
      let text = word.hasPrefix("data-") ? EscapedText.exact(value) : EscapedText.escape(value)
      source += " \(word)=\"\(text)\""
    }
    return source + ">"
  }
}
