package import Basics
package import JSON

/// Why an integration is not built now, as its partner may read it.
///
/// It knows no other candidate, no rank, no weight and no score: what we know of this one, what
/// holds it back, and what would change that.
package struct DeclinedNote: Equatable, Sendable {
  /// How far something speaks for an integration.
  package enum Speech: String, Sendable {
    /// It does.
    case wholly = "for it"
    /// It does, but could more.
    case partly = "for it in part"
    /// It does not.
    case against = "holds it back"
  }

  /// What was looked at.
  package struct Factor: Equatable, Sendable {
    /// Its name in words.
    package var name: String
    /// What we know of it; nil where nothing.
    package var known: String?
    /// How far it speaks for the integration; nil where nothing is known.
    package var speaks: Speech?

    /// A factor.
    package init(_ name: String, known: String?, speaks: Speech?) {
      self.name = name
      self.known = known
      self.speaks = speaks
    }
  }

  /// Our name.
  package var host: String?
  /// The integration.
  package var candidate: String
  /// The partner; nil where none is named.
  package var partner: String?
  /// The day of the decision.
  package var day: CivilDate
  /// What was looked at.
  package var factors: [Factor]
  /// Changes each of which alone would be enough.
  package var alone: [String]
  /// Changes that would be enough together, where none is alone.
  package var together: [String]

  /// A note.
  package init(
    host: String?, candidate: String, partner: String?, day: CivilDate, factors: [Factor],
    alone: [String], together: [String]
  ) {
    self.host = host
    self.candidate = candidate
    self.partner = partner
    self.day = day
    self.factors = factors
    self.alone = alone
    self.together = together
  }

  /// The note as data, for programs and for its template.
  package var value: JSONObject {
    var fields = Fields(isDrawn: false)
    fields.set("version", 1)
    fields.set("host", host)
    fields.set("candidate", candidate)
    fields.set("partner", partner)
    fields.set("as_of", day)
    fields.set("factors", factors) { fields, factor in
      fields.set("factor", factor.name)
      fields.set("known", factor.known)
      fields.set("speaks", factor.speaks?.rawValue)
    }
    fields.set("alone", .array(alone.map { .string($0) }))
    fields.set("together", .array(together.map { .string($0) }))
    return fields.object
  }

  /// The note as a page or as Markdown.
  package func rendered(
    _ templates: TemplateSet, asPage isPage: Bool
  ) throws(Problem) -> [UInt8] {
    let page = templates.page(titled: "About \(candidate)")
    let members = value.members + [.init(key: "page", value: page)]
    return try templates.render(
      isPage ? "declined.html" : "declined.md", .object(JSONObject(members) ?? .empty))
  }
}
