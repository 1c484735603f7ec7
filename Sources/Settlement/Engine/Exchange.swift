import Basics
import CommissionCore
import Money

/// Looks exchange rates up once for each pair and day (R-25).
struct Exchange {
  /// The quotation of a pair on a day.
  struct Found {
    /// A book of this quotation alone.
    let rates: ExchangeRates
    /// The quotation as a name, for the stamp.
    let stamp: NameID
  }

  private struct Key: Hashable {
    let from: Currency
    let to: Currency
    let day: CivilDate
  }

  private var known: [Key: Result<Found, CommissionError>] = [:]

  /// The quotation that converts on a day.
  mutating func find(
    _ from: Currency, _ to: Currency, on day: CivilDate, _ facts: inout Facts
  ) throws(CommissionError) -> Found {
    let key = Key(from: from, to: to, day: day)
    if let found = known[key] { return try found.get() }
    do {
      let conversion = try facts.rates.convert(
        Money(.zero, from), to: to, on: day, maximumAge: facts.maximumRateAge(on: day))
      let quotations = conversion.quotation.map { [$0] } ?? []
      let found = Found(
        rates: ExchangeRates(quotations),
        stamp: facts.name(Identifier(Exchange.stamp(conversion))))
      known[key] = .success(found)
      return found
    } catch {
      known[key] = .failure(error)
      throw error
    }
  }

  /// A quotation as one text: its pair, its rate, its date.
  private static func stamp(_ conversion: Conversion) -> String {
    guard let quotation = conversion.quotation else { return "" }
    let pair = "\(quotation.from.code)/\(quotation.to.code)"
    return "\(pair) \(quotation.rate) \(quotation.date)\(conversion.isInverse ? " inverse" : "")"
  }
}
