import Basics
import Reporting
import Storage
import Workspace

/// Finds what a review needs beside the desk: the overlap, for whoever reads it.
struct ReviewSources {
  let workspace: Workspace
  let overlaps: OverlapSources
  let desk: ReviewDesk
  let author: Author

  /// The review of a partner's quarter for an audience.
  func review(
    _ partner: Record, _ quarter: Quarter, for audience: Review.Audience
  ) throws(Problem) -> Review {
    let maker = ReviewMaker(desk: desk, partner: partner, quarter: quarter)
    let overlap = try self.overlap(partner.id)
    let shared = try shared(maker, overlap)
    switch audience {
    case .internal: return Review(shared, try maker.own(overlap))
    case .partner: return try forPartner(shared, overlap)
    }
  }

  /// The reviews of a partner's quarter for both audiences, of which most is made once.
  func reviews(
    _ partner: Record, _ quarter: Quarter
  ) throws(Problem) -> (own: Review, partner: Review) {
    let maker = ReviewMaker(desk: desk, partner: partner, quarter: quarter)
    let overlap = try self.overlap(partner.id)
    let shared = try shared(maker, overlap)
    return (Review(shared, try maker.own(overlap)), try forPartner(shared, overlap))
  }

  /// What both sides read, with the day of their list.
  private func shared(
    _ maker: ReviewMaker, _ overlap: PartnerOverlap?
  ) throws(Problem) -> SharedReview {
    var shared = try maker.shared()
    if let overlap { shared.sources.insert(contentsOf: try sources(overlap), at: 0) }
    return shared
  }

  private func forPartner(
    _ shared: SharedReview, _ overlap: PartnerOverlap?
  ) throws(Problem) -> Review {
    var shared = shared
    if let overlap { shared.overlap = try view(overlap) }
    return Review(shared)
  }

  /// The overlap with a partner; nil where one of both lists is not there.
  private func overlap(_ partner: String) throws(Problem) -> PartnerOverlap? {
    let lists = AccountListTable(workspace.connection)
    guard let ours = try lists.find(holder: ""), let theirs = try lists.find(holder: partner)
    else { return nil }
    return try overlaps.maker(workspace).overlap(with: partner, ours: ours, theirs: theirs)
  }

  /// What the partner may see of it; what is shown for the first time is journaled.
  private func view(_ overlap: PartnerOverlap) throws(Problem) -> SharedAccounts? {
    let shared = try overlaps.maker(workspace).shared(of: overlap).overlap
    let view = try workspace.change(by: author) { (change) throws(Problem) in
      try PartnerView.make(shared, change)
    }
    guard !view.cells.isEmpty else { return nil }
    return SharedAccounts(
      view.cells.map { cell in
        SharedAccounts.Population(
          cell.ours, companies: cell.figure.number, isExact: !cell.figure.isRounded)
      }, step: view.smallest,
      accounts: view.accounts.prefix(Self.mostAccounts).map { account in
        SharedAccounts.Account(
          key: account.theirKey, name: account.theirName, population: account.ourPopulation)
      }, named: view.accounts.count)
  }

  /// How many accounts a page names; all are in `tandem overlap --audience partner`.
  private static let mostAccounts = 50

  private func sources(_ overlap: PartnerOverlap) throws(Problem) -> [Source] {
    [
      Source(
        "Account list of \(overlap.name)",
        Plural.of(Int(clamping: overlap.theirs.accounts), "account"),
        asOf: try day(of: overlap.theirs.sequence))
    ]
  }

  private func day(of sequence: Int64) throws(Problem) -> CivilDate? {
    try Journal(workspace.connection).entry(sequence).flatMap { entry in
      Instant(milliseconds: entry.draft.recordedAt).flatMap { desk.zone.date(of: $0) }
    }
  }
}
