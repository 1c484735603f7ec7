package import Basics
package import JSON
package import Storage

/// What we let a partner see of our populations, and what was agreed about its list.
package struct SharingTerms: Equatable, Sendable {
  /// How much of a population is shown.
  package enum Level: String, CaseIterable, Comparable, Sendable {
    /// Nothing, not even that it is there.
    case hidden
    /// How many accounts are in common.
    case counts
    /// Also which: the names of accounts in common.
    case names
    /// Also their website, country, owner and stage; never amounts.
    case fields

    /// Whether one shows less than another.
    package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How the journal calls it; the record's name is the partner's id.
  package static let kind = "sharing"
  /// Counts below are withheld, unless the terms say otherwise; what they say is a multiple of it,
  /// so that figures under other terms are no nearer to each other.
  package static let usualSmallest = 5

  /// The populations that are shown, each with its level; all others are hidden.
  package private(set) var levels: [(population: String, level: Level)] = []
  /// Counts below this are withheld.
  package var smallest = usualSmallest
  /// How many accounts the partner's list was agreed to have.
  package var agreedAccounts: Int?

  /// Terms under which nothing is shown.
  package init() {}

  /// Whether both say the same.
  package static func == (a: SharingTerms, b: SharingTerms) -> Bool { a.value == b.value }

  /// How much of a population is shown.
  package func level(of population: String) -> Level {
    levels.first { ByteOrder.same($0.population, population) }?.level ?? .hidden
  }

  /// Sets how much of a population is shown.
  package mutating func set(_ population: String, to level: Level) {
    levels.removeAll { ByteOrder.same($0.population, population) }
    if level != .hidden { levels.append((population, level)) }
    levels.sort { ByteOrder.precedes($0.population, $1.population) }
  }

  /// The terms with a partner, or those under which nothing is shown.
  package static func of(
    _ partner: String, in connection: Connection
  ) throws(Problem) -> SharingTerms {
    guard let row = try RecordTable(connection).find(kind: kind, id: partner) else {
      return SharingTerms()
    }
    let body = try RecordValue.of(row)
    var terms = SharingTerms()
    let smallest = Int(try body.field("smallest").int64(in: 1...1_000_000))
    terms.smallest = (smallest + usualSmallest - 1) / usualSmallest * usualSmallest
    terms.agreedAccounts = try body.optional("agreed_accounts").map { (count) throws(Problem) in
      Int(try count.int64(in: 0...Int64(Int32.max)))
    }
    for (population, level) in try body.field("levels").members() {
      let text = try level.string()
      guard let known = Level(rawValue: text) else { throw level.problem("this is no level") }
      terms.set(population, to: known)
    }
    return terms
  }

  /// The record's value.
  package var value: JSONValue {
    let levels = levels.map {
      JSONObject.Member(key: $0.population, value: .string($0.level.rawValue))
    }
    var members: [JSONObject.Member] = [
      .init(key: "levels", value: .object(JSONObject(levels) ?? .empty)),
      .init(key: "smallest", value: .integer(Int64(smallest))),
    ]
    if let agreedAccounts {
      members.append(.init(key: "agreed_accounts", value: .integer(Int64(agreedAccounts))))
    }
    return JSONObject(members).map { .object($0) } ?? .null
  }
}

extension Change {
  /// The terms with a partner, as this change sees them.
  package func sharing(with partner: String) throws(Problem) -> SharingTerms {
    try SharingTerms.of(partner, in: connection)
  }
}
