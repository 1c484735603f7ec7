import Basics
import JSON
import Storage

/// The journal's entries about books: rows added, a batch withdrawn, a batch put back.
enum BookEntry {
  static let added = ".appended"
  static let withdrawn = ".withdrawn"
  static let restored = ".restored"

  /// The body of an entry that adds a batch.
  static func body(
    first: Int64, rows: Int, digest: Digest, remarks: [JSONObject.Member]
  ) -> JSONValue {
    let members: [JSONObject.Member] = [
      .init(key: "first", value: .integer(first)),
      .init(key: "rows", value: .integer(Int64(rows))),
      .init(key: "digest", value: .string(digest.text)),
    ]
    return JSONObject(members + remarks).map { .object($0) } ?? .null
  }

  /// Brings the batches up to an entry; false where it is about no book.
  static func apply(
    _ entry: JournalEntry, _ body: JSONCursor, to connection: Connection
  ) throws(Problem) -> Bool {
    guard let (book, what) = parts(of: entry.draft.kind) else { return false }
    let table = BookTable(connection)
    switch what {
    case added:
      try table.note(
        BookBatch(
          sequence: entry.sequence, book: book.name,
          first: try body.field("first").int64(in: 1...Int64.max),
          rows: try body.field("rows").int64(in: 0...Int64(Int32.max)),
          digest: try ImportedEntry.digest(try body.field("digest"))))
    default:
      let batch = try body.field("batch").int64(in: 1...Int64.max)
      try table.set(batch, stands: what == restored)
    }
    return true
  }

  /// The book that a kind of entry is about, and what happens to it; nil for other kinds.
  static func parts(of kind: String) -> (book: Book, what: String)? {
    for what in [added, withdrawn, restored] where kind.hasSuffix(what) {
      if let book = Book.named(String(kind.dropLast(what.count))) { return (book, what) }
    }
    return nil
  }
}
