import Basics
import Storage

/// The comparison of persons' values with the commitments to them that the journal holds.
struct PersonCheck {
  private(set) var differences: [Replay.Difference] = []

  /// Compares the values of a workspace with the entries of its journal that could be followed.
  init(of found: Connection, with due: Connection) throws(Problem) {
    var promised: [(commitment: Digest, id: Identifier)] = []
    var erased: Set<Identifier> = []
    try Journal(due).visit { (entry) throws(Problem) in
      guard let effect = RecordEffect(entry), effect.kind == RecordDefinition.person.name else {
        return
      }
      if effect.isErased { erased.insert(Identifier(effect.id)) }
      if let commitment = PersonValues.commitment(effect.value) {
        promised.append((commitment, Identifier(effect.id)))
      }
    }
    var unseen: [Digest: Identifier] = [:]
    for one in promised where !erased.contains(one.id) { unseen[one.commitment] = one.id }
    var notes: [(id: String, manner: Replay.Difference.Manner)] = []
    try PersonTable(found).visit { row in
      guard let row else { return notes.append(("unreadable", .altered)) }
      if unseen.removeValue(forKey: row.commitment) != Identifier(row.id) {
        notes.append((row.id, .unfounded))
      } else if !row.isTrue {
        notes.append((row.id, .altered))
      }
    }
    notes += unseen.values.sorted().map { ($0.text, .missing) }
    differences = notes.map {
      Replay.Difference(kind: "person_value", id: $0.id, manner: $0.manner)
    }
  }
}
