import Basics
import CommissionCore
import Money
import Settlement

/// Why an agreement is refused, in words with the rule and the way out.
enum AgreementMessage {
  /// The problem with a version.
  static func problem(_ flaw: AgreementFlaw, _ agreement: Agreement) -> Problem {
    let currency = agreement.currency
    let (what, found, expected): (String, String?, String?) =
      switch flaw {
      case .endsBeforeStart:
        (
          "the agreement would end before it begins", agreement.to?.text,
          "\(agreement.from) or later"
        )
      case .rateOutOfRange(let points):
        ("this is no share of an amount", percent(points), "0 to 100 %")
      case .rateNotBasisPoints(let rate):
        ("this rate is too fine", "\(rate.percentText) %", "percent with at most two decimals")
      case .negative(let amount):
        ("an amount is below zero", Money(amount, currency).description, "0 or more")
      case .table(let error): (CommissionMessage.text(error), nil, nil)
      case .influencedOutOfRange(let points):
        (
          "an influenced deal can't earn this part of the rate (R-38)", percent(points),
          "25 to 50 %"
        )
      case .trueUpNeedsPlainRate:
        (
          "a true-up can't stand beside a CPA, a bounty or a cap (R-44)", nil,
          "a plain rate or bands"
        )
      case .versionTaken: ("this version holds other terms", agreement.version.text, nil)
      }
    return Problem(
      .badInput, code: code(flaw), what, found: found, expected: expected, hint: hint(flaw))
  }

  private static func code(_ flaw: AgreementFlaw) -> String {
    if case .table(let error) = flaw { error.code } else { "agreement_refused" }
  }

  private static func hint(_ flaw: AgreementFlaw) -> String? {
    guard case .table(let error) = flaw, case .rateOutOfRange(_, let lowest, let highest) = error
    else { return nil }
    return lowest == highest
      ? "leave --rate out where the cell is fixed, or agree on a --share of your own"
      : "pin a rate inside the range, or agree on a --share of your own"
  }

  private static func percent(_ points: Int64) -> String {
    Rate(basisPoints: points).percentText + " %"
  }
}
