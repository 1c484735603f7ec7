public import Basics
public import Exact
public import Money

/// One quoted exchange rate: so many whole units of `to` for one whole unit of `from`.
public struct ExchangeRate: Hashable, Sendable {
  /// The date it was quoted for.
  public let date: CivilDate
  /// The currency that is given.
  public let from: Currency
  /// The currency that is received.
  public let to: Currency
  /// The exact quotation.
  public let rate: Fraction

  /// A quotation above zero; nil otherwise.
  public init?(date: CivilDate, from: Currency, to: Currency, rate: Fraction) {
    guard rate > .zero else { return nil }
    self.date = date
    self.from = from
    self.to = to
    self.rate = rate
  }
}

/// An amount converted, with the quotation that did it.
public struct Conversion: Hashable, Sendable {
  /// What was converted.
  public let source: Money
  /// What it comes to.
  public let result: Money
  /// The quotation used; nil where both currencies are the same.
  public let quotation: ExchangeRate?
  /// Whether the quotation was used the other way round, exactly.
  public let isInverse: Bool
  /// How the fraction became whole units.
  public let rounding: Rounding

  /// Why the amount is what it is.
  public var reasons: [Reason] {
    guard let quotation else { return [Reason("R-25", "same_currency")] }
    return [
      Reason(
        "R-25", isInverse ? "inverse_rate" : "direct_rate",
        [
          .init("rate_date", .date(quotation.date)), .init("rate", .exact(quotation.rate)),
          .init("rounding", .text(rounding.rawValue)),
          .init("result_minor", .minor(result.minor)),
        ])
    ]
  }
}

/// The quotations a program knows, in no particular order.
public struct ExchangeRates: Hashable, Sendable {
  private let quotations: [ExchangeRate]

  /// A book of quotations; of two for the same date and pair, the first listed holds.
  public init(_ quotations: [ExchangeRate]) {
    self.quotations = quotations
  }

  /// Converts an amount on a date: by the newest quotation on or before it, on the same date the
  /// direct pair before the inverse; one that is older than `maximumAge` days is refused.
  public func convert(
    _ source: Money, to target: Currency, on date: CivilDate, maximumAge: Int? = nil,
    rounding: Rounding = .halfUp
  ) throws(CommissionError) -> Conversion {
    guard source.currency != target else {
      return Conversion(
        source: source, result: source, quotation: nil, isInverse: false, rounding: rounding)
    }
    guard let (quotation, isInverse) = newest(source.currency, target, on: date) else {
      throw .noRate(from: source.currency, to: target)
    }
    let age = quotation.date.days(to: date)
    if let maximumAge, age > maximumAge {
      throw .staleRate(ageDays: age, maximum: maximumAge)
    }
    let factor = isInverse ? quotation.rate.reciprocal ?? .zero : quotation.rate
    let scale = Fraction(
      reducing: target.unitsPerWhole, over: source.currency.unitsPerWhole)
    let exact = source.minor.exact * factor * scale
    let minor = try counting { () throws(MoneyError) in try rounding.minor(exact) }
    return Conversion(
      source: source, result: Money(minor, target), quotation: quotation, isInverse: isInverse,
      rounding: rounding)
  }

  private func newest(
    _ from: Currency, _ to: Currency, on date: CivilDate
  ) -> (quotation: ExchangeRate, isInverse: Bool)? {
    var best: (quotation: ExchangeRate, isInverse: Bool)?
    for quotation in quotations where quotation.date <= date {
      let isInverse = quotation.from == to && quotation.to == from
      guard isInverse || (quotation.from == from && quotation.to == to) else { continue }
      guard let known = best else {
        best = (quotation, isInverse)
        continue
      }
      let isNewer = quotation.date > known.quotation.date
      let isMoreDirect =
        quotation.date == known.quotation.date && known.isInverse && !isInverse
      if isNewer || isMoreDirect { best = (quotation, isInverse) }
    }
    return best
  }
}
