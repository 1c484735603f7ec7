package import Basics
import JSON
package import Storage

/// Where an event came from: the entry of the journal, the file, its line.
package struct RevenueOrigin: Equatable, Sendable {
  /// The journal's entry that added it.
  package let entry: Int64
  /// Its number in the book.
  package let number: Int64
  /// The file's name; nil where it was not kept.
  package let file: String?
  /// The line on which it began.
  package let line: Int?
  /// When it was imported.
  package let recordedAt: Int64
  /// Who imported it.
  package let by: String

  /// Finds where the event of a key came from; nil where no such event counts.
  package static func find(
    _ key: String, in connection: Connection
  ) throws(Problem) -> RevenueOrigin? {
    guard let row = try BookTable(connection).find(key, in: Book.revenue.name).first,
      let entry = try Journal(connection).entry(row.sequence)
    else { return nil }
    var file: String?
    if case .object(let body)? = try? JSONParser.parse(entry.draft.body.span),
      case .string(let name)? = body["file"]
    {
      file = name
    }
    return RevenueOrigin(
      entry: row.sequence, number: row.number, file: file,
      line: BookLine.fields(row.body).last.flatMap { Int($0) },
      recordedAt: entry.draft.recordedAt, by: entry.draft.actor)
  }
}
