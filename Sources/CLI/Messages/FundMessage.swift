import Basics
import Money
import Settlement

/// Why a step with co-marketing money is refused, as a problem.
enum FundMessage {
  /// The problem for people and programs.
  static func problem(_ refusal: FundRefusal, _ currency: Currency) -> Problem {
    func text(_ minor: Minor) -> String { Money(minor, currency).description }
    switch refusal {
    case .noFund(let partner, let quarter):
      return Problem(
        .refused, code: "no_budget", "there is no budget for '\(partner)' in \(quarter)",
        hint: "tandem mdf budget \(ShellWord.quoted(partner.text)) --quarter \(quarter) --amount"
          + " AMOUNT sets one up")
    case .taken(let id):
      return Problem(.refused, code: "taken", "'\(id)' is there already")
    case .unknownClaim(let id):
      return Problem(
        .usage, code: "unknown_mdf_claim", "there is no claim '\(id)'",
        hint: "tandem mdf list shows them")
    case .notPossible(let id, let from, let to):
      let next = from.next.map(\.rawValue)
      return Problem(
        .refused, code: "not_possible",
        "claim \(id) is \(from.rawValue), and can't become "
          + to.rawValue,
        expected: next.isEmpty ? "nothing more: it is settled" : next.joined(separator: " or "))
    case .noProof(let id):
      return Problem(
        .refused, code: "no_proof", "nothing proves that the work of claim \(id) was done",
        hint: "tandem mdf approve \(id) --proof TEXT says where the proof is")
    case .overBudget(_, let asked, let left):
      return Problem(
        .refused, code: "over_budget", "the budget does not hold so much",
        found: text(asked), expected: "\(text(left)) or less")
    case .amount(let minor):
      return Problem(
        .usage, code: "bad_value", "this can't be the amount", found: text(minor),
        expected: "more than zero")
    case .currency(let found, let budget):
      return Problem(
        .refused, code: "currency_mismatch", "the budget is in another currency",
        found: found.code, expected: budget.code)
    }
  }
}
