import Basics
import Money
import Tabular

/// What can be wrong with a row of a deal; the problem is put in words only where there is one.
enum DealFlaw {
  case noDeal
  case badDate
  case badCurrency
  case badPool
  case noPayee
  case badWeight
  case negativeWeight
  case weightsTooLarge
  case repeatedPayee
  case otherDate
  case otherCurrency
  case otherPool

  /// The problem at the reader's current row.
  func problem(
    _ reader: borrowing CSVReader, _ fields: DealFields, in deal: DealRows
  ) -> Problem {
    switch self {
    case .noDeal: reader.problem(fields.deal, "the deal is empty", expected: "an identifier")
    case .badDate:
      reader.problem(
        fields.date, "this is no date", expected: "a date of the calendar such as 2026-04-01")
    case .badCurrency:
      reader.problem(
        fields.currency, "this is no currency", expected: "a code of ISO 4217 such as USD",
        hint: Currency(reader.text(fields.currency).uppercased()).map { "did you mean '\($0)'?" })
    case .badPool:
      reader.problem(
        fields.pool, "this is no amount", expected: "whole minor units that fit 64 bits",
        hint: Self.hint(reader, fields))
    case .noPayee: reader.problem(fields.payee, "the payee is empty", expected: "a name")
    case .badWeight:
      reader.problem(
        fields.weight, "this is no weight", expected: "a whole number from 0 that fits 64 bits")
    case .negativeWeight:
      reader.problem(
        fields.weight, "a weight can't be below zero", expected: "a whole number from 0")
    case .weightsTooLarge:
      reader.problem(
        fields.weight, "with this row the weights of the deal are too large together",
        expected: "a sum that fits 64 bits")
    case .repeatedPayee:
      reader.problem(
        fields.payee, "this payee stands twice in the deal", expected: "each payee once")
    case .otherDate: other(.date, reader, fields, deal)
    case .otherCurrency: other(.currency, reader, fields, deal)
    case .otherPool: other(.pool, reader, fields, deal)
    }
  }

  /// For an amount in whole units: what it is in minor units.
  private static func hint(_ reader: borrowing CSVReader, _ fields: DealFields) -> String? {
    let text = reader.text(fields.pool)
    guard let currency = Currency(reader.text(fields.currency)),
      let minor = Minor(text, in: currency)
    else { return nil }
    return "\(currency) \(text) is written as \(minor.units)"
  }

  private func other(
    _ field: SharedField, _ reader: borrowing CSVReader, _ fields: DealFields, _ deal: DealRows
  ) -> Problem {
    reader.problem(
      fields[field], "this differs from the deal's first row, line \(deal.line)",
      expected: deal.texts.text(field))
  }
}
