import Basics
import CoSell
import CommissionCore
import JSON
import Money

/// `attribution`: who is credited with a deal, by one of the four modes (R-34…R-37).
struct AttributionOperation: CalcOperation {
  static let name = "attribution"
  static let fields = [
    "mode", "tz", "window_days", "conversion_at", "touches", "currency", "pool_minor",
    "registrant", "priority_bps", "agreement", "recorded_at", "closed_at", "order", "claims",
  ]

  private enum Mode: String, CaseIterable {
    case firstTouch = "first_touch"
    case multiTouch = "multi_touch_registration"
    case splitCredit = "split_credit"
    case precedence
  }

  private enum Answer {
    case firstTouch(FirstTouch)
    case multiTouch(MultiTouch)
    case splitCredit(SplitCredit)
    case precedence(Precedence)
  }

  private let answer: Answer

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    answer =
      switch try input.field("mode").oneOf(Mode.self) {
      case .firstTouch:
        .firstTouch(
          FirstTouch(
            try input.field("touches").touches(), window: try input.window(&context)))
      case .multiTouch: .multiTouch(try Self.multiTouch(input, &context))
      case .splitCredit: .splitCredit(try Self.splitCredit(input))
      case .precedence: .precedence(try Self.precedence(input))
      }
  }

  private static func multiTouch(
    _ input: JSONCursor, _ context: inout CalcContext
  ) throws -> MultiTouch {
    let window = try input.window(&context)
    let touches = try input.field("touches").touches()
    let priority = try input.field("priority_bps").int64(in: 0...10_000)
    return try MultiTouch(
      pool: try input.field("pool_minor").minor(), touches: touches,
      registrant: try input.optional("registrant")?.identifier(),
      priority: Rate(basisPoints: priority), window: window)
  }

  private static func splitCredit(_ input: JSONCursor) throws -> SplitCredit {
    let agreement = try input.field("agreement").array().map { share in
      (
        partner: try share.field("partner").identifier(),
        basisPoints: try share.field("bps").int64()
      )
    }
    return try SplitCredit(
      pool: try input.field("pool_minor").minor(), agreement: agreement,
      recordedAt: try input.optional("recorded_at")?.instant(),
      closedAt: try input.field("closed_at").instant())
  }

  private static func precedence(_ input: JSONCursor) throws -> Precedence {
    let programs = try input.field("order").array()
    let order = try programs.map { try $0.identifier() }
    try JSONCursor.requireDistinct(Array(zip(order, programs)))
    let known = Set(order)
    let claims = try input.field("claims").array().map { claim in
      let program = try claim.field("program")
      guard known.contains(try program.identifier()) else {
        let names = order.map(\.text).joined(separator: ", ")
        throw program.problem(
          "this program is not in the order of precedence", expected: "one of \(names)")
      }
      return Claim(
        partner: try claim.field("partner").identifier(), program: try program.identifier(),
        at: try claim.field("at").instant(),
        isValid: try claim.optional("valid")?.bool() ?? true)
    }
    return Precedence(order: order, claims: claims)
  }

  func write(to json: inout JSONWriter) {
    switch answer {
    case .firstTouch(let touch): json.text("winner", orNull: touch.winner?.text)
    case .precedence(let precedence): json.text("winner", orNull: precedence.winner?.text)
    case .multiTouch(let multi): json.namedShares(multi.split)
    case .splitCredit(let credit):
      json.text("status", credit.status.rawValue)
      json.namedShares(credit.split)
    }
  }

  var reasons: [Reason] {
    switch answer {
    case .firstTouch(let touch): touch.reasons
    case .multiTouch(let multi): multi.reasons
    case .splitCredit(let credit): credit.reasons
    case .precedence(let precedence): precedence.reasons
    }
  }
}

extension JSONWriter {
  fileprivate mutating func namedShares(_ split: PayeeSplit?) {
    key("shares")
    shares(split?.payees ?? [], split?.shares ?? [])
  }
}

extension JSONCursor {
  fileprivate func window(_ context: inout CalcContext) throws -> AttributionWindow {
    AttributionWindow(
      zone: try field("tz").zone(&context), days: try field("window_days").days(),
      conversionAt: try field("conversion_at").instant())
  }

  fileprivate func touches() throws -> [Touch] {
    try array().map { touch in
      Touch(
        partner: try touch.field("partner").identifier(), at: try touch.field("at").instant(),
        sequence: try touch.field("seq").int64())
    }
  }
}
