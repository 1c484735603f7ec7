package import Basics
import Overlap
import Storage

extension OverlapMaker {
  /// What a partner may see of an overlap: each population that is shown is matched by itself.
  ///
  /// The overlap that is kept would not do: rows of hidden populations take pairs from others, and
  /// have a say in how rare a word is.
  ///
  /// - Throws: A problem of kind `refused` where the partner's list is not what was agreed.
  package func shared(of overlap: PartnerOverlap) throws(Problem) -> SharedOverlap {
    let terms = try SharingTerms.of(overlap.partner, in: connection)
    try ProbingAlarm.refuse(overlap.theirs, terms)
    let decisions = try PairDecision.all(of: overlap.partner, in: connection)
    var populations: [SharedPopulation] = []
    for (name, _) in terms.levels {
      populations.append(try population(name, of: overlap, decisions))
    }
    return SharedOverlap(
      overlap: overlap, terms: terms, decisions: PairDecision.digest(of: decisions),
      populations: populations)
  }

  private func population(
    _ name: String, of overlap: PartnerOverlap, _ decisions: [PairDecision]
  ) throws(Problem) -> SharedPopulation {
    let table = AccountTable(connection)
    let (ours, theirs) = (overlap.ours.number, overlap.theirs.number)
    var pairs: [OverlapPair] = []
    if try hasAccounts(ours, name) {
      pairs = try ListMatching(
        ours: { (body) throws(Problem) in try table.visit(ours, population: name, body) },
        theirs: { (body) throws(Problem) in try table.visit(theirs, body) },
        on: threads, progress: progress
      ).pairs(on: threads) { _ in "" }.pairs
    }
    try apply(decisions, to: &pairs, population: name, ours, theirs)
    var listed: [SharedPopulation.Pair] = []
    for pair in pairs where pair.isShared {
      guard let our = try table.find(ours, key: pair.ours),
        let their = try table.find(theirs, key: pair.theirs)
      else { continue }
      listed.append(.init(theirKey: their.key, theirName: their.name, ours: our))
    }
    return SharedPopulation(name: name, pairs: listed)
  }

  /// Brings pairs up to the decisions about accounts of one population; others are unheard.
  private func apply(
    _ decisions: [PairDecision], to pairs: inout [OverlapPair], population: String,
    _ ours: Int64, _ theirs: Int64
  ) throws(Problem) {
    let accounts = AccountTable(connection)
    var heard: [Identifier: [PairDecision]] = [:]
    var decided: [Identifier: [OverlapPair]] = [:]
    for one in decisions {
      guard let our = try accounts.find(ours, key: one.ours),
        let their = try accounts.find(theirs, key: one.theirs),
        ByteOrder.same(our.population, population)
      else { continue }
      let key = Identifier(one.theirs)
      heard[key, default: []].append(one)
      let isKnown = pairs.contains {
        ByteOrder.same($0.theirs, one.theirs) && ByteOrder.same($0.ours, one.ours)
      }
      if !isKnown { decided[key, default: []].append(OverlapPair(uncompared: our, their)) }
    }
    guard !heard.isEmpty else { return }
    for pair in pairs where heard[Identifier(pair.theirs)] != nil {
      decided[Identifier(pair.theirs), default: []].append(pair)
    }
    pairs.removeAll { heard[Identifier($0.theirs)] != nil }
    for (key, made) in heard.sorted(by: { $0.key < $1.key }) {
      var settled = decided[key] ?? []
      OverlapDecisions.settle(&settled, made)
      pairs += settled
    }
  }

  private func hasAccounts(_ list: Int64, _ population: String) throws(Problem) -> Bool {
    try AccountListTable(connection).populations(of: list).contains {
      ByteOrder.same($0.name, population)
    }
  }
}
