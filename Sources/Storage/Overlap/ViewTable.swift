package import Basics

/// What each population of ours that a partner may see has in common with its list, kept so that
/// lists that did not change are not matched again.
///
/// As with `OverlapTable` there is no journal: whoever doubts it drops it, and it is made anew.
package struct ViewTable {
  let connection: Connection

  /// The kept views of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// What views were computed from.
  package struct Source: Equatable, Sendable {
    /// The partner's list, and what both lists were.
    package var basis: OverlapTable.Basis
    /// Which matching computed them.
    package var engine: String
    /// The digest over the decisions of people that were applied.
    package var decisions: Digest

    /// A source.
    package init(basis: OverlapTable.Basis, engine: String, decisions: Digest) {
      self.basis = basis
      self.engine = engine
      self.decisions = decisions
    }
  }

  /// What one population has in common with a list.
  package struct View: Equatable, Sendable {
    /// Its number, under which its pairs are filed.
    package var number: Int64
    /// Our population.
    package var population: String
    /// What it was computed from.
    package var source: Source
    /// How many companies of ours its pairs are.
    package var companies: Int64
    /// The digest over its pairs and over all of the above.
    package var digest: Digest

    /// A view of pairs that have this digest, sealed.
    package init(
      number: Int64, population: String, source: Source, companies: Int64, pairs: Digest
    ) {
      self.number = number
      self.population = population
      self.source = source
      self.companies = companies
      digest = pairs
      digest = seal(over: pairs)
    }

    /// The digest that belongs to these pairs: the same for the same view, whatever its number.
    package func seal(over pairs: Digest) -> Digest {
      var hash = GatheringHash(tag: "tandem overlap view 1")
      hash.add(wide: UInt64(bitPattern: source.basis.list))
      hash.add(counted: population.utf8Span.span)
      hash.add(counted: source.engine.utf8Span.span)
      hash.add(wide: UInt64(bitPattern: companies))
      for part in [source.basis.ours, source.basis.theirs, source.decisions, pairs] {
        hash.add(part.bytes.span)
      }
      return hash.finished()
    }
  }

  private static let columns =
    "view, list, population, ours, theirs, engine, decisions, companies, digest"

  /// The view of a population, whatever it was computed from; nil where none is kept.
  package func find(_ list: Int64, _ population: String) throws(Problem) -> View? {
    let statement = try connection.prepare(
      "SELECT \(Self.columns) FROM overlap_view WHERE list = ? AND population = ?")
    try statement.bind(1, list)
    try statement.bind(2, population)
    return try statement.step() ? Self.view(statement) : nil
  }

  /// All kept views.
  package func all() throws(Problem) -> [View] {
    let statement = try connection.prepare("SELECT \(Self.columns) FROM overlap_view ORDER BY view")
    var views: [View] = []
    while try statement.step() {
      if let view = Self.view(statement) { views.append(view) }
    }
    return views
  }

  /// The view that a statement over `columns` stands at; nil where no program wrote it.
  private static func view(_ row: Statement) -> View? {
    guard let ours = Digest(bytes: row.bytes(3)), let theirs = Digest(bytes: row.bytes(4)),
      let decisions = Digest(bytes: row.bytes(6)), let digest = Digest(bytes: row.bytes(8))
    else { return nil }
    let basis = OverlapTable.Basis(list: row.integer(1), ours: ours, theirs: theirs)
    var view = View(
      number: row.integer(0), population: row.text(2) ?? "",
      source: Source(basis: basis, engine: row.text(5) ?? "", decisions: decisions),
      companies: row.integer(7), pairs: digest)
    view.digest = digest
    return view
  }

  // MARK: Changes

  /// Keeps a view in place of the one of its population; its pairs are put under its number before.
  package func set(_ view: View) throws(Problem) {
    let statement = try connection.prepare(
      "INSERT OR REPLACE INTO overlap_view(\(Self.columns)) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let basis = view.source.basis
    try statement.bind(1, view.number)
    try statement.bind(2, basis.list)
    try statement.bind(3, view.population)
    try statement.bind(4, basis.ours.bytes)
    try statement.bind(5, basis.theirs.bytes)
    try statement.bind(6, view.source.engine)
    try statement.bind(7, view.source.decisions.bytes)
    try statement.bind(8, view.companies)
    try statement.bind(9, view.digest.bytes)
    try statement.run()
  }

  /// The number for the next view.
  package func nextNumber() throws(Problem) -> Int64 {
    let views = try connection.integer("SELECT max(view) FROM overlap_view") ?? 0
    return max(views, try connection.integer("SELECT max(view) FROM overlap_view_pair") ?? 0) + 1
  }

  /// Drops a view with its pairs.
  package func drop(_ number: Int64) throws(Problem) {
    for table in ["overlap_view_pair", "overlap_view"] {
      let statement = try connection.prepare("DELETE FROM \(table) WHERE view = ?")
      try statement.bind(1, number)
      try statement.run()
    }
  }

  /// Drops the views of a partner's list for which `isKept` says no.
  package func drop(_ list: Int64, unless isKept: (View) -> Bool) throws(Problem) {
    for view in try all() where view.source.basis.list == list && !isKept(view) {
      try drop(view.number)
    }
  }

  /// Says of kept views that a list they were computed from has another digest now, where nothing
  /// changed that matching looks at; each is sealed anew.
  func replace(_ old: Digest, by new: Digest) throws(Problem) {
    for view in try all() where view.source.basis.ours == old || view.source.basis.theirs == old {
      let pairs = try digest(view.number)
      // One that was edited stays as wrong as it is.
      guard view.seal(over: pairs) == view.digest else { continue }
      var moved = view
      if view.source.basis.ours == old { moved.source.basis.ours = new }
      if view.source.basis.theirs == old { moved.source.basis.theirs = new }
      moved.digest = moved.seal(over: pairs)
      try set(moved)
    }
  }
}
