package import Basics

/// All partnerships of a quarter side by side: for us alone.
package struct Portfolio: Equatable, Sendable {
  /// One partner.
  package struct Row: Equatable, Sendable {
    /// The partner's id.
    package var id: String
    /// Its review of the quarter.
    package var review: SharedReview
    /// What should be settled with it.
    package var risks: [Risk]
    /// The files of its reviews, relative to the page; nil where none are written.
    package var files: Files?

    /// A partner.
    package init(id: String, review: SharedReview, risks: [Risk], files: Files?) {
      self.id = id
      self.review = review
      self.risks = risks
      self.files = files
    }
  }

  /// Where a partner's reviews are.
  package struct Files: Equatable, Sendable {
    /// Ours.
    package var own: String
    /// The partner's.
    package var partner: String
    /// The partner's as Markdown.
    package var markdown: String

    /// Three files.
    package init(own: String, partner: String, markdown: String) {
      self.own = own
      self.partner = partner
      self.markdown = markdown
    }
  }

  /// Our name.
  package var host: String?
  /// The quarter.
  package var quarter: Quarter
  /// The day on which all this held.
  package var asOf: CivilDate
  /// The partners, those that sourced most first within the currency used most, then by name.
  package var rows: [Row]
  /// What all partners sourced, influenced and delivered, each deal once.
  package var revenue: [CreditedQuarter]
  /// Other pages beside this one: a title and a file.
  package var pages: [(title: String, file: String)] = []
  /// Where the journal stood.
  package var receipt: Receipt?

  /// A portfolio.
  package init(
    host: String?, quarter: Quarter, asOf: CivilDate, rows: [Row], revenue: [CreditedQuarter]
  ) {
    self.host = host
    self.quarter = quarter
    self.asOf = asOf
    self.rows = rows
    self.revenue = revenue
  }

  /// Whether both say the same.
  package static func == (a: Portfolio, b: Portfolio) -> Bool {
    a.host == b.host && a.quarter == b.quarter && a.asOf == b.asOf && a.rows == b.rows
      && a.revenue == b.revenue && a.receipt == b.receipt
      && a.pages.elementsEqual(b.pages) { $0.title == $1.title && $0.file == $1.file }
  }
}
