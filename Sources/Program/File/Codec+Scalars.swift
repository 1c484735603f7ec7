import Basics
import Exact
import JSON
import Money

extension Codec {
  /// A value that a cursor's accessor reads and one JSON value says.
  static func scalar(
    _ read: @escaping (JSONCursor) throws(Problem) -> Value,
    _ write: @escaping (Value) -> JSONValue
  ) -> Codec {
    Codec(
      read: { cursor, _, reading in
        reading.attempt { () throws(Problem) in try read(cursor) }
      },
      write: { value, _ in .scalar(write(value)) })
  }
}

extension Codec where Value == String {
  /// A text that says something.
  static var text: Codec {
    .scalar(
      { cursor throws(Problem) in
        let text = try cursor.string()
        guard text.contains(where: { !$0.isWhitespace }) else {
          throw cursor.problem("this text is empty", expected: "words")
        }
        return text
      }, { .string($0) })
  }

  /// A name in snake_case, by which other parts of the file and scripts refer to it.
  static var id: Codec {
    .scalar(
      { cursor throws(Problem) in
        let text = try cursor.string()
        let isName =
          text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
          && text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
          }
        guard isName else {
          throw cursor.problem(
            "this is no name", expected: "small letters, digits and '_', a letter first")
        }
        return text
      }, { .string($0) })
  }
}

extension Codec where Value == [String] {
  /// A list of texts whose order means nothing.
  static var texts: Codec { Codec<String>.text.list(like: "", .value, atLeast: 0) }
  /// A list of texts in an order.
  static var steps: Codec { Codec<String>.text.list(like: "", .place, atLeast: 0) }
  /// A list of names whose order means nothing.
  static var ids: Codec { Codec<String>.id.list(like: "", .value, atLeast: 0) }
  /// A list of names in an order.
  static var order: Codec { Codec<String>.id.list(like: "", .orderedKeys([]), atLeast: 0) }
}

extension Codec where Value == Bool {
  /// `true` or `false`.
  static var flag: Codec {
    .scalar({ cursor throws(Problem) in try cursor.bool() }, { .bool($0) })
  }
}

extension Codec where Value == Int {
  /// A whole number in a range.
  static func whole(_ range: ClosedRange<Int64>) -> Codec {
    .scalar(
      { cursor throws(Problem) in Int(try cursor.int64(in: range)) }, { .integer(Int64($0)) })
  }

  /// A whole number from 0 up to what anybody counts.
  static var count: Codec { whole(0...1_000_000_000) }
  /// Days up to a century.
  static var days: Codec { whole(0...36_525) }
}

extension Codec where Value: CaseIterable & RawRepresentable<String> {
  /// One of a few words.
  static var word: Codec {
    .scalar({ cursor throws(Problem) in try cursor.oneOf(Value.self) }, { .string($0.rawValue) })
  }
}

extension Codec where Value == Fraction {
  /// An exact number in a range, as a decimal or as text such as `"50/3"`.
  static func number(_ range: ClosedRange<Int64>) -> Codec {
    .scalar(
      { cursor throws(Problem) in
        let text = try cursor.numberText()
        guard let number = Fraction(text), number >= Fraction(range.lowerBound),
          number <= Fraction(range.upperBound)
        else {
          throw cursor.problem(
            "this number does not fit",
            expected: "a number from \(range.lowerBound) to \(range.upperBound), "
              + "such as 25, 12.5 or \"50/3\"")
        }
        return number
      }, { .exact($0) })
  }
}

extension Codec where Value == Rate {
  /// A rate from 0 to 100 %, given in percent.
  static var percent: Codec {
    let number = Codec<Fraction>.number(0...100)
    return Codec(
      read: { cursor, _, reading in
        number.read(cursor, .zero, &reading).map {
          Rate($0 * Fraction(reducing: 1, over: 100))
        }
      },
      write: { rate, _ in .scalar(.exact(rate.fraction * Fraction(100 as Int64))) })
  }
}

extension Codec where Value == Minor {
  /// An amount from 0 in whole units of the program's currency, with its decimals.
  static var amount: Codec {
    Codec(
      read: { cursor, _, reading in
        let currency = reading.currency
        return reading.attempt { () throws(Problem) in
          let text = try cursor.numberText()
          guard let amount = Minor(text, in: currency), !amount.isNegative else {
            let example = Minor(currency.unitsPerWhole).text(in: currency)
            throw cursor.problem(
              "this is no amount in \(currency.code)",
              expected: "a number from 0 such as \(example), with at most "
                + "\(currency.exponent) decimals")
          }
          return amount
        }
      },
      write: { amount, currency in
        .scalar(.exact(Fraction(reducing: amount.units, over: currency.unitsPerWhole)))
      })
  }
}

extension JSONValue {
  /// A number as a decimal, or as text where its decimals don't end.
  static func exact(_ number: Fraction) -> JSONValue {
    number.decimalText.flatMap { JSONNumber($0) }.map { .number($0) }
      ?? .string(number.description)
  }
}
