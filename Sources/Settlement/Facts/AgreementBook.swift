import Basics
import CommissionCore
import Money

/// The versions of all agreements, by partner.
struct AgreementBook {
  private let agreements: [Agreement]
  private var ofPartner: [Identifier: [Int]] = [:]

  init(_ facts: Facts) {
    agreements = facts.agreements
    for (place, agreement) in agreements.enumerated() {
      ofPartner[agreement.partner, default: []].append(place)
    }
  }

  /// The place of the version that holds; see `Facts.agreement(of:on:for:)`.
  func version(of partner: Identifier, on day: CivilDate, for currency: Currency) -> Int? {
    var best: Int?
    for place in ofPartner[partner] ?? [] where agreements[place].holds(on: day) {
      guard let known = best else {
        best = place
        continue
      }
      let (old, new) = (agreements[known], agreements[place])
      let oldFits = old.currency == currency
      let newFits = new.currency == currency
      if oldFits == newFits ? new.from >= old.from : newFits { best = place }
    }
    return best
  }

  /// The days around a day on which the same version holds, so that it need not be sought again.
  func stretch(of partner: Identifier, around day: CivilDate) -> ClosedRange<CivilDate> {
    var (first, last) = (CivilDate.min, CivilDate.max)
    for place in ofPartner[partner] ?? [] {
      let agreement = agreements[place]
      let starts = [agreement.from, agreement.to?.adding(days: 1)]
      for start in starts.compactMap({ $0 }) {
        if start <= day {
          first = max(first, start)
        } else if let before = start.adding(days: -1) {
          last = min(last, before)
        }
      }
    }
    return first...last
  }
}
