package import Basics
import CoSell
import JSON
import Storage

extension DealChange {
  /// A partner's protected list of a quarter; an empty one where there is none.
  package func protectedList(
    _ partner: String, _ quarter: Quarter
  ) throws(Problem) -> ProtectedAccounts {
    let empty = ProtectedAccounts(
      partner: partner, quarter: quarter, cap: rules.protectedAccounts)
    let row = try RecordTable(change.connection).find(kind: ProtectedAccounts.kind, id: empty.id)
    guard let row else { return empty }
    return try ProtectedAccounts(RecordValue.of(row))
  }

  /// Does something with a protected list, on today's day in the program's zone.
  ///
  /// For a quarter that is yet to begin, the day is its first.
  package func protect(
    _ list: ProtectedAccounts, _ deed: ProtectedAccounts.Step.Deed, _ account: String,
    because reason: String? = nil
  ) throws(Problem) -> ProtectedAccounts {
    let stamp = try stamp()
    let today = rules.zone.date(of: stamp.at) ?? stamp.at.utcDate
    let day = max(today, list.quarter.first)
    let key = AccountKey(account)
    let known = list.steps.first { AccountKey($0.account).isSame(as: key) }?.account
    let step = ProtectedAccounts.Step(
      deed, known ?? key.domain ?? account, on: day, because: reason)
    do {
      _ = try list.list().doing(step)
    } catch {
      throw Self.problem(error, list, account)
    }
    var list = list
    list.steps.append(step)
    try note(ProtectedAccounts.kind, list.id, list.value)
    return list
  }

  private static func problem(
    _ error: ProtectedListError, _ list: ProtectedAccounts, _ account: String
  ) -> Problem {
    let name = "'\(list.partner)' of \(list.quarter.text)"
    switch error {
    case .full(let cap):
      return Problem(
        .refused, code: error.code, "the protected list of \(name) is full (R-33)",
        found: "\(cap) accounts", expected: "at most \(cap)",
        hint: "tandem protect pull-back takes one off; its place is free from the next day")
    case .alreadyListed(_, let since):
      return Problem(
        .refused, code: error.code, "'\(account)' is on the protected list of \(name) already",
        found: "since \(since.text)")
    case .notListed:
      return Problem(
        .refused, code: error.code, "'\(account)' is not on the protected list of \(name)",
        hint: "tandem protect list shows it")
    case .outsideQuarter(let day, let quarter):
      return Problem(
        .refused, code: error.code, "\(quarter.text) is over: what it protected stays as it was",
        found: "today, \(day.text)", expected: "\(quarter.last.text) or earlier")
    case .beforeLast(let day, let last):
      return Problem(
        .refused, code: error.code, "days of a protected list don't go back", found: day.text,
        expected: "\(last.text) or later")
    case .reasonMissing:
      return Problem(
        .refused, code: error.code, "a pull-back for another reason must say it (R-33)",
        hint: "give the reason with --reason")
    }
  }
}
