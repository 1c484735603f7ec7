package import Basics
package import CoSell
package import JSON

/// A protected list as the workspace keeps it: one record for a partner and a quarter.
package struct ProtectedAccounts: Equatable, Sendable {
  /// How the journal calls it.
  package static let kind = "protected_list"

  /// What was done with an account.
  package struct Step: Equatable, Sendable {
    /// What can be done.
    package enum Deed: String, CaseIterable, Sendable {
      /// It was put on the list.
      case add
      /// It was looked at.
      case review
      /// It was taken off.
      case pullBack = "pull_back"
    }

    /// What was done.
    package var deed: Deed
    /// The account, by its domain or name.
    package var account: String
    /// The day on which it was done, in the program's zone.
    package var day: CivilDate
    /// Why it was taken off; nil for lack of movement.
    package var reason: String?

    /// A step.
    package init(_ deed: Deed, _ account: String, on day: CivilDate, because reason: String? = nil)
    {
      self.deed = deed
      self.account = account
      self.day = day
      self.reason = reason
    }
  }

  /// The partner.
  package var partner: String
  /// The quarter.
  package var quarter: Quarter
  /// How many accounts it may hold.
  package var cap: Int
  /// What was done, the oldest first.
  package var steps: [Step] = []

  /// An empty list.
  package init(partner: String, quarter: Quarter, cap: Int) {
    self.partner = partner
    self.quarter = quarter
    self.cap = cap
  }

  /// The record's id.
  package var id: String { "\(partner) \(quarter.text)" }

  /// The list that the engine makes of the steps.
  package func list() throws(ProtectedListError) -> ProtectedList {
    var list = ProtectedList(partner: Identifier(partner), quarter: quarter, cap: cap)
    for step in steps { list = try list.doing(step) }
    return list
  }

  /// The record's value.
  package var value: JSONObject {
    .known([
      ("partner", .string(partner)), ("quarter", .string(quarter.text)),
      ("cap", .integer(Int64(cap))),
      (
        "steps",
        .array(
          steps.map { step in
            .object(
              .known([
                ("deed", .string(step.deed.rawValue)), ("account", .string(step.account)),
                ("day", .string(step.day.text)), ("reason", .text(step.reason)),
              ]))
          })
      ),
    ])
  }

  /// Reads a record's value.
  package init(_ body: JSONCursor) throws(Problem) {
    guard let quarter = try body.spelt("quarter", "a quarter", { Quarter($0) }) else {
      throw body.problem("this list names no quarter")
    }
    self.init(
      partner: try body.field("partner").string(), quarter: quarter,
      cap: Int(try body.field("cap").int64(in: 0...Int64(Int32.max))))
    steps = try body.list("steps") { (one) throws(Problem) in
      guard let day = try one.spelt("day", "a date", { CivilDate($0) }) else {
        throw one.problem("this step names no day")
      }
      return Step(
        try one.field("deed").oneOf(Step.Deed.self), try one.field("account").string(), on: day,
        because: try one.optionalText("reason"))
    }
  }
}

extension ProtectedList {
  /// The list after one more step.
  func doing(_ step: ProtectedAccounts.Step) throws(ProtectedListError) -> ProtectedList {
    let account = Identifier(step.account)
    switch step.deed {
    case .add: return try adding(account, on: step.day)
    case .review: return try reviewing(account, on: step.day)
    case .pullBack:
      return try pullingBack(
        account, on: step.day, because: step.reason.map { .other($0) } ?? .noMovement)
    }
  }
}
