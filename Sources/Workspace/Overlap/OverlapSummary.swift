import Basics
package import Storage

/// What is counted of an overlap: the matrix of populations, and what stands beside it.
package struct OverlapSummary: Equatable, Sendable {
  /// A cell of the matrix: our accounts of one population with a pair in one of theirs.
  package struct Cell: Equatable, Sendable {
    /// The population of our accounts.
    package let ours: String
    /// The population of theirs.
    package let theirs: String
    /// How many of our accounts, each once.
    package var accounts = 0
    /// The sum of their amounts in minor units, by currency.
    package var amounts: [Amount] = []
    /// How many of them have an amount.
    package var withAmount = 0
    /// How many pairs there are of each manner: exact, strong or confirmed.
    package var pairs: [Pairs] = []

    /// An empty cell.
    package init(ours: String, theirs: String) {
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// Pairs of one manner.
  package struct Pairs: Equatable, Sendable {
    /// `exact`, `strong` or `confirmed`.
    package let manner: String
    /// How many.
    package let count: Int
  }

  /// A sum in one currency.
  package struct Amount: Equatable, Sendable {
    /// The currency's code.
    package let currency: String
    /// The sum; nil where it does not fit 64 bits.
    package var minor: Int64?
  }

  /// The cells that are not empty, by our population, then theirs.
  package internal(set) var cells: [Cell] = []
  /// How many of our accounts are shared, each once.
  package internal(set) var shared = 0
  /// How many accounts of theirs are shared, by population.
  package internal(set) var sharedTheirs: [AccountListTable.Population] = []
  /// How many pairs are up for a person to decide.
  package internal(set) var doubtful = 0
  /// How many pairs a person has confirmed.
  package internal(set) var confirmed = 0
  /// How many pairs a person has refused.
  package internal(set) var refused = 0

  /// Pairs below aren't worth a look, pairs above need none.
  package static let doubtfulRange = 0.1...0.95

  /// Nothing in common.
  init() {}

  /// Counts the pairs of a run; our list is where the amounts are.
  init(of run: Int64, in table: OverlapTable, ourList: Int64) throws(Problem) {
    var cells: [Cell] = []
    try table.visitHits(run, ourList: ourList) { hit in
      var index = cells.firstIndex {
        ByteOrder.same($0.ours, hit.ours) && ByteOrder.same($0.theirs, hit.theirs)
      }
      if index == nil {
        cells.append(Cell(ours: hit.ours, theirs: hit.theirs))
        index = cells.count - 1
      }
      if let index { cells[index].count(amount: hit.amount, currency: hit.currency) }
    }
    for part in try table.cellParts(run) {
      guard
        let index = cells.firstIndex(where: {
          ByteOrder.same($0.ours, part.ours) && ByteOrder.same($0.theirs, part.theirs)
        })
      else { continue }
      cells[index].pairs.append(Pairs(manner: part.manner, count: Int(part.pairs)))
    }
    self.cells = Self.ordered(cells)
    shared = Int(try table.countShared(run))
    sharedTheirs = try table.sharedTheirs(run)
    doubtful = Int(try table.countDoubtful(run, Self.doubtfulRange))
    confirmed = Int(try table.count(run, standing: .confirmed))
    refused = Int(try table.count(run, standing: .refused))
  }

  /// Cells by our population, then theirs.
  static func ordered(_ cells: [Cell]) -> [Cell] {
    cells.sorted { a, b in
      ByteOrder.same(a.ours, b.ours)
        ? ByteOrder.precedes(a.theirs, b.theirs) : ByteOrder.precedes(a.ours, b.ours)
    }
  }

  /// The cell of two populations.
  package func cell(_ ours: String, _ theirs: String) -> Cell {
    cells.first { ByteOrder.same($0.ours, ours) && ByteOrder.same($0.theirs, theirs) }
      ?? Cell(ours: ours, theirs: theirs)
  }

  /// How many accounts of theirs in a population are shared.
  package func sharedTheirs(in population: String) -> Int {
    Int(sharedTheirs.first { ByteOrder.same($0.name, population) }?.accounts ?? 0)
  }
}

extension OverlapSummary.Cell {
  /// Counts an account of ours, with its amount.
  mutating func count(amount: Int64?, currency: String) {
    accounts += 1
    guard let amount else { return }
    withAmount += 1
    guard let index = amounts.firstIndex(where: { ByteOrder.same($0.currency, currency) })
    else {
      amounts.append(.init(currency: currency, minor: amount))
      amounts.sort { ByteOrder.precedes($0.currency, $1.currency) }
      return
    }
    guard let old = amounts[index].minor else { return }
    let (sum, overflow) = old.addingReportingOverflow(amount)
    amounts[index].minor = overflow ? nil : sum
  }
}
