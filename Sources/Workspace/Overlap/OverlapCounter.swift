import Basics
import Storage

/// Counts pairs while they are in memory, as `OverlapSummary` counts those that are kept.
///
/// A million accounts are counted in a fraction of the time that it takes to read them again.
struct OverlapCounter {
  private struct Names: Hashable {
    let ours: Identifier
    let theirs: Identifier
  }

  /// A row of ours in a cell.
  private struct Place: Hashable {
    let cell: Int
    let row: Int
  }

  private var cells: [OverlapSummary.Cell] = []
  private var cellOf: [Names: Int] = [:]
  /// Our rows that count in a cell.
  private var counted: Set<Place> = []
  private var shared: Set<Int> = []
  private var sharedTheirs: Set<Int> = []
  private var populations: [Identifier: Int64] = [:]
  private var doubtful = 0
  private var last: (names: Names, cell: Int)?

  /// Counts a pair of two rows; the amount is that of our account.
  mutating func add(
    _ pair: OverlapPair, ours: Int, theirs: Int, amount: Int64?, currency: String
  ) {
    if OverlapSummary.doubtfulRange.contains(pair.probability) { doubtful += 1 }
    guard pair.isShared else { return }
    shared.insert(ours)
    if sharedTheirs.insert(theirs).inserted {
      populations[Identifier(pair.theirPopulation), default: 0] += 1
    }
    let cell = cell(of: pair)
    cells[cell].count(manner: pair.tier)
    guard counted.insert(Place(cell: cell, row: ours)).inserted else { return }
    cells[cell].count(amount: amount, currency: currency)
  }

  /// Our rows that count, in order.
  var sharedRows: [Int] { shared.sorted() }

  /// What was counted.
  var summary: OverlapSummary {
    var summary = OverlapSummary()
    summary.cells = OverlapSummary.ordered(cells)
    summary.shared = shared.count
    summary.sharedTheirs = populations.sorted { $0.key < $1.key }.map {
      AccountListTable.Population(name: $0.key.text, accounts: $0.value)
    }
    summary.doubtful = doubtful
    return summary
  }

  private mutating func cell(of pair: OverlapPair) -> Int {
    let names = Names(
      ours: Identifier(pair.ourPopulation), theirs: Identifier(pair.theirPopulation))
    if let last, last.names == names { return last.cell }
    let cell: Int
    if let known = cellOf[names] {
      cell = known
    } else {
      cell = cells.count
      cells.append(.init(ours: pair.ourPopulation, theirs: pair.theirPopulation))
      cellOf[names] = cell
    }
    last = (names, cell)
    return cell
  }
}

extension OverlapSummary.Cell {
  /// Counts a pair of a manner; they stand in the order of their names.
  fileprivate mutating func count(manner: String) {
    if let place = pairs.firstIndex(where: { ByteOrder.same($0.manner, manner) }) {
      pairs[place] = .init(manner: manner, count: pairs[place].count + 1)
    } else {
      pairs.append(.init(manner: manner, count: 1))
      pairs.sort { ByteOrder.precedes($0.manner, $1.manner) }
    }
  }
}
