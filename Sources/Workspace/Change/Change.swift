package import Basics
package import JSON
import Platform
package import Storage

/// One change of a workspace while it is being made: entries, and the tables that follow them.
package struct Change {
  /// The database, as this change has left it so far.
  package let connection: Connection
  private let author: Author
  /// Where random bytes come from.
  let randomness: Randomness

  init(_ connection: Connection, _ author: Author, _ randomness: Randomness = .system) {
    self.connection = connection
    self.author = author
    self.randomness = randomness
  }

  /// Journals that something happened, and brings the tables up to it.
  ///
  /// - Parameters:
  ///   - kind: What happened, such as `partner.set`.
  ///   - body: The particulars.
  ///   - claimedAt: The moment that the author claims for it, as it was written.
  /// - Returns: The entry.
  /// - Throws: A problem where the tables do not permit it.
  @discardableResult
  package func add(
    _ kind: String, _ body: JSONValue, claimedAt: String? = nil
  ) throws(Problem) -> JournalEntry {
    var writer = JSONWriter()
    writer.value(body)
    let entry = try Journal(connection).append(
      JournalEntry.Draft(
        recordedAt: author.milliseconds, clock: author.clock, sinceStart: author.sinceStart,
        actor: author.name, kind: kind, claimedAt: claimedAt, body: writer.bytes))
    try Effect.apply(entry, to: connection)
    return entry
  }

  /// Who makes it, as that person says.
  package var name: String { author.name }

  /// When it is made, in milliseconds since 1970 began.
  var milliseconds: Int64 { author.milliseconds }

  /// The journal's newest entry, those of this change included.
  package func head() throws(Problem) -> Journal.Head {
    try Journal(connection).head()
  }
}

extension Workspace {
  /// Changes the workspace: all of it, or nothing where anything is refused.
  ///
  /// - Parameters:
  ///   - author: Who does it, and when.
  ///   - isRehearsal: Whether all is undone at the end, so that a user can see what would happen.
  ///   - work: What is done; it sees the workspace as no other process can change it meanwhile.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws, and a problem where the change can't be kept.
  package func change<Result>(
    by author: Author, isRehearsal: Bool = false,
    _ work: (Change) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let known = { () throws(Problem) in author }
    return try change(whose: known, isRehearsal: isRehearsal, work)
  }

  /// Changes the workspace as `change(by:)` does, with an author who is asked for when nobody else
  /// can write any more: the order of moments is then that of the entries, whoever had to wait.
  package func change<Result>(
    whose author: () throws(Problem) -> Author, isRehearsal: Bool,
    _ work: (Change) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let whole = { () throws(Problem) -> Result in
      try work(try self.change(by: try author()))
    }
    guard isRehearsal else { return try connection.write(whole) }
    return try connection.rehearse(whole)
  }

  /// A change that begins now.
  private func change(by author: Author) throws(Problem) -> Change {
    if let randomness { return Change(connection, author, randomness) }
    return Change(connection, author, try usual(for: author))
  }

  /// The system's random bytes, or such as follow from the journal where the clock is given.
  ///
  /// Whoever gives the clock wants to see the same again, and the journal says that it was given. Who
  /// has the journal can then tell the bytes: with a given clock nothing is kept from them.
  private func usual(for author: Author) throws(Problem) -> Randomness {
    guard author.clock == .given else { return .system }
    return .following(try Journal(connection).head().hash.bytes)
  }
}
