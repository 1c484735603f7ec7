package import Basics

/// The overlap of our list with a partner's as it was last computed, kept so that lists that did
/// not change are not matched again.
///
/// It is no history and has no journal: whoever doubts it drops it, and it is computed anew.
package struct OverlapTable {
  let connection: Connection

  /// The kept overlaps of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// What an overlap was computed from.
  package struct Basis: Equatable, Sendable {
    /// The partner's list.
    package var list: Int64
    /// The digest of ours.
    package var ours: Digest
    /// The digest of theirs.
    package var theirs: Digest

    /// A basis.
    package init(list: Int64, ours: Digest, theirs: Digest) {
      self.list = list
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// One computed overlap.
  package struct Run: Equatable, Sendable {
    /// Its number, under which its pairs are filed.
    package var number: Int64
    /// What it was computed from.
    package var basis: Basis
    /// Which matching computed it.
    package var engine: String
    /// The digest over the decisions that were applied.
    package var decisions: Digest
    /// What was counted, as JSON.
    package var summary: String
    /// The digest over its pairs and over all of the above.
    package var digest: Digest

    /// An overlap.
    package init(
      number: Int64, basis: Basis, engine: String, decisions: Digest, summary: String,
      digest: Digest
    ) {
      self.number = number
      self.basis = basis
      self.engine = engine
      self.decisions = decisions
      self.summary = summary
      self.digest = digest
    }

    /// The digest that belongs to these pairs: the same for the same overlap, whatever its number.
    package func seal(over pairs: Digest) -> Digest {
      let head = "tandem overlap run 1\n\(basis.list)\n\(engine)\n\(summary)\n"
      var hash = SHA256()
      hash.update(Array(head.utf8).span)
      for part in [basis.ours, basis.theirs, decisions, pairs] { hash.update(part.bytes.span) }
      return hash.finished()
    }
  }

  /// The overlap of a basis; nil where it is not kept.
  package func find(_ basis: Basis) throws(Problem) -> Run? {
    let statement = try connection.prepare(
      """
      SELECT run, engine, decisions, summary, digest FROM overlap_run
      WHERE list = ? AND ours = ? AND theirs = ?
      """)
    try statement.bind(1, basis.list)
    try statement.bind(2, basis.ours.bytes)
    try statement.bind(3, basis.theirs.bytes)
    guard try statement.step(), let decisions = Digest(bytes: statement.bytes(2)),
      let digest = Digest(bytes: statement.bytes(4))
    else { return nil }
    return Run(
      number: statement.integer(0), basis: basis, engine: statement.text(1) ?? "",
      decisions: decisions, summary: statement.text(3) ?? "", digest: digest)
  }

  /// All kept overlaps.
  package func all() throws(Problem) -> [Run] {
    let statement = try connection.prepare(
      "SELECT list, ours, theirs FROM overlap_run ORDER BY run")
    var runs: [Run] = []
    while try statement.step() {
      guard let ours = Digest(bytes: statement.bytes(1)),
        let theirs = Digest(bytes: statement.bytes(2)),
        let run = try find(Basis(list: statement.integer(0), ours: ours, theirs: theirs))
      else { continue }
      runs.append(run)
    }
    return runs
  }

  /// The numbers under which there are pairs.
  package func pairNumbers() throws(Problem) -> [Int64] {
    let statement = try connection.prepare("SELECT min(run) FROM overlap_pair WHERE run > ?")
    var numbers: [Int64] = []
    var last = Int64.min
    while true {
      try statement.bind(1, last)
      guard try statement.step(), !statement.isNull(0) else { return numbers }
      last = statement.integer(0)
      numbers.append(last)
      statement.reset()
    }
  }

  /// The number for the next overlap.
  package func nextNumber() throws(Problem) -> Int64 {
    let runs = try connection.integer("SELECT max(run) FROM overlap_run") ?? 0
    return max(runs, try connection.integer("SELECT max(run) FROM overlap_pair") ?? 0) + 1
  }

  /// Keeps an overlap, or what changed of it; its pairs are put by themselves.
  package func set(_ run: Run) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO overlap_run(run, list, ours, theirs, engine, decisions, summary, digest)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT(run) DO UPDATE SET decisions = excluded.decisions, summary = excluded.summary,
        digest = excluded.digest
      """)
    try statement.bind(1, run.number)
    try statement.bind(2, run.basis.list)
    try statement.bind(3, run.basis.ours.bytes)
    try statement.bind(4, run.basis.theirs.bytes)
    try statement.bind(5, run.engine)
    try statement.bind(6, run.decisions.bytes)
    try statement.bind(7, run.summary)
    try statement.bind(8, run.digest.bytes)
    try statement.run()
  }

  /// Drops an overlap with its pairs and keys.
  package func drop(_ number: Int64) throws(Problem) {
    for table in ["overlap_pair", "overlap_key_sheet", "overlap_run"] {
      let statement = try connection.prepare("DELETE FROM \(table) WHERE run = ?")
      try statement.bind(1, number)
      try statement.run()
    }
  }

  /// Drops the overlaps of a partner's list that are of none of these bases.
  package func drop(_ list: Int64, besides kept: [Basis]) throws(Problem) {
    var numbers: [Int64] = []
    for basis in kept {
      if let run = try find(basis) { numbers.append(run.number) }
    }
    let statement = try connection.prepare("SELECT run FROM overlap_run WHERE list = ?")
    try statement.bind(1, list)
    var stale: [Int64] = []
    while try statement.step() {
      if !numbers.contains(statement.integer(0)) { stale.append(statement.integer(0)) }
    }
    for number in stale { try drop(number) }
  }

  /// All kept overlaps' numbers.
  package func numbers() throws(Problem) -> [Int64] {
    let statement = try connection.prepare("SELECT run FROM overlap_run ORDER BY run")
    var numbers: [Int64] = []
    while try statement.step() { numbers.append(statement.integer(0)) }
    return numbers
  }
}
