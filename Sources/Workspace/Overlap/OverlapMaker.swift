package import Basics
package import Overlap
package import Storage

/// Computes overlaps and keeps them in the workspace.
///
/// Matching takes long, so it is done before the right to write is taken; where a list was imported
/// meanwhile, what was computed is of no use and is not kept.
package struct OverlapMaker<Workers: Parallel> {
  let connection: Connection
  let threads: Workers
  let progress: Progress
  private let words: @Sendable ([MatchReason]) -> String

  /// A maker.
  ///
  /// - Parameters:
  ///   - workspace: The workspace, open to be changed.
  ///   - threads: What matches.
  ///   - progress: Who is told how far it is.
  ///   - words: Puts the reasons of a pair in words.
  package init(
    _ workspace: Workspace, on threads: Workers, progress: Progress = .unwatched,
    words: @escaping @Sendable ([MatchReason]) -> String
  ) {
    connection = workspace.connection
    self.threads = threads
    self.progress = progress
    self.words = words
  }

  /// The overlap with a partner as both lists are now: the kept one, else a new one.
  ///
  /// `isFresh` says that the kept one is not to be believed.
  package func overlap(
    with partner: String, ours: AccountListTable.Row, theirs: AccountListTable.Row,
    isFresh: Bool = false
  ) throws(Problem) -> PartnerOverlap {
    if !isFresh,
      let kept = try PartnerOverlap.kept(partner, ours: ours, theirs: theirs, in: connection)
    {
      return kept
    }
    let basis = PartnerOverlap.basis(ours, theirs)
    let before = PartnerOverlap.basisBefore(ours, theirs)
    let table = AccountTable(connection)
    try make(basis, partner, ours, theirs, isFresh: isFresh, keeping: before) {
      () throws(Problem) in
      try ListMatching(
        ours: { (body) throws(Problem) in try table.visit(ours.number, body) },
        theirs: { (body) throws(Problem) in try table.visit(theirs.number, body) },
        on: threads, progress: progress)
    }
    guard let made = try PartnerOverlap.kept(partner, ours: ours, theirs: theirs, in: connection)
    else { throw PartnerOverlap.overtaken }
    return made
  }

  /// The overlap as it was before the last import of either list; nil where there was none.
  package func overlapBefore(
    with partner: String, ours: AccountListTable.Row, theirs: AccountListTable.Row
  ) throws(Problem) -> OverlapTable.Run? {
    guard let basis = PartnerOverlap.basisBefore(ours, theirs) else { return nil }
    let table = AccountTable(connection)
    let isOurs = ours.sequence > theirs.sequence
    let (ourFormer, theirFormer) = (
      FormerAccounts(ours, in: connection), FormerAccounts(theirs, in: connection)
    )
    try make(basis, partner, ours, theirs, keeping: PartnerOverlap.basis(ours, theirs)) {
      () throws(Problem) in
      try ListMatching(
        ours: { (body) throws(Problem) in
          if isOurs { try ourFormer.visit(body) } else { try table.visit(ours.number, body) }
        },
        theirs: { (body) throws(Problem) in
          if isOurs { try table.visit(theirs.number, body) } else { try theirFormer.visit(body) }
        },
        on: threads, progress: progress)
    }
    return try OverlapTable(connection).find(basis)
  }

  /// The comparison of two accounts as rows of the lists; nil where one is in its list no more.
  package func explain(
    _ ourKey: String, _ theirKey: String, ours: AccountListTable.Row,
    theirs: AccountListTable.Row
  ) throws(Problem) -> PairCase? {
    let table = AccountTable(connection)
    return try ListMatching(
      ours: { (body) throws(Problem) in try table.visit(ours.number, body) },
      theirs: { (body) throws(Problem) in try table.visit(theirs.number, body) },
      least: 0, on: threads, progress: progress
    ).explain(ourKey, theirKey)
  }

  /// Makes sure that the overlap of a basis is kept, with the decisions of now.
  private func make(
    _ basis: OverlapTable.Basis, _ partner: String, _ ours: AccountListTable.Row,
    _ theirs: AccountListTable.Row, isFresh: Bool = false, keeping other: OverlapTable.Basis?,
    match: () throws(Problem) -> ListMatching
  ) throws(Problem) {
    let table = OverlapTable(connection)
    let known = try table.find(basis)
    let isUsable = !isFresh && known?.engine == Matching.version
    let made = isUsable ? nil : try match().pairs(on: threads, words: words)
    try connection.write { () throws(Problem) in
      let lists = AccountListTable(connection)
      guard try lists.find(holder: "") == ours, try lists.find(holder: theirs.holder) == theirs
      else { throw PartnerOverlap.overtaken }
      var number = known?.number ?? 0
      var fresh: OverlapSettling.Counted?
      if let made {
        if let old = try table.find(basis) { try table.drop(old.number) }
        number = try table.nextNumber()
        let digest = try put(made.pairs, under: number)
        // Of a former list the amounts are kept no more where the matching has them.
        if basis == PartnerOverlap.basis(ours, theirs) {
          fresh = OverlapSettling.Counted(
            digest: digest, summary: made.summary, sheets: made.sheets)
        }
      } else if try table.find(basis) != known {
        throw PartnerOverlap.overtaken
      }
      try OverlapSettling(connection: connection).settle(
        number, basis, partner, ours, theirs, fresh)
      try table.drop(theirs.number, besides: [basis] + (other.map { [$0] } ?? []))
      let now = PartnerOverlap.basis(ours, theirs)
      try ViewTable(connection).drop(theirs.number) { $0.source.basis == now }
    }
  }

  /// Writes pairs, and digests them meanwhile.
  private func put(_ pairs: [OverlapPair], under number: Int64) throws(Problem) -> Digest {
    let table = OverlapTable(connection)
    var trouble: Problem?
    let digests = threads.map(
      2,
      alongside: {
        do throws(Problem) {
          try table.put(number, pairs)
        } catch {
          trouble = error
        }
      },
      { piece -> Digest? in
        guard piece == 0 else { return nil }
        var digest = PairsDigest(of: pairs)
        return digest.finished()
      })
    if let trouble { throw trouble }
    guard let digest = digests.first ?? nil else { return try table.digest(number) }
    return digest
  }
}
