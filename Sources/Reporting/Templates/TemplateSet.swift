package import Basics
package import JSON
package import Mustache

/// The templates that pages are made with: a user's own where there are such, else those that ship.
package struct TemplateSet {
  /// The templates that ship, in the order of their names.
  package static var shipped: [TemplateShelf.Shipped] {
    DefaultTemplates.names.compactMap { name in
      guard name.hasSuffix(".html") || name.hasSuffix(".md") else { return nil }
      return DefaultTemplates.text(of: name).map { .init(name: name, text: $0) }
    }
  }

  /// Templates that were read already: a thousand pages are made with three of them.
  private final class Parsed {
    var templates: [Identifier: Template] = [:]
  }

  private let parsed = Parsed()
  private let shelf: TemplateShelf
  private let read: (String) throws(Problem) -> [UInt8]?

  /// Those of some folders, the first of which goes before, and below them those that ship.
  package init(
    folders: [String] = [],
    read: @escaping (String) throws(Problem) -> [UInt8]? = { _ throws(Problem) in nil }
  ) {
    shelf = TemplateShelf(folders: folders, shipped: Self.shipped)
    self.read = read
  }

  /// Renders a template; what is made follows from its name.
  package func render(_ name: String, _ context: JSONValue) throws(Problem) -> [UInt8] {
    try rendering(name, context).bytes
  }

  /// The names that a template asks for and the data lack, in messages.
  package func warnings(_ name: String, _ context: JSONValue) throws(Problem) -> [String] {
    try rendering(name, context).warnings.map(\.what)
  }

  private func rendering(_ name: String, _ context: JSONValue) throws(Problem) -> Rendering {
    let ending = name.split(separator: ".").last.map { ".\($0)" } ?? ""
    var options = RenderOptions(target: EscapeTarget(fileName: name)) {
      (partial) throws(Problem) in try self.text(of: partial + ending)
    }
    options.markdown = { Array(NoteText.html($0).utf8) }
    return try template(name).render(context, options)
  }

  private func template(_ name: String) throws(Problem) -> Template {
    if let known = parsed.templates[Identifier(name)] { return known }
    guard let text = try text(of: name) else {
      throw Problem(.badInput, code: "unknown_template", "there is no template '\(name)'")
    }
    let made = try Template(text.bytes, file: text.file)
    parsed.templates[Identifier(name)] = made
    return made
  }

  private func text(of name: String) throws(Problem) -> PartialText? {
    try shelf.find(name, read: read).map { PartialText($0.bytes, file: $0.path ?? name) }
  }

  /// What every page needs: its title, the style sheet, and what the page may do.
  package func page(titled title: String) -> JSONValue {
    let style = DefaultTemplates.text(of: "style.css") ?? ""
    var fields = Fields(isDrawn: true)
    fields.set("title", title)
    fields.set("style", style)
    fields.set("policy", Page.policy(style, nil))
    return .object(fields.object)
  }
}
