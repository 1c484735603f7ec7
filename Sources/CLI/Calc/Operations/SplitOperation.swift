import CommissionCore
import JSON
import Money

/// `split`: shares a pool by weights.
struct SplitOperation: CalcOperation {
  static let name = "split"
  static let fields = ["currency", "pool_minor", "method", "payees"]

  private let split: PayeeSplit

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    _ = try input.field("currency").currency()
    split = try PayeeSplit(
      of: try input.field("pool_minor").minor(), among: try input.field("payees").payees(),
      method: try input.method())
  }

  func write(to json: inout JSONWriter) {
    json.key("shares")
    json.shares(split.payees, split.shares)
  }

  var reasons: [Reason] { split.reasons }
}

/// `split_refund`: refunds against a shared pool.
struct SplitRefundOperation: CalcOperation {
  static let name = "split_refund"
  static let fields = ["currency", "pool_minor", "payees", "refunds_minor", "method"]

  private let refund: SplitRefund

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    refund = try SplitRefund(
      pool: try input.field("pool_minor").minor(), payees: try input.field("payees").payees(),
      refunds: try input.field("refunds_minor").refunds(), method: try input.method())
  }

  func write(to json: inout JSONWriter) {
    json.key("initial")
    json.shares(refund.payees, refund.initial.shares)
    json.key("entries")
    json.beginArray()
    for entry in refund.entries { json.shares(refund.payees, entry) }
    json.endArray()
    json.key("standing")
    json.shares(refund.payees, refund.standing.shares)
  }

  var reasons: [Reason] { refund.reasons }
}
