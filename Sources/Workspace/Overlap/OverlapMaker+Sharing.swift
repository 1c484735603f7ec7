package import Basics
import Overlap
import Storage

extension OverlapMaker {
  /// What a partner may see of an overlap: each population that is shown is matched by itself.
  ///
  /// The overlap that is kept would not do: rows of hidden populations take pairs from others, and
  /// have a say in how rare a word is. So each population is kept by itself as well, until a list,
  /// a decision or the matching changes.
  ///
  /// - Parameters:
  ///   - overlap: The overlap as we see it.
  ///   - isFresh: Whether what is kept is not to be believed.
  /// - Returns: What may be seen, and the populations of which something else was kept before.
  /// - Throws: A problem of kind `refused` where the partner's list is not what was agreed.
  package func shared(
    of overlap: PartnerOverlap, isFresh: Bool = false
  ) throws(Problem) -> (overlap: SharedOverlap, differing: [String]) {
    let terms = try SharingTerms.of(overlap.partner, in: connection)
    try ProbingAlarm.refuse(overlap.theirs, terms)
    let decisions = try PairDecision.all(of: overlap.partner, in: connection)
    let source = ViewTable.Source(
      basis: PartnerOverlap.basis(overlap.ours, overlap.theirs), engine: Matching.version,
      decisions: PairDecision.digest(of: decisions))
    var shared = SharedOverlap(overlap: overlap, terms: terms, decisions: source.decisions)
    let table = ViewTable(connection)
    let list = overlap.theirs.number
    var made: [Matched] = []
    for (name, _) in terms.levels {
      if !isFresh, try table.find(list, name)?.source == source { continue }
      made.append(
        Matched(population: name, pairs: try pairs(of: name, with: overlap, decisions)))
    }
    let differing = made.isEmpty ? [] : try keep(made, shared, source)
    try connection.read { () throws(Problem) in
      for (name, level) in terms.levels {
        guard let view = try table.find(list, name), view.source == source else {
          throw PartnerOverlap.overtaken
        }
        shared.populations.append(
          try SharedPopulation(view, ourList: overlap.ours.number, level, in: connection))
      }
    }
    return (shared, differing)
  }

  /// A population that was matched, and is not kept yet.
  private struct Matched {
    let population: String
    let pairs: [OverlapPair]
  }

  /// Keeps what was matched, and drops what is of other lists, decisions or terms.
  ///
  /// - Returns: The populations of which something else was kept of the same source.
  private func keep(
    _ made: [Matched], _ shared: SharedOverlap, _ source: ViewTable.Source
  ) throws(Problem) -> [String] {
    try connection.write { () throws(Problem) in
      try shared.check(in: connection)
      let table = ViewTable(connection)
      let list = shared.overlap.theirs.number
      var differing: [String] = []
      for one in made {
        let old = try table.find(list, one.population)
        if let old { try table.drop(old.number) }
        let number = try table.nextNumber()
        try table.put(number, one.pairs.lazy.map { ($0.theirs, $0.ours) })
        let companies = try SharedPopulation.companies(
          number, ourList: shared.overlap.ours.number, theirList: list, in: connection)
        let view = ViewTable.View(
          number: number, population: one.population, source: source, companies: Int64(companies),
          pairs: try table.digest(number))
        try table.set(view)
        if let old, old.source == source,
          old.digest != view.digest || old.companies != view.companies
        {
          differing.append(one.population)
        }
      }
      try table.drop(list) { view in
        view.source == source && shared.terms.level(of: view.population) > .hidden
      }
      return differing
    }
  }

  /// The pairs of a population that count, matched from it alone.
  private func pairs(
    of name: String, with overlap: PartnerOverlap, _ decisions: [PairDecision]
  ) throws(Problem) -> [OverlapPair] {
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
    return pairs.filter(\.isShared)
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
