import Basics
import JSON
import Storage

/// What it takes to take an entry about a record back.
///
/// Nothing is taken out of the journal: a further entry gives the record what it had before. That
/// is an entry like others, and can be taken back itself.
struct RecordUndoing {
  /// The entry that is taken back.
  let entry: JournalEntry
  /// The record.
  private let effect: RecordEffect
  /// The record's past, that entry included.
  private let history: RecordHistory
  /// Where the entry stands in it.
  private let index: Int

  /// Prepares to take back an entry about a record.
  ///
  /// What stands now decides: the record must be what the entry made of it, however it came to be
  /// that again.
  ///
  /// - Throws: A problem where the entry is about no record, or where its record is not what the
  ///   entry made of it.
  init(_ entry: JournalEntry, in connection: Connection) throws(Problem) {
    let sequence = entry.sequence
    guard let effect = RecordEffect(entry) else {
      throw Problem(
        .refused, code: "cannot_undo",
        entry.draft.kind == ErasedOwnerEntry.kind
          ? "what was erased is gone for good" : "entry \(sequence) can't be taken back",
        found: entry.draft.kind, expected: "an entry that sets or removes a record")
    }
    if effect.isErased { throw Self.erased(sequence, effect) }
    self.entry = entry
    self.effect = effect
    history = try RecordHistory(of: effect.kind, effect.id, in: connection)
    guard let index = history.steps.firstIndex(where: { $0.entry.sequence == sequence }) else {
      throw Problem(.refused, code: "cannot_undo", "entry \(sequence) can't be taken back")
    }
    self.index = index
    try refuseWhereChanged(connection)
  }

  /// What the record will be; nil where it will be removed.
  var value: JSONValue? { history.steps[index].before }

  /// What the record is.
  var present: JSONValue? { history.steps.last?.after }

  /// The record's kind.
  var kind: String { effect.kind }

  /// The record's id.
  var id: String { effect.id }

  /// Refuses where the record is not what the entry made of it.
  private func refuseWhereChanged(_ connection: Connection) throws(Problem) {
    if history.steps.contains(where: { RecordEffect($0.entry)?.isErased ?? false }) {
      throw Self.erased(entry.sequence, effect)
    }
    let sequence = entry.sequence
    if let final = history.steps[index...].last(where: { RecordEffect($0.entry)?.isFinal ?? false })
    {
      throw Self.final(sequence, effect, final.entry)
    }
    guard present != history.steps[index].after, let last = history.steps.last else { return }
    let held = try HeldChanges(in: connection)
    let subject = UndoSubject.record(Identifier(effect.kind), Identifier(effect.id))
    guard held.holds(sequence), let top = held.newest(of: subject) else {
      throw Problem(
        .refused, code: "taken_back", "entry \(sequence) does not hold any more",
        found: "\(effect.kind) '\(effect.id)' as entry \(last.entry.sequence) left it",
        hint: "tandem journal log --id shows what was done to it")
    }
    throw Problem(
      .refused, code: "changed_since",
      "\(effect.kind) '\(effect.id)' was changed since entry \(sequence)",
      found: "entry \(last.entry.sequence) by '\(last.entry.draft.actor)'",
      hint: "take that back first: tandem undo \(top)")
  }

  private static func final(
    _ sequence: Int64, _ effect: RecordEffect, _ final: JournalEntry
  ) -> Problem {
    Problem(
      .refused, code: "cannot_undo", "entry \(sequence) can't be taken back: it is final (R-36)",
      found: "\(effect.kind) '\(effect.id)', which entry \(final.sequence) closed, reopened or"
        + " amended",
      hint: "a mistaken close is taken back with two names: tandem \(effect.kind) reopen"
        + " \(effect.id) --reason TEXT --with NAME")
  }

  private static func erased(_ sequence: Int64, _ effect: RecordEffect) -> Problem {
    Problem(
      .refused, code: "cannot_undo", "entry \(sequence) can't be taken back",
      found: "\(effect.kind) '\(effect.id)', who was erased for good")
  }
}

extension Change {
  /// Takes an entry about a record back by a further one.
  func undo(_ undoing: RecordUndoing) throws(Problem) -> RecordEdit {
    var members = [JSONObject.Member(key: "id", value: .string(undoing.id))]
    if let value = undoing.value {
      try refuseDangling(undoing, value)
      try refuseTakenTwice(undoing, value)
      members.append(.init(key: "value", value: value))
    } else {
      try refuseWhereNeeded(kind: undoing.kind, id: undoing.id)
    }
    members.append(.init(key: "undoes", value: .integer(undoing.entry.sequence)))
    let what = undoing.value == nil ? "removed" : "set"
    let entry = try add("\(undoing.kind).\(what)", .object(JSONObject(members) ?? .empty))
    try refuseOverspent(undoing.kind)
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

  /// Refuses to bring back a payout of what another pays.
  private func refuseTakenTwice(_ undoing: RecordUndoing, _ value: JSONValue) throws(Problem) {
    guard undoing.kind == RecordDefinition.payout.name, case .object(let object) = value else {
      return
    }
    let sequence = undoing.entry.sequence
    try refuseTakenTwice(
      KeptPayout(Record(kind: undoing.kind, id: undoing.id, sequence: sequence, value: object)))
  }

  /// Refuses to bring back a record that refers to one that is gone.
  private func refuseDangling(_ undoing: RecordUndoing, _ value: JSONValue) throws(Problem) {
    try DealReferences.refuseDangling(undoing.kind, undoing.id, value, in: connection)
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
