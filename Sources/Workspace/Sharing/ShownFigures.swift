import Basics
import JSON
import Storage

/// The figures that a partner was shown, one for each population of ours, kept for good.
///
/// They outlive that a population is hidden, and know nothing of what the partner calls its own:
/// neither makes them forget.
struct ShownFigures: Equatable {
  /// The figure of one population.
  struct Shown: Equatable {
    /// What was shown: a multiple of the smallest count that is shown, none where it was withheld.
    let figure: Int
    /// The count when it was shown first.
    let count: Int
    /// When that was, in milliseconds since 1970 began.
    var since: Int64
  }

  /// For how long a figure stands at least: four weeks, in milliseconds.
  ///
  /// Whoever could have a figure anew for every change of their list would see which account moves
  /// it.
  static let leastTime: Int64 = 28 * 86_400_000

  private var figures: [(population: String, shown: Shown)] = []

  /// What was shown of a population; nil where nothing was.
  func shown(_ population: String) -> Shown? {
    figures.first { ByteOrder.same($0.population, population) }?.shown
  }

  /// Notes what is shown of a population.
  mutating func set(_ population: String, _ shown: Shown) {
    figures.removeAll { ByteOrder.same($0.population, population) }
    figures.append((population, shown))
    figures.sort { ByteOrder.precedes($0.population, $1.population) }
  }

  /// What may be shown of a count: what was shown before, until enough time has gone by and the
  /// count is a whole step away from what it was then.
  mutating func show(_ population: String, count: Int, step: Int, now: Int64) -> Shown {
    if let before = shown(population) {
      let isDue = now.subtractingReportingOverflow(before.since).partialValue >= Self.leastTime
      guard isDue, abs(count - before.count) >= step else { return before }
    }
    let shown = Shown(figure: count / step * step, count: count, since: now)
    set(population, shown)
    return shown
  }

  /// Lets every figure move at the next report, as if its time had gone by.
  mutating func release() {
    for index in figures.indices { figures[index].shown.since = 0 }
  }

  /// Whether both say the same.
  static func == (a: ShownFigures, b: ShownFigures) -> Bool { a.value == b.value }

  /// What a partner was shown so far.
  static func of(_ partner: String, in connection: Connection) throws(Problem) -> ShownFigures {
    var figures = ShownFigures()
    guard let row = try RecordTable(connection).find(kind: PartnerView.kind, id: partner),
      // Before, figures were kept by the partner's populations, which could not hold.
      let populations = try RecordValue.of(row).optional("populations")?.array()
    else { return figures }
    for index in 0..<populations.count {
      let one = populations[index]
      let counts = 0...Int64(Int32.max)
      figures.set(
        try one.field("ours").string(),
        Shown(
          figure: Int(try one.field("shown").int64(in: counts)),
          count: Int(try one.field("count").int64(in: counts)),
          since: try one.field("since").int64(in: Int64.min...Int64.max)))
    }
    return figures
  }

  /// The record's value.
  var value: JSONValue {
    let figures = figures.map { population, shown in
      JSONObject([
        .init(key: "ours", value: .string(population)),
        .init(key: "shown", value: .integer(Int64(shown.figure))),
        .init(key: "count", value: .integer(Int64(shown.count))),
        .init(key: "since", value: .integer(shown.since)),
      ]).map { JSONValue.object($0) } ?? .null
    }
    return JSONObject([.init(key: "populations", value: .array(figures))]).map { .object($0) }
      ?? .null
  }
}
