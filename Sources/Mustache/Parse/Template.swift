package import Basics

/// A Mustache template (specification 1.4 with inheritance and dynamic names), read once.
///
/// Beyond the specification a value may go through formatters (`{{total | money "EUR"}}`), and the
/// items of a list know their place (`@index`, `@number`, `@first`, `@last`, and `list.@any`).
/// Lambdas are left out: data are values. Reading is linear in the source.
package struct Template: Sendable {
  /// The text, and the file's name for problems.
  package let source: TemplateSource
  /// The steps.
  var nodes: [Node] = []
  /// The names that values and sections look up.
  var names: [Name] = []
  /// The values with their formatters.
  var formatted: [FormattedValue] = []
  /// The templates that it brings in.
  var partials: [PartialCall] = []
  /// The blocks that it offers, and those that it gives to parents.
  var blocks: [BlockCall] = []

  /// Reads a template.
  ///
  /// - Throws: A problem with line and column where the text is no template.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    self = try TemplateBuilder.build(TemplateSource(bytes, file: file))
  }

  init(empty source: TemplateSource) {
    self.source = source
  }
}
