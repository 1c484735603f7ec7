package import Basics
import JSON
import Storage

/// What a partner may see of an overlap: there is no room in it for anything else.
///
/// It names no population that is hidden, no account that is not in common, no other partner, no
/// amount, and no total, from which a withheld figure could be told by subtraction.
package struct PartnerView: Equatable, Sendable {
  /// A count as it is shown.
  package enum Figure: Equatable, Sendable {
    /// The count, where the accounts are named anyhow.
    case exact(Int)
    /// The count, or one less than the smallest count away from it.
    ///
    /// Whether it is the present count or the one that was shown before can't be told: else
    /// adding a single account to their list would tell whether we have it.
    case about(Int)
    /// Less than the smallest count that is shown.
    case fewerThan(Int)

    /// The number that is shown; nil where it is withheld.
    package var number: Int? {
      switch self {
      case .exact(let count), .about(let count): count
      case .fewerThan: nil
      }
    }
  }

  /// A cell of the matrix.
  package struct Cell: Equatable, Sendable {
    /// Our population.
    package let ours: String
    /// Theirs.
    package let theirs: String
    /// How many of our accounts.
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
  /// Counts below this are withheld, and the others may be so much less one off.
  package let smallest: Int
  /// The cells of populations that are shown.
  package let cells: [Cell]
  /// The accounts in common of populations whose names are shown, by their key.
  package let accounts: [Account]

  /// How the journal calls what was shown; the record's name is the partner's id.
  static let kind = "overlap_shown"

  /// Builds the view of a partner, and journals what it shows that was not shown before.
  package static func make(
    _ overlap: PartnerOverlap, _ change: Change
  ) throws(Problem) -> PartnerView {
    let connection = change.connection
    let terms = try SharingTerms.of(overlap.partner, in: connection)
    for alarm in try ProbingAlarm.all(overlap.theirs, in: connection) {
      if case .tooLong = alarm { throw refusal(alarm) }
    }
    let before = try ShownFigures.of(overlap.partner, in: connection)
    let lists = AccountListTable(connection)
    let populations = try lists.populations(of: overlap.theirs.number).map(\.name)
    var shown = ShownFigures()
    var cells: [Cell] = []
    for (population, level) in terms.levels {
      for theirs in populations {
        let count = overlap.summary.cell(population, theirs).accounts
        let figure =
          level > .counts
          ? .exact(count)
          : figure(count, before.figure(population, theirs), smallest: terms.smallest)
        shown.set(population, theirs, figure.number)
        cells.append(Cell(ours: population, theirs: theirs, figure: figure))
      }
    }
    if shown != before {
      // What was shown can't be taken back, so this is no change that undo knows.
      try change.note(kind + ".shown", id: overlap.partner, shown.value)
    }
    return PartnerView(
      partner: overlap.name, smallest: terms.smallest, cells: cells,
      accounts: try accounts(overlap, terms, connection))
  }

  /// A count as it may be shown after what was shown before, which stays as long as it is near.
  static func figure(_ count: Int, _ before: Int?, smallest: Int) -> Figure {
    if let before, before >= smallest, abs(count - before) < smallest { return .about(before) }
    return count < smallest ? .fewerThan(smallest) : .about(count)
  }

  private static func accounts(
    _ overlap: PartnerOverlap, _ terms: SharingTerms, _ connection: Connection
  ) throws(Problem) -> [Account] {
    var accounts: [Account] = []
    for (population, level) in terms.levels where level > .counts {
      let listed = try OverlapTable(connection).shared(
        overlap.run, ourList: overlap.ours.number, theirList: overlap.theirs.number,
        .init(ours: population, limit: Int(Int32.max)))
      for one in listed {
        accounts.append(
          Account(
            theirKey: one.theirs.key, theirName: one.theirs.name, ourPopulation: population,
            ourName: one.ours.name, fields: level == .fields ? Fields(one.ours) : nil))
      }
    }
    // By what they know themselves: our own keys and their order are ours.
    return accounts.sorted { a, b in
      if !ByteOrder.same(a.theirKey, b.theirKey) {
        return ByteOrder.precedes(a.theirKey, b.theirKey)
      }
      return ByteOrder.precedes(a.ourName, b.ourName)
    }
  }

  private static func refusal(_ alarm: ProbingAlarm) -> Problem {
    Problem(
      .refused, code: "probing", "this partner's list is not what was agreed", found: alarm.text,
      hint: "agree on its length: tandem overlap share PARTNER --agreed N")
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
