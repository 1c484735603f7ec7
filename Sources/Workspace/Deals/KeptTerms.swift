package import Basics
package import CommissionCore
import Exact
import JSON
package import Money

/// The terms of a split as the workspace keeps them, exactly.
package struct KeptTerms: Equatable, Sendable {
  /// The terms, checked.
  package let terms: SplitTerms
  /// The currency of their amounts.
  package let currency: Currency
  /// The size of the pool against which they were checked; nil where it was not known.
  package let pool: Minor?

  /// Terms that were checked.
  package init(_ terms: SplitTerms, in currency: Currency, pool: Minor? = nil) {
    self.terms = terms
    self.currency = currency
    self.pool = pool
  }

  /// Those who are promised something, we ourselves left out.
  package var payees: [Identifier] {
    terms.terms.filter { !$0.staysWithUs }.map(\.payee)
  }

  /// The terms as people write them.
  package var text: String {
    terms.terms.map { term in
      let amount =
        switch term.amount {
        case .share(let rate):
          rate.fraction.decimalText == nil ? "\(rate.fraction)" : "\(rate.percentText)%"
        case .fixed(let minor): money(minor)
        case .remaining: "remaining"
        }
      return
        ([term.payee.text, amount]
        + [("max", term.most), ("min", term.least)]
        .compactMap { name, limit in limit.map { "\(name) \(money($0))" } })
        .joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func money(_ minor: Minor) -> String { Money(minor, currency).description }

  /// What is kept.
  var value: JSONValue {
    let terms = terms.terms.map { term -> JSONValue in
      var amount: (String, JSONValue?)
      switch term.amount {
      case .share(let rate): amount = ("share", .string("\(rate.fraction)"))
      case .fixed(let minor): amount = ("fixed", .integer(minor.units))
      case .remaining: amount = ("remaining", .bool(true))
      }
      return .object(
        .known([
          ("payee", .string(term.payee.text)), amount,
          ("max", term.most.map { .integer($0.units) }),
          ("min", term.least.map { .integer($0.units) }),
        ]))
    }
    return .object(
      .known([
        ("currency", .string(currency.code)), ("pool", pool.map { .integer($0.units) }),
        ("terms", .array(terms)),
      ]))
  }

  /// Reads what is kept.
  init(_ body: JSONCursor) throws(Problem) {
    guard let currency = try body.spelt("currency", "a currency", { Currency($0) }) else {
      throw body.problem("these terms name no currency")
    }
    let read = try body.list("terms") { (term) throws(Problem) in try Self.term(term) }
    guard let terms = try? SplitTerms(read) else {
      throw body.problem("these terms do not fit together")
    }
    self.init(terms, in: currency, pool: try Self.minor(body, "pool"))
  }

  private static func term(_ body: JSONCursor) throws(Problem) -> SplitTerm {
    let amount: SplitTerm.Amount
    if let share = try body.spelt("share", "a fraction", { Fraction($0) }) {
      amount = .share(Rate(share))
    } else if let fixed = try minor(body, "fixed") {
      amount = .fixed(fixed)
    } else {
      amount = .remaining
    }
    return SplitTerm(
      Identifier(try body.field("payee").string()), amount, most: try minor(body, "max"),
      least: try minor(body, "min"))
  }

  private static func minor(_ body: JSONCursor, _ name: String) throws(Problem) -> Minor? {
    guard let field = try body.optional(name) else { return nil }
    return Minor(try field.int64())
  }
}
