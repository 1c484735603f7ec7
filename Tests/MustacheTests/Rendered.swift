import Basics
import JSON

@testable import Mustache

/// What tests render and read, as they write it down.
enum Rendered {
  /// Reads a template.
  static func template(_ text: String, file: String = "t.html") throws(Problem) -> Template {
    try Template(Array(text.utf8), file: file)
  }

  /// Reads JSON.
  static func data(_ text: String) throws(Problem) -> JSONValue {
    try JSONDocument(Array(text.utf8)).value
  }

  /// Options with partials of these texts.
  static func options(
    _ target: EscapeTarget = .html, _ partials: [String: String] = [:], strict: Bool = false
  ) -> RenderOptions {
    RenderOptions(target: target, isStrict: strict) { name throws(Problem) in
      partials[name].map { PartialText(Array($0.utf8), file: name + ".mustache") }
    }
  }

  /// The text that a template gives for data.
  static func text(
    _ template: String, _ data: String = "{}", _ target: EscapeTarget = .html,
    partials: [String: String] = [:]
  ) throws(Problem) -> String {
    let rendering = try self.template(template)
      .render(self.data(data), options(target, partials))
    return String(decoding: rendering.bytes, as: UTF8.self)
  }

  /// The problem that reading or rendering ends in; nil where it does not.
  static func problem(
    _ template: String, _ data: String = "{}", _ options: RenderOptions = options()
  ) -> Problem? {
    do throws(Problem) {
      _ = try self.template(template).render(self.data(data), options)
      return nil
    } catch {
      return error
    }
  }
}

extension Problem {
  /// Line and column as `2:5`.
  var spot: String { "\(place.line ?? 0):\(place.column ?? 0)" }
}
