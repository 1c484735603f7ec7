import CommissionCore
import JSON
import Money

/// `rate`: the commission on one amount.
struct RateOperation: CalcOperation {
  static let name = "rate"
  static let fields = ["currency", "amount_minor", "rate_bps", "rounding"]

  private let rate: Rate
  private let rounding: Rounding
  private let amount: Minor
  private let commission: Minor

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    _ = try input.field("currency").currency()
    amount = try input.field("amount_minor").minor()
    rate = try input.field("rate_bps").rate()
    rounding = try input.rounding()
    commission = try rate.amount(of: amount, rounding: rounding)
  }

  func write(to json: inout JSONWriter) {
    json.minor("commission_minor", commission)
  }

  var reasons: [Reason] {
    [
      Reason(
        "R-17", rounding.rawValue,
        [
          .init("amount_minor", .minor(amount)), .init("rate", .rate(rate)),
          .init("exact", .exact(rate.exact(of: amount))),
          .init("commission_minor", .minor(commission)),
        ])
    ]
  }
}

/// `tier`: what a tier earns on a customer's payments.
struct TierOperation: CalcOperation {
  static let name = "tier"
  static let fields = [
    "tier", "revenue_model", "option", "rate_bps", "customer_start", "payments", "rounding",
  ]

  private let commission: TierCommission

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let key = CommissionTable.Key(
      tier: try input.field("tier").string(), model: try input.field("revenue_model").string(),
      option: try input.optional("option")?.string())
    let payments = try input.field("payments").array().map { payment in
      CustomerPayment(
        date: try payment.field("date").date(), net: try payment.field("net_minor").minor())
    }
    let pinned = try input.optional("rate_bps").map { Rate(basisPoints: try $0.int64()) }
    commission = try TierCommission(
      key, pinned: pinned, start: try input.field("customer_start").date(), payments: payments,
      rounding: try input.rounding())
  }

  func write(to json: inout JSONWriter) {
    json.key("rate_bps")
    json.integer(commission.rate.basisPoints ?? 0)
    json.minors("commissions", commission.commissions)
    json.minor("total", commission.total)
  }

  var reasons: [Reason] { commission.reasons }
}

/// `volume_tier`: commission on deals by their running total.
struct VolumeTierOperation: CalcOperation {
  static let name = "volume_tier"
  static let fields = ["currency", "mode", "tiers", "deals_minor", "rounding"]

  private let commission: VolumeCommission

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let mode = try input.field("mode").oneOf(VolumeMode.self)
    let tiers = try input.field("tiers").volumeTiers(mode)
    commission = try VolumeCommission(
      deals: try input.field("deals_minor").minors(), tiers: tiers,
      rounding: try input.rounding())
  }

  func write(to json: inout JSONWriter) {
    json.minors("entries", commission.entries)
    json.minor("total", commission.total)
  }

  var reasons: [Reason] { commission.reasons }
}

extension JSONCursor {
  /// Bands of volume, in ascending order from zero.
  func volumeTiers(_ mode: VolumeMode) throws -> VolumeTiers {
    let elements = try array()
    let bands = try elements.map { band in
      VolumeTiers.Band(
        from: try band.field("from_minor").minorFromZero(),
        rate: try band.field("rate_bps").rate())
    }
    do {
      return try VolumeTiers(bands, mode: mode)
    } catch {
      switch error {
      case .none:
        throw problem("there is no band", expected: "at least one band, from 0")
      case .firstNotZero:
        throw try elements[0].field("from_minor").problem(
          "the first band leaves a gap below it", expected: "0")
      case .notAscending(let index, _, let before):
        throw try elements[index].field("from_minor").problem(
          "this band does not start above the one before it",
          expected: "more than \(before.units)")
      }
    }
  }
}

/// `hybrid`: a CPA once and a share of each payment, under a cap.
struct HybridOperation: CalcOperation {
  static let name = "hybrid"
  static let fields = [
    "currency", "cpa_minor", "revshare_bps", "payments_minor", "cpa_min_payment_minor",
    "cap_minor", "rounding",
  ]

  private let commission: PlanCommission

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let plan = PayPlan(
      perCustomer: try input.field("cpa_minor").minorFromZero(),
      minimumPayment: try input.field("cpa_min_payment_minor").minorFromZero(),
      share: try input.field("revshare_bps").rate(),
      capPerCustomer: try input.optional("cap_minor")?.minorFromZero())
    commission = try PlanCommission(
      plan: plan, payments: try input.field("payments_minor").minors(),
      rounding: try input.rounding())
  }

  func write(to json: inout JSONWriter) {
    json.minors("entries", commission.lines.map(\.entry))
    json.minor("total", commission.total)
  }

  var reasons: [Reason] { commission.reasons }
}
