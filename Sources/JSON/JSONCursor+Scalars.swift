package import Basics

/// Reading single values.
extension JSONCursor {
  /// A number that is written as an integer and fits 64 bits.
  package func int64() throws(Problem) -> Int64 {
    guard case .number(let number) = value else { throw mismatch("an integer") }
    guard let result = number.int64 else {
      throw number.isInteger
        ? problem(
          "this integer does not fit 64 bits", expected: Self.describe(Int64.min...Int64.max))
        : problem("this number is not written as an integer", expected: "digits only")
    }
    return result
  }

  /// An integer within a range.
  package func int64(in range: ClosedRange<Int64>) throws(Problem) -> Int64 {
    let result = try int64()
    guard range.contains(result) else {
      throw problem("this integer is out of range", expected: Self.describe(range))
    }
    return result
  }

  private static func describe(_ range: ClosedRange<Int64>) -> String {
    let start = "an integer from \(range.lowerBound)"
    // What every integer has to keep to needs no saying beside a bound that means something.
    let isOpen = range.lowerBound > .min && range.upperBound == .max
    return isOpen ? start : start + " to \(range.upperBound)"
  }

  /// A string.
  package func string() throws(Problem) -> String {
    guard case .string(let text) = value else { throw mismatch("a string") }
    return text
  }

  /// `true` or `false`.
  package func bool() throws(Problem) -> Bool {
    guard case .bool(let flag) = value else { throw mismatch("true or false") }
    return flag
  }

  /// A number, exactly as written.
  package func number() throws(Problem) -> JSONNumber {
    guard case .number(let number) = value else { throw mismatch("a number") }
    return number
  }

  /// The text of a number, or of a string that is to hold one: `1.9` and `"1.9"` give `1.9`.
  ///
  /// The string is not looked into: what number texts are fine is for the caller to say.
  package func numberText() throws(Problem) -> String {
    switch value {
    case .number(let number): return number.text
    case .string(let text): return text
    default: throw mismatch("a number, or a string with one")
    }
  }

  /// The text of a string, or of a number: ids and names are exported as either.
  package func text() throws(Problem) -> String {
    switch value {
    case .number(let number): return number.text
    case .string(let text): return text
    default: throw mismatch("a string or a number")
    }
  }

  /// A string that is one of these.
  package func oneOf(_ choices: [String]) throws(Problem) -> String {
    let list = choices.joined(separator: ", ")
    guard case .string(let text) = value else { throw mismatch("one of \(list)") }
    guard let choice = choices.first(where: { ByteOrder.same($0, text) }) else {
      throw problem(
        "this is none of the known values", expected: "one of \(list)",
        hint: Suggestion.nearest(to: text, among: choices).map { "did you mean '\($0)'?" })
    }
    return choice
  }

  /// A string that is the raw value of one of an enumeration's cases.
  package func oneOf<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type
  ) throws(Problem) -> Choice {
    let choices = Array(Choice.allCases)
    let text = try oneOf(choices.map(\.rawValue))
    guard let choice = Choice(rawValue: text) else {
      throw problem("this is none of the known values")
    }
    return choice
  }
}
