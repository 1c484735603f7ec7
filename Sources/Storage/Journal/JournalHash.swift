import Basics

/// The chain: what each entry's hash is made of.
///
/// SHA-256 over a tag with the version, then each field with its length before it, so that no two
/// different entries are the same bytes. The body is hashed as it is stored, never written anew.
enum JournalHash {
  /// What the first entry names as the one before it.
  static var origin: Digest {
    SHA256.digest(of: Array("tandem journal 1: origin".utf8).span)
  }

  /// The hash that an entry must have.
  static func of(_ entry: JournalEntry) -> Digest {
    var hash = SHA256()
    hash.update(Array("tandem journal 1: entry".utf8).span)
    let draft = entry.draft
    field(entry.previous.bytes, &hash)
    field(decimal(entry.sequence), &hash)
    field(decimal(draft.recordedAt), &hash)
    field(Array(draft.clock.rawValue.utf8), &hash)
    field(entry.clockWentBack ? [1] : [0], &hash)
    optional(draft.sinceStart.map(decimal), &hash)
    field(Array(draft.actor.utf8), &hash)
    field(Array(draft.kind.utf8), &hash)
    optional(draft.claimedAt.map { Array($0.utf8) }, &hash)
    field(draft.body, &hash)
    return hash.finished()
  }

  private static func decimal(_ value: Int64) -> [UInt8] { Array(String(value).utf8) }

  /// An absent field is not the same as an empty one.
  private static func optional(_ bytes: [UInt8]?, _ hash: inout SHA256) {
    field(bytes == nil ? [0] : [1], &hash)
    if let bytes { field(bytes, &hash) }
  }

  private static func field(_ bytes: [UInt8], _ hash: inout SHA256) {
    let count = UInt64(bytes.count)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(56 - $0 * 8)) }
    hash.update(length.span)
    hash.update(bytes.span)
  }
}
