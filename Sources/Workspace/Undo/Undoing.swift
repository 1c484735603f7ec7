package import Basics
package import JSON
package import Storage

/// What it takes to take an entry of the journal back.
///
/// Nothing is taken out of the journal: a further entry gives the record what it had before. That
/// is an entry like others, and can be taken back itself.
package struct Undoing {
  /// The entry that is taken back.
  package let entry: JournalEntry
  /// The record.
  private let effect: RecordEffect
  /// The record's past, that entry included.
  private let history: RecordHistory
  /// Where the entry stands in it.
  private let index: Int

  /// Prepares to take back an entry.
  ///
  /// - Parameters:
  ///   - sequence: The entry's place; nil for the newest that is not taken back.
  ///   - connection: The open workspace.
  /// - Throws: A problem where there is no such entry, or where its record was changed since.
  package init(_ sequence: Int64?, in connection: Connection) throws(Problem) {
    let wanted: Int64
    if let sequence {
      wanted = sequence
    } else if let newest = try Self.newest(in: connection) {
      wanted = newest
    } else {
      throw Problem(.refused, code: "nothing_to_undo", "there is nothing to take back")
    }
    guard let entry = try Journal(connection).entry(wanted) else {
      throw Problem(
        .usage, code: "unknown_entry", "the journal has no entry \(wanted)",
        hint: "tandem journal log lists them")
    }
    guard let effect = RecordEffect(entry) else { throw Self.refusal(of: entry) }
    if effect.isErased { throw Self.erased(wanted, effect) }
    self.entry = entry
    self.effect = effect
    history = try RecordHistory(of: effect.kind, effect.id, in: connection)
    guard let index = history.steps.firstIndex(where: { $0.entry.sequence == wanted }) else {
      throw Problem(.refused, code: "cannot_undo", "entry \(wanted) can't be taken back")
    }
    self.index = index
    try refuseWhereChanged()
  }

  /// What the record will be; nil where it will be removed.
  package var value: JSONValue? { history.steps[index].before }

  /// What the record is.
  package var present: JSONValue? { history.steps.last?.after }

  /// The record's kind.
  package var kind: String { effect.kind }

  /// The record's id.
  package var id: String { effect.id }

  /// The entry whose state each step leaves: its own, or an earlier one's that it brought back.
  private var standing: [Int64] {
    var standing: [Int64] = []
    for step in history.steps {
      var state = step.entry.sequence
      if let undone = step.undoes,
        let place = history.steps.firstIndex(where: { $0.entry.sequence == undone })
      {
        state = place > 0 && place <= standing.count ? standing[place - 1] : 0
      }
      standing.append(state)
    }
    return standing
  }

  /// Refuses where the entry no longer decides what the record is.
  private func refuseWhereChanged() throws(Problem) {
    guard let last = history.steps.last else { return }
    if history.steps.contains(where: { RecordEffect($0.entry)?.isErased ?? false }) {
      throw Self.erased(entry.sequence, effect)
    }
    let sequence = entry.sequence
    if last.entry.sequence == sequence || standing.last == sequence { return }
    let draft = last.entry.draft
    throw Problem(
      .refused, code: "changed_since",
      "\(effect.kind) '\(effect.id)' was changed since entry \(sequence)",
      found: "entry \(last.entry.sequence) by '\(draft.actor)'",
      hint: "take that back first: tandem undo \(last.entry.sequence)")
  }

  /// Why an entry that is about no record stays, and what to do instead.
  private static func refusal(of entry: JournalEntry) -> Problem {
    var problem = Problem(
      .refused, code: "cannot_undo", "entry \(entry.sequence) can't be taken back",
      found: entry.draft.kind, expected: "an entry that sets or removes a record")
    if entry.draft.kind == ImportedEntry.kind {
      problem.what = "an import of accounts can't be taken back: the journal has no rows of it"
      problem.hint =
        "import the former list again: tandem accounts import FILE \(options(of: entry))"
    } else if entry.draft.kind == ErasedOwnerEntry.kind {
      problem.what = "what was erased is gone for good"
    }
    return problem
  }

  /// The options that name the list of an import.
  private static func options(of entry: JournalEntry) -> String {
    guard let value = try? JSONParser.parse(entry.draft.body.span),
      let holder = try? JSONCursor(value).field("list").string(), !holder.isEmpty
    else { return "--ours" }
    return "--partner '\(holder)'"
  }

  private static func erased(_ sequence: Int64, _ effect: RecordEffect) -> Problem {
    Problem(
      .refused, code: "cannot_undo", "entry \(sequence) can't be taken back",
      found: "\(effect.kind) '\(effect.id)', who was erased for good")
  }

  /// The entry that holds and came to do so last; what was brought back counts from then.
  private static func newest(in connection: Connection) throws(Problem) -> Int64? {
    var holding: [Int64] = []
    var persons: [Int64: Identifier] = [:]
    // For what takes back: the entry that it takes back in the end, or brings back.
    var origin: [Int64: Int64] = [:]
    try Journal(connection).visit { (entry) throws(Problem) in
      guard let effect = RecordEffect(entry) else { return }
      if effect.isErased {
        let id = Identifier(effect.id)
        return holding.removeAll { persons[$0] == id }
      }
      if effect.kind == RecordDefinition.person.name {
        persons[entry.sequence] = Identifier(effect.id)
      }
      guard let undone = effect.undoes else { return holding.append(entry.sequence) }
      let first = origin[undone] ?? undone
      origin[entry.sequence] = first
      if let place = holding.lastIndex(of: first) {
        holding.remove(at: place)
      } else {
        holding.append(first)
      }
    }
    return holding.last
  }
}

