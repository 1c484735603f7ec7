import Basics
import CommissionCore
import JSON
import Money

extension JSONCursor {
  /// A name: a string that is not empty.
  func identifier() throws -> Identifier {
    let text = try string()
    guard !text.isEmpty else { throw problem("this name is empty", expected: "a name") }
    return Identifier(text)
  }

  /// Payees with their weights, in declared order.
  func payees() throws -> [Payee] {
    try array().map { payee in
      Payee(try payee.field("id").identifier(), weight: try payee.field("weight").weight())
    }
  }

  /// Who receives the units that flooring leaves over; the default where nothing is said.
  func method() throws -> Split.Method {
    try optional("method")?.oneOf(Split.Method.self) ?? .largestRemainder
  }

  /// How fractions become whole units; the default where nothing is said.
  func rounding() throws -> Rounding {
    try optional("rounding")?.oneOf(Rounding.self) ?? .halfUp
  }

  /// Refuses a name that stands twice in an array, at its second place.
  static func requireDistinct(_ names: [(Identifier, JSONCursor)]) throws {
    var seen: Set<Identifier> = []
    for (name, cursor) in names where !seen.insert(name).inserted {
      throw cursor.problem("this name stands twice", expected: "each name once")
    }
  }
}
