package import Basics

/// A partner's quarter, as one of both sides reads it.
///
/// What both sides may read is one value, which knows nothing else; what is ours alone stands
/// beside it. A partner's review has no place for it, so nothing has to be taken out of one (P13).
package struct Review: Equatable, Sendable {
  /// What both sides read.
  package let shared: SharedReview
  /// What only we read; nil in a partner's review.
  package let own: OwnReview?

  /// A partner's review.
  package init(_ shared: SharedReview) {
    self.shared = shared
    own = nil
  }

  /// Our review.
  package init(_ shared: SharedReview, _ own: OwnReview) {
    self.shared = shared
    self.own = own
  }

  /// Who reads it.
  package enum Audience: String, CaseIterable, Sendable {
    /// We do.
    case `internal`
    /// The partner does.
    case partner
  }

  /// Who reads it.
  package var audience: Audience { own == nil ? .partner : .internal }
}

/// What both sides of a partnership may read of a quarter.
package struct SharedReview: Equatable, Sendable {
  /// Our name; nil where the program file does not tell it.
  package var host: String?
  /// The partner's name.
  package var partner: String
  /// The quarter.
  package var quarter: Quarter
  /// The day on which all this held.
  package var asOf: CivilDate
  /// What was promised for the quarter, and what became of it.
  package var promises: [Promise] = []
  /// The figures of the quarter beside their targets.
  package var metrics: [Metric] = []
  /// What the partner sourced, influenced and delivered, by quarter and currency.
  package var revenue: [CreditedQuarter] = []
  /// Its open registrations.
  package var pipeline: [PipelineDeal] = []
  /// The deals of its own that were closed in the quarter.
  package var outcome = Outcome()
  /// What both lists have in common; nil where nothing is shown, or no list is there.
  package var overlap: SharedAccounts?
  /// How far the integration is.
  package var integration = Integration()
  /// The tier.
  package var tier: TierStanding?
  /// The statements, one a currency.
  package var statements: [AccountStatement] = []
  /// The co-marketing money.
  package var funds: CoMarketing?
  /// What comes next.
  package var plan = NextQuarter()
  /// What all this was taken from.
  package var sources: [Source] = []

  /// The review of a quarter, of which nothing is known yet.
  package init(partner: String, quarter: Quarter, asOf: CivilDate) {
    self.partner = partner
    self.quarter = quarter
    self.asOf = asOf
  }
}

/// What a quarter's review tells us alone.
package struct OwnReview: Equatable, Sendable {
  /// The partner's id.
  package var id: String
  /// How partners' deals go beside our own.
  package var comparison: [Comparison] = []
  /// The matrix of populations.
  package var matrix: OverlapMatrix?
  /// What waits in the ledger, and the commands that open its gates.
  package var waiting: [WaitingAmount] = []
  /// The candidates that would be built with the partner, with their scores.
  package var candidates: [ScoredCandidate] = []
  /// What should be settled.
  package var risks: [Risk] = []
  /// Our notes.
  package var notes: [DatedNote] = []
  /// The journal's head, which says what was known.
  package var receipt: Receipt?

  /// What we know of the partner with this id.
  package init(id: String) {
    self.id = id
  }
}
