package import Basics
package import Exact
package import Money

/// A figure of partners' deals beside that of our own.
package struct Comparison: Equatable, Sendable {
  /// What is compared.
  package var what: String
  /// Of this partner's deals.
  package var partner: String
  /// Of all partners' deals.
  package var partners: String
  /// Of our own.
  package var direct: String

  /// A comparison.
  package init(_ what: String, partner: String, partners: String, direct: String) {
    self.what = what
    self.partner = partner
    self.partners = partners
    self.direct = direct
  }
}

/// The populations of both lists, crossed.
package struct OverlapMatrix: Equatable, Sendable {
  /// A cell.
  package struct Cell: Equatable, Sendable {
    /// Our population.
    package var ours: String
    /// Theirs.
    package var theirs: String
    /// How many accounts of ours, each once.
    package var accounts: Int
    /// The sum of their amounts, by currency, as text.
    package var amounts: [String]

    /// A cell.
    package init(_ ours: String, _ theirs: String, accounts: Int, amounts: [String]) {
      self.ours = ours
      self.theirs = theirs
      self.accounts = accounts
      self.amounts = amounts
    }
  }

  /// The cells that are not empty.
  package var cells: [Cell]
  /// How many accounts of ours are shared, each once.
  package var shared: Int
  /// How many accounts of theirs we have not, where the lists tell.
  package var whiteSpace: Int
  /// How many pairs a person should decide.
  package var doubtful: Int

  /// A matrix.
  package init(_ cells: [Cell], shared: Int, whiteSpace: Int, doubtful: Int) {
    self.cells = cells
    self.shared = shared
    self.whiteSpace = whiteSpace
    self.doubtful = doubtful
  }
}

/// Money that waits, and what opens its gate.
package struct WaitingAmount: Equatable, Sendable {
  /// How much.
  package var amount: Money
  /// Why it waits.
  package var why: String

  /// Money that waits.
  package init(_ amount: Money, why: String) {
    self.amount = amount
    self.why = why
  }
}

/// A candidate with its score.
package struct ScoredCandidate: Equatable, Sendable {
  /// A factor's part of the score.
  package struct Part: Equatable, Sendable {
    /// The factor.
    package var factor: String
    /// Its points; nil where nothing is known.
    package var points: Fraction?
    /// What it adds to the score.
    package var contribution: Fraction

    /// A part.
    package init(_ factor: String, points: Fraction?, contribution: Fraction) {
      self.factor = factor
      self.points = points
      self.contribution = contribution
    }
  }

  /// The candidate's id.
  package var id: String
  /// Its name.
  package var name: String
  /// Its rank among all candidates.
  package var rank: Int
  /// Its score.
  package var score: Fraction
  /// Whether it is to be prioritized, or what decides that.
  package var verdict: String
  /// The parts of the score, which add up to it.
  package var parts: [Part]
  /// The smallest moves of weight that would change its place among the first.
  package var sensitivity: [String]

  /// A scored candidate.
  package init(
    id: String, name: String, rank: Int, score: Fraction, verdict: String, parts: [Part]
  ) {
    self.id = id
    self.name = name
    self.rank = rank
    self.score = score
    self.verdict = verdict
    self.parts = parts
    sensitivity = []
  }
}

/// Something that should be settled.
package struct Risk: Equatable, Sendable {
  /// What kind of thing.
  package var kind: String
  /// What it is.
  package var what: String
  /// The command that goes on from here.
  package var next: String?

  /// A risk.
  package init(_ kind: String, _ what: String, next: String? = nil) {
    self.kind = kind
    self.what = what
    self.next = next
  }
}

/// A note of ours.
package struct DatedNote: Equatable, Sendable {
  /// The day that it is about.
  package var day: CivilDate?
  /// The note, in Markdown.
  package var text: String

  /// A note.
  package init(_ text: String, day: CivilDate?) {
    self.text = text
    self.day = day
  }
}

/// Where the journal stood.
package struct Receipt: Equatable, Sendable {
  /// The number of its last entry.
  package var sequence: Int
  /// That entry's hash.
  package var head: String

  /// Where the journal stood.
  package init(sequence: Int, head: String) {
    self.sequence = sequence
    self.head = head
  }
}