extension Change {
  /// Takes an entry back by a further one.
  ///
  /// - Returns: What was done to the record.
  /// - Throws: A problem where other records need what would go, or lack what would come back.
  package func undo(_ undoing: Undoing) throws(Problem) -> RecordEdit {
    var members = [JSONObject.Member(key: "id", value: .string(undoing.id))]
    if let value = undoing.value {
      try refuseDangling(undoing, value)
      members.append(.init(key: "value", value: value))
    } else {
      try refuseWhereNeeded(kind: undoing.kind, id: undoing.id)
    }
    members.append(.init(key: "undoes", value: .integer(undoing.entry.sequence)))
    let what = undoing.value == nil ? "removed" : "set"
    let entry = try add("\(undoing.kind).\(what)", .object(JSONObject(members) ?? .empty))
    let isErasable = RecordDefinition.named(undoing.kind)?.isErasable ?? false
    let values = PersonValues(connection)
    return RecordEdit(
      kind: undoing.kind, id: undoing.id,
      before: isErasable
        ? try values.values(behind: undoing.present) : Self.object(undoing.present),
      after: isErasable ? try values.values(behind: undoing.value) : Self.object(undoing.value),
      entry: entry.sequence)
  }

  private static func object(_ value: JSONValue?) -> JSONObject? {
    if case .object(let object)? = value { return object }
    return value == nil ? nil : .empty
  }

  /// Refuses to bring back a record that refers to one that is gone.
  private func refuseDangling(_ undoing: Undoing, _ value: JSONValue) throws(Problem) {
    guard let definition = RecordDefinition.named(undoing.kind),
      let object = definition.isErasable
        ? try PersonValues(connection).values(behind: value) : Self.object(value)
    else { return }
    for field in definition.allFields {
      guard case .reference(let kind) = field.kind, case .string(let id)? = object[field.name],
        let other = RecordDefinition.named(kind)
      else { continue }
      if try records.find(other, id: id) == nil {
        throw Problem(
          .refused, code: "dangling", "\(undoing.kind) '\(undoing.id)' refers to what is gone",
          found: "\(kind) '\(id)'", hint: "bring that back first: tandem journal log --id \(id)")
      }
    }
  }
}
