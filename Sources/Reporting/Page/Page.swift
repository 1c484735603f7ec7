import Basics

/// A whole page: one file that asks for nothing else.
///
/// Style and script stand in it and are named by their hashes, so that the browser itself refuses
/// whatever else were to get in: no request, no handler, no style attribute.
package struct Page: Sendable {
  /// The title of the window.
  package var title: String
  /// The classes of the body.
  package var style: String?
  /// What stands in the body.
  package var body: [Markup]
  /// The style sheet.
  package var sheet: String
  /// The script, where there is one.
  package var script: String?

  /// A page.
  package init(
    title: String, style: String? = nil, body: [Markup], sheet: String, script: String? = nil
  ) {
    self.title = title
    self.style = style
    self.body = body
    self.sheet = sheet
    self.script = script
  }

  /// The document; nil where the sheet or the script can't stand in a page.
  package var html: String? {
    let code = script.map { Markup.raw("script", $0) }
    guard let sheetElement = Markup.raw("style", sheet), code != .some(nil) else { return nil }
    let head = Markup.element(
      "head", [:],
      [
        .text("\n"), .void("meta", ["charset": "utf-8"]), .text("\n"),
        .void(
          "meta",
          ["http-equiv": "Content-Security-Policy", "content": Self.policy(sheet, script)]),
        .text("\n"),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .text("\n"),
        .void("meta", ["name": "referrer", "content": "no-referrer"]), .text("\n"),
        .element("title", text: title), .text("\n"), sheetElement, .text("\n"),
      ])
    let content = Markup.joined(body, by: "\n")
    let last = (code ?? nil).map { .text("\n") + $0 } ?? Markup.none
    return
      (.doctype
      + .element(
        "html", ["lang": "en"],
        [
          .text("\n"), head, .text("\n"),
          .element("body", ["class": style], [.text("\n"), content, last, .text("\n")]),
          .text("\n"),
        ])).source + "\n"
  }

  /// What the page may do: show itself, with this style and this script.
  package static func policy(_ sheet: String, _ script: String?) -> String {
    var rules = ["default-src 'none'", "style-src '\(hash(sheet))'"]
    if let script { rules.append("script-src '\(hash(script))'") }
    rules += ["img-src data:", "base-uri 'none'", "form-action 'none'"]
    return rules.joined(separator: "; ")
  }

  private static func hash(_ text: String) -> String {
    "sha256-" + Base64.text(of: SHA256.digest(of: text.utf8Span.span).bytes)
  }
}
