package import Basics
package import Exact
package import Scoring

/// A ranking that can be argued with: what the page of the scoreboard is made of.
package struct Scoreboard: Sendable {
  /// What the page knows of a candidate beyond its place in the ranking.
  package struct Facts: Hashable, Sendable {
    /// The weeks it takes to build; nil where nobody knows.
    package var weeks: Fraction?
    /// Whether these are the input `build_weeks`, so that a what-if of it changes them.
    package var isBuildWeeks: Bool
    /// Where its inputs come from, in words, by the input.
    package var evidence: [InputField: String]

    /// What is known of a candidate.
    package init(
      weeks: Fraction?, isBuildWeeks: Bool, evidence: [InputField: String] = [:]
    ) {
      self.weeks = weeks
      self.isBuildWeeks = isBuildWeeks
      self.evidence = evidence
    }
  }

  /// Where the candidates come from, which the commands on the page name.
  package enum Source: Hashable, Sendable {
    /// A file of this name.
    case file(String)
    /// The workspace.
    case workspace
  }

  /// The ranking by the stored weights.
  package let ranking: Ranking
  /// How firm it is.
  package let stability: Stability
  /// The facts by candidate.
  package let facts: [Identifier: Facts]
  /// Where the candidates come from.
  package let source: Source
  /// The day by which evidence is old, where one was given.
  package let asOf: CivilDate?

  /// A scoreboard of a ranking whose stability was examined.
  package init(
    _ ranking: Ranking, _ stability: Stability, facts: [Identifier: Facts], source: Source,
    asOf: CivilDate?
  ) {
    self.ranking = ranking
    self.stability = stability
    self.facts = facts
    self.source = source
    self.asOf = asOf
  }

  /// How many candidates are the top.
  var top: Int { stability.request.top }

  /// The sliders on which the weights stand.
  var scale: SliderScale { SliderScale(ranking.model.weights) }

  /// A candidate's name for people, made visible.
  static func name(_ candidate: Candidate) -> String {
    guard let name = candidate.name, !name.isEmpty else { return candidate.id.text }
    return name
  }

  /// A factor's name for people.
  package static func name(ofFactor id: String) -> String {
    switch id {
    case "customer_overlap": "Customer overlap"
    case "strategic_fit": "Strategic fit"
    case "gtm_commitment": "GTM commitment"
    case "technical_feasibility": "Technical feasibility"
    case "market_signal": "Market signal"
    default: id
    }
  }
}
