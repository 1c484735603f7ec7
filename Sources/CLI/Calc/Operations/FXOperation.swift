import Basics
import CommissionCore
import Exact
import JSON
import Money

/// `fx`: converts an amount by the newest quotation on or before a date.
struct FXOperation: CalcOperation {
  static let name = "fx"
  static let fields = ["amount_minor", "from", "to", "on", "rates", "max_age_days", "rounding"]

  private let conversion: Conversion

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let amount = Money(
      try input.field("amount_minor").minor(), try input.field("from").currency())
    let rates = try input.field("rates").exchangeRates()
    conversion = try rates.convert(
      amount, to: try input.field("to").currency(), on: try input.field("on").date(),
      maximumAge: try input.optional("max_age_days")?.days(), rounding: try input.rounding())
  }

  func write(to json: inout JSONWriter) {
    json.minor("amount_minor", conversion.result.minor)
    json.text("rate_date", orNull: conversion.quotation?.date.text)
  }

  var reasons: [Reason] { conversion.reasons }
}

extension JSONCursor {
  /// Quotations; two different ones for a date and pair can't both hold.
  fileprivate func exchangeRates() throws -> ExchangeRates {
    struct Day: Hashable {
      let date: CivilDate
      let from: Currency
      let to: Currency
    }
    var known: [Day: Fraction] = [:]
    let quotations = try array().map { element in
      let (date, rate) = (try element.field("date").date(), try element.field("rate"))
      let (from, to) = (
        try element.field("from").currency(), try element.field("to").currency()
      )
      let exact = try rate.decimalText()
      guard let quotation = ExchangeRate(date: date, from: from, to: to, rate: exact) else {
        throw rate.problem("a rate is above zero", expected: "a decimal such as \"1.0842\"")
      }
      let day = Day(date: date, from: from, to: to)
      if let other = known[day], other != exact {
        throw rate.problem(
          "another rate stands for the same date and currencies", expected: other.description)
      }
      known[day] = exact
      return quotation
    }
    return ExchangeRates(quotations)
  }
}
