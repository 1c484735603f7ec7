package import Basics
import CoSell
import CommissionCore

extension DealChange {
  /// Records what both sides agreed on sharing a deal, or changed of it after the close.
  ///
  /// - Parameters:
  ///   - deal: The deal as it is.
  ///   - terms: The terms, checked by themselves.
  ///   - ours: Who agrees for us.
  ///   - theirs: Who agrees for the partners.
  ///   - amends: Why what is frozen is changed; nil to agree.
  /// - Returns: The deal as it is now.
  /// - Throws: A problem of kind `refused` that says why not.
  package func split(
    _ deal: KeptDeal, _ terms: KeptTerms, ours: String, theirs: String, amends: String? = nil
  ) throws(Problem) -> KeptDeal {
    let stamp = try stamp()
    let frozenAt = try frozenAt(deal)
    let version = KeptDeal.Split(
      entry: stamp.entry, terms: terms, ours: ours, theirs: theirs, amends: amends)
    do {
      _ = try agreement(of: deal).adding(
        try version.engine(moments), closedAt: frozenAt, pool: terms.pool)
    } catch let error as SplitAgreementError {
      throw DealProblem.of(error, deal: deal, now: stamp.at)
    } catch let error as Problem {
      throw error
    } catch {
      throw Problem(.refused, code: "refused", "this split is refused")
    }
    var deal = deal
    deal.splits.append(version)
    try keep(deal, isFinal: amends != nil)
    return deal
  }

  /// Since when the split is frozen: the first close, were it taken back or not; nil while it is
  /// not.
  package func frozenAt(_ deal: KeptDeal) throws(Problem) -> Instant? {
    var closes = deal.reopenings.map(\.close)
    if let close = deal.close { closes.append(close) }
    var first: Instant?
    for close in closes {
      let recorded = try moments.of(close.entry).at
      let at = close.at ?? recorded
      first = min(first ?? at, at)
    }
    return first
  }

  /// The version that stood strictly before the close; nil for an open deal, and where none did.
  package func frozenSplit(_ deal: KeptDeal) throws(Problem) -> KeptDeal.Split? {
    guard let close = try close(of: deal) else { return nil }
    let standing = try agreement(of: deal).standing(closedAt: close.at)
    return deal.splits.first { $0.entry == standing.atClose?.sequence }
  }

  private func agreement(of deal: KeptDeal) throws(Problem) -> SplitAgreement {
    var entries: [SplitEntry] = []
    for split in deal.splits { entries.append(try split.engine(moments)) }
    do {
      return try SplitAgreement(entries)
    } catch {
      throw Problem(
        .badInput, code: "damaged_workspace", "a split's past can't have been",
        at: Problem.Place(path: deal.id), found: error.code,
        hint: "tandem journal verify tells what is wrong")
    }
  }
}
