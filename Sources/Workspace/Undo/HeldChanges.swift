import Basics
import Storage

/// What an entry that can be taken back is about.
enum UndoSubject: Hashable {
  /// A record, by its kind and id.
  case record(Identifier, Identifier)
  /// A list of accounts, by its holder.
  case list(Identifier)
  /// A batch of a book, by the entry that added it.
  case batch(Int64)
}

/// The changes that hold, the newest on top.
///
/// Taking back the topmost takes it off; taking that back puts it on again where the stack is still
/// as it was. Every other entry lies on top, one that takes back something deeper too. So below
/// each change lies the one that left the workspace as it began, and going down the stack never
/// meets a record that something else needs.
struct HeldChanges {
  private struct Change {
    let entry: Int64
    let subject: UndoSubject
    let below: Int?
  }

  private var changes: [Change] = []
  private var top: Int?
  /// The change that an entry made or brought back.
  private var brought: [Int64: Int] = [:]
  /// The change that an entry took off.
  private var taken: [Int64: Int] = [:]

  /// Goes through the journal.
  init(in connection: Connection) throws(Problem) {
    try Journal(connection).visit { (entry) throws(Problem) in meet(entry) }
  }

  /// The entry that `undo` alone takes back.
  var newest: Int64? { top.map { changes[$0].entry } }

  /// The newest entry that holds of those about a subject.
  func newest(of subject: UndoSubject) -> Int64? {
    standing.first { $0.subject == subject }?.entry
  }

  /// Whether the change of an entry holds.
  func holds(_ entry: Int64) -> Bool {
    let change = brought[entry].map { changes[$0].entry }
    return standing.contains { $0.entry == change }
  }

  /// The changes, the newest first.
  private var standing: [Change] {
    var found: [Change] = []
    var next = top
    while let place = next {
      found.append(changes[place])
      next = changes[place].below
    }
    return found
  }

  private mutating func meet(_ entry: JournalEntry) {
    if let list = ImportedEntry.Origin(entry) {
      return meet(entry.sequence, .list(Identifier(list.holder)), undoes: list.undoes)
    }
    if let origin = BookEntry.Origin(entry) {
      // What a run posted is no change of a person's, and stays.
      guard origin.book.canWithdraw else { return }
      return meet(entry.sequence, .batch(origin.batch), undoes: origin.undoes)
    }
    guard let effect = RecordEffect(entry) else { return }
    let subject = UndoSubject.record(Identifier(effect.kind), Identifier(effect.id))
    if effect.isErased || effect.isFinal {
      forget(subject)
    } else {
      meet(entry.sequence, subject, undoes: effect.undoes)
    }
  }

  private mutating func meet(_ entry: Int64, _ subject: UndoSubject, undoes: Int64?) {
    if let undoes {
      if let change = brought[undoes], top == change {
        taken[entry] = change
        top = changes[change].below
        return
      }
      if let change = taken[undoes], top == changes[change].below {
        brought[entry] = change
        top = change
        return
      }
    }
    push(entry, subject)
  }

  private mutating func push(_ entry: Int64, _ subject: UndoSubject) {
    brought[entry] = changes.count
    changes.append(Change(entry: entry, subject: subject, below: top))
    top = changes.count - 1
  }

  /// What was erased can't come back, and what is final stays: the stack goes on without it.
  private mutating func forget(_ subject: UndoSubject) {
    let rest = standing.reversed().filter { $0.subject != subject }
    (changes, top, brought, taken) = ([], nil, [:], [:])
    for change in rest { push(change.entry, change.subject) }
  }
}
