import Exact
import JSON
import Money

extension JSONCursor {
  /// An amount in minor units.
  func minor() throws -> Minor {
    Minor(try int64())
  }

  /// An amount in minor units that is not below zero.
  func minorFromZero() throws -> Minor {
    Minor(try int64(in: 0...Int64.max))
  }

  /// Amounts in minor units.
  func minors() throws -> [Minor] {
    try array().map { try $0.minor() }
  }

  /// Refunds: amounts given back, so none is below zero.
  func refunds() throws -> [Minor] {
    try array().map { try $0.minorFromZero() }
  }

  /// A rate in basis points that is not below zero.
  func rate() throws -> Rate {
    Rate(basisPoints: try int64(in: 0...Int64.max))
  }

  /// A currency of ISO 4217.
  func currency() throws -> Currency {
    let code = try string()
    guard let currency = Currency(code) else {
      throw problem(
        "this is no currency", expected: "a code of ISO 4217 such as USD",
        hint: Currency(code.uppercased()).map { "did you mean '\($0.code)'?" })
    }
    return currency
  }

  /// A weight: an integer, or a fraction as text such as "2/7".
  func weight() throws -> Fraction {
    switch value {
    case .string(let text):
      if text.utf8.contains(UInt8(ascii: "/")), let fraction = Fraction(text) { return fraction }
    case .number(let number):
      if number.isInteger { return Fraction(try int64()) }
    default: break
    }
    throw problem("this is no weight", expected: "an integer, or a fraction such as \"2/7\"")
  }

  /// An exact rate: decimal text only, because a number may have floated before it came here.
  func decimalText() throws -> Fraction {
    let text = try string()
    guard !text.utf8.contains(UInt8(ascii: "/")), let number = Fraction(text) else {
      throw problem("this is no plain number", expected: "digits such as 12 or 1.9")
    }
    return number
  }
}
