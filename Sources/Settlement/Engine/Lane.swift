import Basics
import CommissionCore
import Money

/// A version of an agreement, made ready for a million payments: numbers only.
struct Lane {
  /// A rate that no cell of the table gives.
  static let noCell: Int64 = -1
  /// The window of a cell that pays on the first payment only.
  static let firstPayment: Int32 = -1
  /// The window of a cell that pays for ever.
  static let lifetime: Int32 = 0

  let partner: NameID
  let version: NameID
  let currency: Currency
  let rounding: Rounding
  /// Whether payments depend on each other; if not, each stands for itself.
  let isLinked: Bool
  let truesUp: Bool
  /// Whether any amount stands in the terms, which then hold for deals of its currency only.
  let hasAmounts: Bool
  let hasVolume: Bool
  let volumeSpan: Stretch
  let flat: Int64
  let flatMinimum: Int64
  let isFlatPerDeal: Bool
  let cap: Int64?
  let isCapPerDeal: Bool
  let periodCap: Int64?
  let periodSpan: Stretch
  let payable: PayableDate
  /// The last day of the clawback window that holds commission back; -1 where nothing waits.
  let holdDays: Int
  /// The rates by credit and kind of revenue; see `rate(_:isInfluenced:)`.
  let rates: InlineArray<12, Int64>
  /// How many months a cell pays, by kind of revenue.
  let windows: InlineArray<6, Int32>

  init(_ agreement: Agreement, _ facts: inout Facts) {
    let terms = agreement.terms
    partner = facts.name(agreement.partner)
    version = facts.name(agreement.version)
    currency = agreement.currency
    rounding = agreement.rounding
    isLinked = terms.isLinked
    truesUp = agreement.truesUp
    hasAmounts = terms.isLinked
    payable = agreement.payableDate
    holdDays = agreement.holdsUntilWindowEnd ? agreement.clawbackPolicy.lastDay ?? -1 : -1
    (flat, flatMinimum, isFlatPerDeal) =
      switch terms.recurring {
      case .plan(let flat, let minimum, _): (flat.units, max(minimum.units, 1), false)
      case .bounty(let flat): (flat.units, 1, true)
      case .nothing, .credit, .table, .volume: (0, 1, false)
      }
    switch terms.cap {
    case .deal(let most): (cap, isCapPerDeal) = (most.units, true)
    case .customer(let most): (cap, isCapPerDeal) = (most.units, false)
    case nil: (cap, isCapPerDeal) = (nil, false)
    }
    periodCap = terms.periodCap?.most.units
    periodSpan = terms.periodCap?.over ?? .month
    if case .volume(_, let span) = terms.recurring {
      (hasVolume, volumeSpan) = (true, span)
    } else {
      (hasVolume, volumeSpan) = (false, .month)
    }
    var rates = InlineArray<12, Int64>(repeating: Lane.noCell)
    var windows = InlineArray<6, Int32>(repeating: Lane.lifetime)
    for kind in RevenueKind.allCases {
      let (points, window) = Lane.points(for: kind, agreement, agreement.table ?? facts.table)
      windows[kind.place] = window
      guard let points else { continue }
      let part = terms.influenced ?? 0
      rates[kind.place] = FineRate(basisPoints: points)?.parts ?? Lane.noCell
      rates[6 + kind.place] = FineRate(basisPoints: points, ofWhich: part)?.parts ?? Lane.noCell
    }
    self.rates = rates
    self.windows = windows
  }

  /// The rate in parts for a kind of revenue, or `noCell`.
  func rate(_ kind: RevenueKind, isInfluenced: Bool) -> Int64 {
    rates[(isInfluenced ? 6 : 0) + kind.place]
  }

  /// The rate in basis points of a kind of revenue, and the months for which it is paid.
  static func points(
    for kind: RevenueKind, _ agreement: Agreement, _ table: CommissionTable
  ) -> (points: Int64?, window: Int32) {
    switch kind {
    case .services:
      return (agreement.terms.services ?? 0, lifetime)
    case .resold:
      switch agreement.terms.resold {
      case .margin(let discount, let weCollect): return (weCollect ? discount : 0, lifetime)
      case .override(let rate): return (rate, lifetime)
      case nil: return (0, lifetime)
      }
    case .monthly, .annual, .usage, .outcome:
      switch agreement.terms.recurring {
      case .nothing, .credit, .bounty: return (0, lifetime)
      case .plan(_, _, let share): return (share, lifetime)
      case .volume(let tiers, _): return (tiers.bands[0].rate.basisPoints, lifetime)
      case .table(let option, let pinned):
        let key = CommissionTable.Key(
          tier: agreement.tier.rawValue, model: kind.rawValue, option: option)
        let pin = pinned[kind].map { Rate(basisPoints: $0) }
        guard let (cell, rate, _) = try? table.rate(for: key, pinned: pin) else {
          return (nil, lifetime)
        }
        return (rate.basisPoints, months(of: cell.window))
      }
    }
  }

  private static func months(of window: EarningWindow) -> Int32 {
    switch window {
    case .lifetime: lifetime
    case .firstPayment: firstPayment
    // A window without a month pays nothing: no date is before its own start.
    case .firstMonths(let months): months > 0 ? Int32(clamping: months) : .min
    }
  }
}

extension Terms {
  /// Whether a reseller's margin is worked out from the list price.
  var isMargin: Bool {
    if case .margin = resold { true } else { false }
  }
}
