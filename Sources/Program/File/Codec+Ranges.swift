import Basics
import Exact
import JSON
import Money

/// The sides of a range as the file says them: `from` and `up_to` belong to it, `above` and
/// `below` lie outside; a side that is left out is open.
private struct Sides<Bound: Comparable> {
  var from: Bound?
  var above: Bound?
  var upTo: Bound?
  var below: Bound?

  static var empty: Sides { Sides() }

  static func codec(_ bound: Codec<Bound>, example: Bound, strict: Bool) -> Codec<Sides> {
    let side = Codec<Bound?>(
      read: { cursor, _, reading in bound.read(cursor, example, &reading).map { .some($0) } },
      write: { value, currency in value.map { bound.write($0, currency) } ?? .scalar(.null) })
    var fields: [Field<Sides>] = [.at("from", \.from, side, absent: nil)]
    if strict { fields.append(.at("above", \.above, side, absent: nil)) }
    fields.append(.at("up_to", \.upTo, side, absent: nil))
    if strict { fields.append(.at("below", \.below, side, absent: nil)) }
    return Codec<Sides>.element(fields).checked { sides, cursor, reading in
      if let problem = sides.problem(cursor) { reading.note(problem) }
    }
  }

  private func problem(_ cursor: JSONCursor) -> Problem? {
    if from != nil && above != nil {
      return cursor.problem("this range starts twice", expected: "either 'from' or 'above'")
    }
    if upTo != nil && below != nil {
      return cursor.problem("this range ends twice", expected: "either 'up_to' or 'below'")
    }
    guard let low = from ?? above, let high = upTo ?? below else { return nil }
    let isEmpty = low > high || low == high && (above != nil || below != nil)
    return isEmpty
      ? .badInput(
        "this range is empty: it ends before it starts", at: cursor.path.place,
        found: JSONExcerpt.members(of: cursor.value), expected: "the low end first",
        hint: "swap the two ends") : nil
  }
}

extension Sides: Equatable {}

extension Codec where Value == AmountRange {
  /// A stretch of amounts: `{ from: 1000, below: 25000 }`.
  static var amounts: Codec {
    let sides = Sides.codec(Codec<Minor>.amount, example: .zero, strict: true)
    return Codec(
      read: { cursor, _, reading in
        sides.read(cursor, .empty, &reading).map { sides in
          AmountRange(
            from: sides.from.map { .including($0) } ?? sides.above.map { .excluding($0) },
            to: sides.upTo.map { .including($0) } ?? sides.below.map { .excluding($0) })
        }
      },
      write: { range, currency in
        var parts = Sides<Minor>()
        if let lower = range.lower {
          if lower.isIncluded { parts.from = lower.amount } else { parts.above = lower.amount }
        }
        if let upper = range.upper {
          if upper.isIncluded { parts.upTo = upper.amount } else { parts.below = upper.amount }
        }
        return sides.write(parts, currency)
      })
  }
}

extension Codec where Value == CountRange {
  /// A range of counts: `{ from: 10, up_to: 25 }`.
  static var counts: Codec {
    let sides = Sides.codec(Codec<Int>.count, example: 0, strict: false)
    return Codec(
      read: { cursor, _, reading in
        sides.read(cursor, .empty, &reading).map { CountRange($0.from ?? 0, $0.upTo) }
      },
      write: { range, currency in
        sides.write(Sides(from: range.low, upTo: range.high), currency)
      })
  }
}

extension Codec where Value == RateRange {
  /// Rates in percent: `20`, or `{ from: 30, up_to: 40 }`.
  static var percents: Codec {
    let sides = Sides.codec(Codec<Rate>.percent, example: .zero, strict: false)
    return Codec(
      read: { cursor, _, reading in
        guard case .object = cursor.value else {
          return Codec<Rate>.percent.read(cursor, .zero, &reading).map { RateRange($0, $0) }
        }
        guard let read = sides.read(cursor, .empty, &reading) else { return nil }
        guard let low = read.from, let high = read.upTo else {
          reading.note(
            cursor.problem("this range has one end", expected: "both 'from' and 'up_to'"))
          return nil
        }
        return RateRange(low, high)
      },
      write: { range, currency in
        range.low == range.high
          ? Codec<Rate>.percent.write(range.low, currency)
          : sides.write(Sides(from: range.low, upTo: range.high), currency)
      })
  }
}

extension Codec where Value == BenchmarkFigures.Span {
  /// A range of numbers: `{ from: 3, up_to: 5 }` or `{ below: 5 }`.
  static var span: Codec {
    let number = Codec<Fraction>.number(0...1_000_000_000)
    let sides = Sides.codec(number, example: .zero, strict: true)
    return Codec(
      read: { cursor, _, reading in
        guard let read = sides.read(cursor, .empty, &reading) else { return nil }
        if read.above != nil {
          reading.note(cursor.problem("'above' is not known here", expected: "'from'"))
        }
        return .init(read.from, read.upTo ?? read.below, isBelowHigh: read.below != nil)
      },
      write: { span, currency in
        var parts = Sides<Fraction>(from: span.low)
        if span.isBelowHigh { parts.below = span.high } else { parts.upTo = span.high }
        return sides.write(parts, currency)
      })
  }
}
