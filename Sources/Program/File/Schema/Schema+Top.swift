import Basics
import JSON
import Money

extension Codec where Value == PartnerProgram {
  /// The whole file, its format apart.
  static var program: Codec { .section(general + types + deals + work) }

  private static var general: [Field<PartnerProgram>] {
    [
      .at("name", \.name, .text, "What the program is called."),
      .at(
        "version", \.version, .whole(1...1_000_000),
        "The version of these rules; count it up with each change. It is stamped on what they decide."
      ),
      .at(
        "effective_from", \.effectiveFrom, Codec<CivilDate>.date.orNull(like: .min),
        "The first day on which this version holds, such as \"2026-07-01\"; null for always."),
      .at(
        "zone", \.zone, .zone,
        "The time zone in which a day begins and ends, such as \"Europe/Berlin\"."),
      .at(
        "currency", \.currency, .currency,
        "The currency of all amounts below, which are whole units: 1000 is one thousand."),
      .at(
        "fiscal_year_start_month", \.fiscalYearStartMonth, .whole(1...12),
        "The month in which the fiscal year starts, 1 to 12."),
      .at(
        "numbers", \.numberStyle, .word,
        "How reports write numbers, by language: "
          + NumberStyle.allCases.map(\.rawValue).joined(separator: ", ") + "."),
    ]
  }
}

extension Codec where Value == CivilDate {
  /// A date such as `"2026-07-01"`.
  static var date: Codec {
    .scalar(
      { cursor throws(Problem) in
        guard let date = CivilDate(try cursor.string()) else {
          throw cursor.problem("this is no date", expected: "a date such as \"2026-07-01\"")
        }
        return date
      }, { .string($0.text) })
  }
}

extension Codec where Value == Zone {
  /// The name of a time zone.
  static var zone: Codec {
    .scalar(
      { cursor throws(Problem) in
        let name = try cursor.string()
        guard let zone = Zone(name) else {
          throw cursor.problem(
            "this time zone is not known", expected: "an IANA name such as \"Europe/Berlin\"",
            hint: Suggestion.nearest(to: name, among: Zone.identifiers)
              .map { "did you mean '\($0)'?" })
        }
        return zone
      }, { .string($0.identifier) })
  }
}

extension Codec where Value == Currency {
  /// The code of a currency.
  static var currency: Codec {
    .scalar(
      { cursor throws(Problem) in
        let code = try cursor.string()
        guard let currency = Currency(code) else {
          throw cursor.problem(
            "this currency is not known", expected: "an ISO 4217 code such as \"USD\"",
            hint: Suggestion.nearest(to: code, among: Currency.codes)
              .map { "did you mean '\($0)'?" })
        }
        return currency
      }, { .string($0.code) })
  }
}

extension Codec where Value == Identifier {
  /// A name in snake_case that is compared byte by byte.
  static var identifier: Codec {
    let id = Codec<String>.id
    return Codec(
      read: { cursor, _, reading in id.read(cursor, "", &reading).map { Identifier($0) } },
      write: { name, currency in id.write(name.text, currency) })
  }
}
