import Basics
import Exact
import JSON
import Scoring

extension Codec where Value == ScoringTerms {
  /// How candidates are scored.
  static var scoring: Codec {
    // Unknown inputs count 25 and could at best be 100, so no band may lie outside.
    let points = Codec<Fraction>.number(25...100)
    let overlap = Codec<ScoringTerms.CountBand>.element([
      .at("from", \.from, .count), .at("points", \.points, points),
    ])
    let weeks = Codec<ScoringTerms.WeekBand>.element([
      .at("below", \.below, .number(0...1_000)), .at("points", \.points, points),
    ])
    return .section([
      .at(
        "weights_percent", \.factors, weights,
        "What each factor weighs; together 100. Thirds are written as \"50/3\"."),
      .at(
        "threshold", \.threshold, .number(0...100), "From this score on a candidate is prioritized."
      ),
      .at(
        "customer_overlap", \.customerOverlap,
        overlap.list(like: .init(from: 0, points: 0), .place),
        "Points by shared accounts, the highest count first; the last band starts at 0."),
      .at("strategic_fit", \.strategicFit, levels, "Points by level."),
      .at("gtm_commitment", \.marketCommitment, levels),
      .at(
        "build_weeks", \.buildWeeks, weeks.list(like: .init(below: 0, points: 0), .place),
        "Points where there is an API, by weeks of building, the shortest first."),
      .at("no_api", \.noAPI, points, "Points without an API, or for a longer build."),
      .at("market_signal", \.marketSignal, levels),
      .at(
        "stale_after_days", \.staleAfter, staleness,
        "After how many days the evidence of an input is old; that lowers confidence, never points."
      ),
    ])
  }

  /// The weights by factor: what the file does not say keeps its default.
  private static var weights: Codec<[Factor]> {
    map(
      name: \.id, value: \.weight, percent, make: { Factor($0, weight: $1) }
    ).checked { factors, cursor, reading in
      let sum = factors.reduce(Fraction.zero) { $0 + $1.weight }
      if sum != .one {
        let percent = sum * Fraction(100 as Int64)
        reading.note(
          .badInput(
            "the weights sum to \(percent) %", at: cursor.path.place, expected: "100 %",
            hint: "what a weight gains another must lose"))
      }
    }
  }

  private static var percent: Codec<Fraction> {
    let number = Codec<Fraction>.number(0...100)
    return Codec<Fraction>(
      read: { cursor, base, reading in
        number.read(cursor, base, &reading).map { $0 * Fraction(reducing: 1, over: 100) }
      },
      write: { number.write($0 * Fraction(100 as Int64), $1) })
  }

  private static var levels: Codec<[ScoringTerms.Level]> {
    map(
      name: \.id, value: \.points, .number(25...100), make: { .init(id: $0, points: $1) })
  }

  private static var staleness: Codec<[ScoringTerms.Staleness]> {
    map(
      name: \.input.rawValue, value: \.days, .days,
      make: { name, days in InputField(rawValue: name).map { .init(input: $0, days: days) } })
  }

  /// A fixed set of names, each with a value: `{ adjacent: 100, … }`.
  private static func map<Element, Number>(
    name: @escaping (Element) -> String, value: @escaping (Element) -> Number,
    _ codec: Codec<Number>, make: @escaping (String, Number) -> Element?
  ) -> Codec<[Element]> {
    Codec<[Element]>(
      read: { cursor, base, reading in
        guard let members = reading.attempt({ () throws(Problem) in try cursor.members() }) else {
          return nil
        }
        for problem in cursor.unknownFields(besides: base.map(name)) { reading.note(problem) }
        var elements: [Element] = []
        for element in base {
          guard let member = members.first(where: { $0.key == name(element) }) else {
            elements.append(element)
            continue
          }
          if let number = codec.read(member.value, value(element), &reading),
            let new = make(name(element), number)
          {
            elements.append(new)
          }
        }
        return elements.count == base.count ? elements : nil
      },
      write: { elements, currency in
        .record(
          elements.map { element in
            .init(
              key: name(element), comment: nil, value: codec.write(value(element), currency))
          })
      })
  }
}
