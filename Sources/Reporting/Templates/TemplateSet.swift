package import Basics
package import JSON
import Mustache

/// The templates that pages are made with: a user's own where there are such, else those that ship.
package struct TemplateSet {
  /// The text of a user's template, and what it is called in messages; nil where there is none.
  private let own: (String) throws(Problem) -> (bytes: [UInt8], file: String)?

  /// Those that ship, below what `own` finds.
  package init(
    own: @escaping (String) throws(Problem) -> (bytes: [UInt8], file: String)? = {
      _ throws(Problem) in nil
    }
  ) {
    self.own = own
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
    guard let text = try text(of: name) else {
      throw Problem(.badInput, code: "unknown_template", "there is no template '\(name)'")
    }
    let target = EscapeTarget(fileName: name)
    let ending = name.split(separator: ".").last.map { ".\($0)" } ?? ""
    let options = RenderOptions(target: target) { (partial) throws(Problem) in
      try self.text(of: partial + ending).map { PartialText($0.bytes, file: $0.file) }
    }
    return try Template(text.bytes, file: text.file).render(context, options)
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

  private func text(of name: String) throws(Problem) -> (bytes: [UInt8], file: String)? {
    if let own = try own(name) { return own }
    return DefaultTemplates.text(of: name).map { (Array($0.utf8), "templates/\(name)") }
  }
}
