package import Basics
package import JSON

/// A partial's text, and the name of its file for problems.
package struct PartialText: Sendable {
  /// The bytes.
  package let bytes: [UInt8]
  /// The file's name as the user would give it.
  package let file: String

  /// A partial's text.
  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }
}

/// What a rendering may take; every limit ends in a problem.
package struct RenderLimits: Sendable {
  /// How deep partials, parents and the blocks given to them may stand in one another.
  package var depth = 64
  /// How many bytes may come out.
  package var outputBytes = 64 << 20
  /// How many steps it may take: a template that writes nothing can be without end too.
  package var steps = 50_000_000

  /// The limits that every command keeps.
  package init() {}
}

/// How a template is rendered.
package struct RenderOptions {
  /// What is made, and so how text is escaped.
  package var target: EscapeTarget
  /// Whether a name without a value is an error instead of a warning.
  package var isStrict: Bool
  /// What it may take.
  package var limits = RenderLimits()
  /// The text of a partial, whose name is plain; nil where there is none of this name.
  package var partial: (String) throws(Problem) -> PartialText?
  /// Markdown as HTML, for the formatter `md`; text where there is none.
  package var markdown: ((String) -> [UInt8])?

  /// Options; without anything else there are no partials.
  package init(
    target: EscapeTarget = .none, isStrict: Bool = false,
    partial: @escaping (String) throws(Problem) -> PartialText? = { _ throws(Problem) in nil }
  ) {
    self.target = target
    self.isStrict = isStrict
    self.partial = partial
  }
}

/// What a rendering gives.
package struct Rendering: Sendable {
  /// The text.
  package let bytes: [UInt8]
  /// Names and partials that were not there, once for each place; at most 50.
  package let warnings: [Problem]
  /// How many there are, those above 50 included.
  package let warningCount: Int
}

extension Template {
  /// Fills the template with data.
  ///
  /// Linear in what it reads and writes, and within the limits whatever the data.
  ///
  /// - Throws: A problem with the place in the template where it can't go on.
  package func render(
    _ data: JSONValue, _ options: RenderOptions = RenderOptions()
  ) throws(Problem) -> Rendering {
    var renderer = Renderer(data, options)
    return try renderer.rendering(of: self)
  }
}
