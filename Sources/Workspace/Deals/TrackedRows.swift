package import Basics
package import JSON
import Storage

/// Rows for the books of touches and conversions, with ids by which a re-import is harmless (R-43).
package struct TrackedRows {
  /// One row.
  package struct Row: Equatable, Sendable {
    /// Its fields, in the order of the book's columns.
    package var fields: [String]
    /// Where it stands, for problems.
    package var place: Problem.Place

    /// A row.
    package init(_ fields: [String], at place: Problem.Place = Problem.Place()) {
      self.fields = fields
      self.place = place
    }

    /// Source, id and kind of event: what makes it the same one (R-43); empty without an id.
    var key: String {
      fields[2].isEmpty ? "" : BookLine.text([fields[1], fields[2], fields[0]])
    }
  }

  /// What became of the rows.
  package struct Outcome: Equatable, Sendable {
    /// How many were added.
    package var added = 0
    /// How many were there already.
    package var repeated = 0
    /// The entry that added them; nil where nothing was added.
    package var entry: Int64?
  }

  private let book: Book
  private var sheet = BookSheet()
  private var seen: [Identifier: String] = [:]
  private let finder: BookTable.Finder
  private let connection: Connection
  private var repeated = 0
  /// Rows that say otherwise than what is there under the same id.
  package private(set) var conflicts: [Problem] = []

  /// Rows for a book.
  package init(_ book: Book, _ change: Change) throws(Problem) {
    self.book = book
    connection = change.connection
    finder = try BookTable(connection).finder(in: book.name)
  }

  /// Takes a row: new, known already, or in conflict with one that is there.
  package mutating func take(_ row: Row) throws(Problem) {
    let body = BookLine.text(row.fields)
    let key = row.key
    if !key.isEmpty {
      var known = seen[Identifier(key)]
      if known == nil { known = try finder.find(key).first?.body }
      if let known {
        if ByteOrder.same(known, body) {
          repeated += 1
        } else {
          conflicts.append(conflict(row, known: known))
        }
        return
      }
      seen[Identifier(key)] = body
    }
    guard !sheet.isFull else {
      throw Problem(.badInput, code: "too_many", "there are too many rows for one import")
    }
    sheet.append(key: key, body: body)
  }

  /// Journals the rows.
  package func finish(
    _ change: Change, remarks: [JSONObject.Member], on threads: some Parallel
  ) throws(Problem) -> Outcome {
    let entry = try change.add(sheet, to: book, remarks: remarks, on: threads)
    return Outcome(added: sheet.count, repeated: repeated, entry: entry?.sequence)
  }

  private func conflict(_ row: Row, known: String) -> Problem {
    let old = BookLine.fields(known)
    let differing = book.columns.indices.filter { column in
      let before = column < old.count ? old[column] : ""
      let after = column < row.fields.count ? row.fields[column] : ""
      return !ByteOrder.same(before, after)
    }
    func told(_ fields: [String]) -> String {
      differing.map { column in
        "\(book.columns[column]) '\(column < fields.count ? fields[column] : "")'"
      }.joined(separator: ", ")
    }
    return Problem(
      .refused, code: "idempotency_conflict",
      "\(book.row) '\(row.fields[2])' of '\(row.fields[1])' is there with other particulars (R-43)",
      at: row.place, found: told(row.fields), expected: told(old),
      hint: "the same id stands for the same thing: correct the file, or take the former import"
        + " back with tandem undo")
  }
}
