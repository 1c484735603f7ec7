package import Basics
package import JSON

/// Looks for what may go wrong with a template before any data come to it.
package struct TemplateCheck {
  /// Who reads what the template makes.
  package enum Audience: String, CaseIterable, Sendable {
    /// People of one's own company.
    case `internal`
    /// A partner: what comes from others must not come out unescaped.
    case partner
  }

  /// What the template makes.
  package var target: EscapeTarget
  /// What the data look like; names are not checked without it.
  package var shape: Shape?
  /// Who reads it.
  package var audience: Audience
  /// Names whose values are known to be good HTML or a good address.
  package var allowed: [String]
  /// The text of a partial; nil where there is none of this name.
  package var partial: (String) throws(Problem) -> PartialText?

  /// A check of templates for a target.
  package init(
    target: EscapeTarget, sample: JSONValue? = nil, audience: Audience = .internal,
    allowed: [String] = [],
    partial: @escaping (String) throws(Problem) -> PartialText? = { _ throws(Problem) in nil }
  ) {
    self.target = target
    shape = sample.map(Shape.init)
    self.audience = audience
    self.allowed = allowed
    self.partial = partial
  }

  /// All that was found, in the order of the files and of their lines.
  ///
  /// Partials that the template brings in are checked with it, each once.
  ///
  /// - Throws: A problem where a partial can't be read.
  package func problems(of template: Template) throws(Problem) -> [Problem] {
    let files = try PartialSet(template, partial)
    var problems = files.problems
    if target == .html {
      for template in files.templates {
        var lint = HTMLLint(template, isForPartner: audience == .partner, allowed: allowed)
        problems += lint.problems()
      }
    }
    if let shape {
      var names = NameCheck(shape, files.byName)
      problems += try names.problems(of: template)
    }
    files.sort(&problems)
    return problems
  }
}
