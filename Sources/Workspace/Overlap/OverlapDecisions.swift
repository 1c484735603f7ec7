import Basics
import Overlap
import Storage

/// Brings the pairs of a kept overlap up to what people have decided.
struct OverlapDecisions {
  private let run: Int64
  private let table: OverlapTable
  private let accounts: AccountTable
  private let ourList: Int64
  private let theirList: Int64

  init(_ run: Int64, in connection: Connection, ourList: Int64, theirList: Int64) {
    self.run = run
    table = OverlapTable(connection)
    accounts = AccountTable(connection)
    self.ourList = ourList
    self.theirList = theirList
  }

  /// Applies decisions in place of those that were applied before.
  func apply(_ decisions: [PairDecision]) throws(Problem) {
    var keys = try table.decided(run)
    try table.removeUncompared(run)
    keys += decisions.map(\.theirs)
    keys.sort { ByteOrder.precedes($0, $1) }
    var last: String?
    for key in keys where last.map({ !ByteOrder.same($0, key) }) ?? true {
      try apply(decisions.filter { ByteOrder.same($0.theirs, key) }, to: key)
      last = key
    }
  }

  /// Settles the pairs of one of their accounts: what is confirmed goes before all else, what is
  /// refused is out, and of what is left the likeliest is chosen, all where several are equal.
  private func apply(_ decisions: [PairDecision], to key: String) throws(Problem) {
    var pairs = try table.pairs(run, theirs: key)
    for one in decisions where !pairs.contains(where: { ByteOrder.same($0.ours, one.ours) }) {
      if let pair = try uncompared(one) { pairs.append(pair) }
    }
    Self.settle(&pairs, decisions)
    try table.put(run, pairs)
  }

  /// Settles pairs that are all of one of their accounts.
  static func settle(_ pairs: inout [OverlapPair], _ decisions: [PairDecision]) {
    var best = BestPlaces(least: Matching.leastProbability)
    var isConfirmed = false
    for index in pairs.indices {
      let decision = decisions.last { ByteOrder.same($0.ours, pairs[index].ours) }
      switch decision?.isSame {
      case true?:
        pairs[index].standing = .confirmed
        isConfirmed = true
      case false?: pairs[index].standing = .refused
      case nil:
        pairs[index].standing = .passed
        best.add(index, pairs[index].probability)
      }
    }
    guard !isConfirmed else { return }
    for index in best.places { pairs[index].standing = .chosen }
  }

  /// The pair of a decision that the matching never compared; nil where one of the two is in its
  /// list no more.
  private func uncompared(_ decision: PairDecision) throws(Problem) -> OverlapPair? {
    guard let ours = try accounts.find(ourList, key: decision.ours),
      let theirs = try accounts.find(theirList, key: decision.theirs)
    else { return nil }
    return OverlapPair(uncompared: ours, theirs)
  }
}

extension OverlapPair {
  /// A pair that the matching never compared.
  init(uncompared ours: AccountRow, _ theirs: AccountRow) {
    self.init(
      theirs: theirs.key, ours: ours.key, probability: 0, tier: "", standing: .passed,
      ourPopulation: ours.population, theirPopulation: theirs.population, reason: "")
  }
}
