package import Basics
package import JSON
package import Storage

/// Adding to books, and taking batches out of account.
extension Change {
  /// Adds the rows of a sheet to a book, and journals that.
  ///
  /// The rows are written while they are digested. An empty sheet changes nothing.
  ///
  /// - Parameters:
  ///   - sheet: The rows; the caller has looked whether their keys are new.
  ///   - book: The book.
  ///   - remarks: What the entry tells beside: the file, its columns, counts.
  ///   - threads: What runs both.
  /// - Returns: The entry; nil where there was nothing to add.
  /// - Throws: A problem when the file can't be written.
  @discardableResult
  package func add(
    _ sheet: BookSheet, to book: Book, remarks: [JSONObject.Member] = [],
    on threads: some Parallel
  ) throws(Problem) -> JournalEntry? {
    guard sheet.count > 0 else { return nil }
    let table = BookTable(connection)
    let first = try table.next(in: book.name)
    let sequence = try head().sequence + 1
    var trouble: Problem?
    let digests = threads.map(
      2,
      alongside: {
        do throws(Problem) {
          try table.add(sheet, to: book.name, first: first, sequence: sequence)
        } catch {
          trouble = error
        }
      },
      { piece -> Digest? in piece == 0 ? sheet.digest(in: book.name) : nil })
    if let trouble { throw trouble }
    guard let digest = digests.first ?? nil else { return nil }
    return try add(
      book.name + BookEntry.added,
      BookEntry.body(first: first, rows: sheet.count, digest: digest, remarks: remarks))
  }

  /// Takes a batch out of account, or puts it back.
  @discardableResult
  package func set(
    _ batch: BookBatch, stands: Bool, undoes: Int64? = nil
  ) throws(Problem) -> JournalEntry {
    var members = [JSONObject.Member(key: "batch", value: .integer(batch.sequence))]
    if let undoes { members.append(.init(key: "undoes", value: .integer(undoes))) }
    return try add(
      batch.book + (stands ? BookEntry.restored : BookEntry.withdrawn),
      .object(JSONObject(members) ?? .empty))
  }
}
