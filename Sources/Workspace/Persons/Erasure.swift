package import Basics
import JSON
import Platform
import Storage

/// What was erased, and where else it may stand.
package struct Erasure: Equatable, Sendable {
  /// How many values or rows are gone.
  package let count: Int
  /// The entries of the journal that hold one of the texts: nothing can take them out.
  package let mentions: [Int64]
  /// The entries of an earlier version by which who has the rest of a list can test a guess.
  package var guessable: [Int64] = []
}

extension RecordBook {
  /// Texts that tell who a person is: name, e-mail and telephone number, as they are and were.
  package func texts(of person: String) throws(Problem) -> [String] {
    var texts: Set<Identifier> = []
    try PersonTable(connection).visit(id: person) { row in
      guard let row, case .object(let value)? = try? JSONParser.parse(Array(row.body.utf8).span)
      else { return }
      for name in ["name", "email", "phone"] {
        if case .string(let text)? = value[name] { texts.insert(Identifier(text)) }
      }
    }
    return texts.sorted().map(\.text)
  }

  /// How many values of a person there are.
  package func countValues(of person: String) throws(Problem) -> Int {
    var count = 0
    try PersonTable(connection).visit(id: person) { _ in count += 1 }
    return count
  }

  /// The owners of accounts that a user means: their case and the blanks around them don't count.
  ///
  /// - Throws: A problem of kind `usage` that suggests what may have been meant.
  package func owners(named name: String) throws(Problem) -> [String] {
    let owners = try AccountTable(connection).owners()
    let found = Self.owners(owners, called: [name])
    guard found.isEmpty else { return found }
    throw Problem(
      .usage, code: "unknown_owner", "no account has the owner '\(name)'",
      hint: Suggestion.nearest(to: name, among: owners).map { "did you mean '\($0)'?" }
        ?? "tandem accounts list --ours shows who looks after which account")
  }

  /// The owners of accounts that are called as a person is, by name or e-mail address.
  package func owners(like person: String) throws(Problem) -> [String] {
    Self.owners(try AccountTable(connection).owners(), called: try texts(of: person))
  }

  private static func owners(_ owners: [String], called names: [String]) -> [String] {
    func plain(_ text: String) -> String {
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let wanted = Set(names.map(plain))
    return owners.filter { wanted.contains(plain($0)) }
  }

  /// The entries of the journal that hold one of some texts, as what happened or as who did it.
  package func entries(mentioning texts: [String]) throws(Problem) -> [Int64] {
    // Shorter ones stand everywhere by chance.
    let wanted = texts.filter { $0.utf8.count >= 4 }.map { Array($0.utf8) }
    var found: [Int64] = []
    try Journal(connection).visit { (entry) throws(Problem) in
      let places = [entry.draft.body, Array(entry.draft.actor.utf8)]
      let holds = wanted.contains { text in places.contains { Self.holds($0, text) } }
      if holds { found.append(entry.sequence) }
    }
    return found
  }

  private static func holds(_ bytes: [UInt8], _ text: [UInt8]) -> Bool {
    guard let first = text.first, bytes.count >= text.count else { return false }
    return (0...bytes.count - text.count).contains { start in
      bytes[start] == first && bytes[start..<start + text.count].elementsEqual(text)
    }
  }
}

extension Change {
  /// Erases a person for good: all values, and the random bytes behind their commitments.
  ///
  /// - Parameter id: The person's id; one whose record was removed is found too.
  /// - Returns: What was erased.
  /// - Throws: A problem where the change can't be kept.
  package func erase(person id: String) throws(Problem) -> Erasure {
    let count = try records.countValues(of: id)
    let mentions = try records.entries(mentioning: try records.texts(of: id))
    let body = JSONObject([.init(key: "id", value: .string(id))])
    try add(PersonValues.erasedKind, .object(body ?? .empty))
    return Erasure(count: count, mentions: mentions)
  }

  /// Takes owners out of all accounts for good, and gives all lists other digests.
  ///
  /// The random bytes under the digests go, of every list: one that has the owner no more may have
  /// had it when an earlier entry was made.
  ///
  /// - Parameter owners: The owners as they stand in the rows.
  /// - Returns: What was erased.
  /// - Throws: A problem where the change can't be kept.
  package func erase(owners: [String]) throws(Problem) -> Erasure {
    let table = AccountTable(connection)
    let mentions = try records.entries(mentioning: owners)
    var count: Int64 = 0
    for owner in owners {
      count += try table.countOwned(by: owner)
      try table.eraseOwner(owner)
    }
    var lists: [ErasedOwnerEntry.List] = []
    for list in try AccountListTable(connection).all() {
      try ListSaltTable(connection).set(list.number, try randomness.bytes(32))
      let digest = try table.digest(of: list, on: .present)
      let previous = list.previous == nil ? nil : try table.digest(of: list, on: .former)
      try OverlapTable(connection).replace(list.digest, by: digest)
      if let old = list.previous, let previous {
        try OverlapTable(connection).replace(old, by: previous)
      }
      lists.append(.init(holder: list.holder, digest: digest, previous: previous))
    }
    try add(ErasedOwnerEntry.kind, ErasedOwnerEntry(lists: lists).value)
    return Erasure(
      count: Int(clamping: count), mentions: mentions,
      guessable: try ListDigests.guessable(in: connection))
  }
}
