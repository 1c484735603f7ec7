import Basics
import CommissionCore
import JSON
import Money

/// `refund`: what refunds take back of a commission.
struct RefundOperation: CalcOperation {
  static let name = "refund"
  static let fields = ["currency", "payment_minor", "rate_bps", "refunds_minor", "rounding"]

  private let refund: CommissionRefund

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    refund = try CommissionRefund(
      payment: try input.field("payment_minor").minor(),
      rate: try input.field("rate_bps").rate(),
      refunds: try input.field("refunds_minor").refunds(),
      rounding: try input.rounding())
  }

  func write(to json: inout JSONWriter) {
    json.minors("entries", refund.entries)
    json.minor("standing", refund.standing)
  }

  var reasons: [Reason] { refund.reasons }
}

/// `clawback`: what comes back when a customer leaves.
struct ClawbackOperation: CalcOperation {
  static let name = "clawback"
  static let fields = ["currency", "tier", "earned_minor", "start_at", "churn_at", "tz"]

  private let clawback: Clawback

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let tier = try input.field("tier").oneOf(PartnerTier.self)
    clawback = try Clawback(
      policy: .standard(for: tier), earned: try input.field("earned_minor").minor(),
      start: try input.field("start_at").instant(), churn: try input.field("churn_at").instant(),
      in: try input.field("tz").zone(&context))
  }

  func write(to json: inout JSONWriter) {
    json.key("days")
    json.integer(Int64(clawback.days))
    json.minor("returned_minor", clawback.returned)
    json.minor("kept_minor", clawback.kept)
  }

  var reasons: [Reason] { clawback.reasons }
}
