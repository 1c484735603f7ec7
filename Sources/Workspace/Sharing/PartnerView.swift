package import Basics
import JSON
import Storage

/// What a partner may see of an overlap: there is no room in it for anything else.
///
/// It names no population that is hidden, no account that is not in common, no other partner, no
/// amount, and no population of the partner's own, by which a single account could be set apart.
package struct PartnerView: Equatable, Sendable {
  /// A count as it is shown.
  package enum Figure: Equatable, Sendable {
    /// The count, where the accounts are named anyhow.
    case exact(Int)
    /// The count rounded down to a multiple of the smallest, as it was when it last moved.
    case about(Int)
    /// Too few to be told, as it was when it last moved.
    case withheld

    /// The number that is shown; nil where it is withheld.
    package var number: Int? {
      switch self {
      case .exact(let count), .about(let count): count
      case .withheld: nil
      }
    }

    /// Whether it is less than exact.
    package var isRounded: Bool {
      if case .exact = self { return false }
      return true
    }
  }

  /// A population of ours that is shown.
  package struct Cell: Equatable, Sendable {
    /// Our population.
    package let ours: String
    /// How many companies of it are on their list.
    package let figure: Figure
  }

  /// An account in common.
  package struct Account: Equatable, Sendable {
    /// Their own account's key.
    package let theirKey: String
    /// Their own account's name.
    package let theirName: String
    /// The population of ours.
    package let ourPopulation: String
    /// The name of ours.
    package let ourName: String
    /// What else is shown of ours; nil where only names are.
    package let fields: Fields?
  }

  /// What is shown of our account besides its name.
  package struct Fields: Equatable, Sendable {
    /// Its website.
    package let website: String
    /// Its country.
    package let country: String
    /// Who looks after it.
    package let owner: String
    /// How far an opportunity is.
    package let stage: String
  }

  /// The partner's name.
  package let partner: String
  /// Counts below this are withheld, and the others are rounded down to multiples of it.
  package let smallest: Int
  /// The populations that are shown.
  package let cells: [Cell]
  /// The accounts in common of populations whose names are shown, by their key.
  package let accounts: [Account]

  /// How the journal calls what was shown; the record's name is the partner's id.
  static let kind = "overlap_shown"

  /// Builds the view of a partner, and journals what it shows that was not shown before.
  package static func make(
    _ shared: SharedOverlap, _ change: Change
  ) throws(Problem) -> PartnerView {
    let overlap = shared.overlap
    try shared.check(in: change.connection)
    let before = try ShownFigures.of(overlap.partner, in: change.connection)
    var shown = before
    var cells: [Cell] = []
    var accounts: [Account] = []
    for population in shared.populations {
      let level = shared.terms.level(of: population.name)
      let figure = figure(population, level, shared.terms.smallest, &shown, change.milliseconds)
      cells.append(Cell(ours: population.name, figure: figure))
      if level > .counts { accounts += Self.accounts(population, level) }
    }
    if shown != before {
      // What was shown can't be taken back, so this is no change that undo knows.
      try change.note(kind + ".shown", id: overlap.partner, shown.value)
    }
    try change.raiseAlarms(about: overlap.partner)
    return PartnerView(
      partner: overlap.name, smallest: shared.terms.smallest, cells: cells,
      accounts: sorted(accounts))
  }

  private static func figure(
    _ population: SharedPopulation, _ level: SharingTerms.Level, _ step: Int,
    _ shown: inout ShownFigures, _ now: Int64
  ) -> Figure {
    let count = population.companies
    guard level == .counts else {
      // Who has seen the names knows the count: it is what a later figure must not be near.
      if shown.shown(population.name)?.count != count {
        shown.set(
          population.name, .init(figure: count / step * step, count: count, since: now))
      }
      return .exact(count)
    }
    let figure = shown.show(population.name, count: count, step: step, now: now).figure
    return figure < step ? .withheld : .about(figure)
  }

  private static func accounts(
    _ population: SharedPopulation, _ level: SharingTerms.Level
  ) -> [Account] {
    population.pairs.map { pair in
      Account(
        theirKey: pair.theirKey, theirName: pair.theirName, ourPopulation: population.name,
        ourName: pair.ours.name, fields: level == .fields ? Fields(pair.ours) : nil)
    }
  }

  /// By what they know themselves, then by what they are shown: our own keys and their order are
  /// ours.
  private static func sorted(_ accounts: [Account]) -> [Account] {
    accounts.sorted { a, b in
      guard ByteOrder.same(a.theirKey, b.theirKey) else {
        return ByteOrder.precedes(a.theirKey, b.theirKey)
      }
      for (one, other) in zip(a.shown, b.shown) where !ByteOrder.same(one, other) {
        return ByteOrder.precedes(one, other)
      }
      return false
    }
  }
}

extension PartnerView.Account {
  /// What is shown of ours.
  fileprivate var shown: [String] {
    [ourPopulation, ourName]
      + (fields.map { [$0.website, $0.country, $0.owner, $0.stage] } ?? [])
  }
}

extension PartnerView.Fields {
  fileprivate init(_ row: AccountRow) {
    website = row.website
    country = row.country
    owner = row.owner
    stage = row.stage
  }
}
