import Basics
import JSON
import Storage

/// What an entry says of the digests that it holds of lists.
enum ListDigests {
  /// That random bytes are under them, without which nobody can test a guess.
  static let salted = JSONObject.Member(key: "salted", value: .bool(true))

  /// The entries, made by an earlier version, by which a guessed owner can be tested: they hold
  /// digests, of a list or of the file that it came from, with nothing random under them.
  static func guessable(in connection: Connection) throws(Problem) -> [Int64] {
    var found: [Int64] = []
    try Journal(connection).visit { (entry) throws(Problem) in
      guard [ImportedEntry.kind, ErasedOwnerEntry.kind].contains(entry.draft.kind) else { return }
      let body = try? JSONParser.parse(entry.draft.body.span)
      if case .object(let members)? = body, members[salted.key] == salted.value { return }
      found.append(entry.sequence)
    }
    return found
  }
}
