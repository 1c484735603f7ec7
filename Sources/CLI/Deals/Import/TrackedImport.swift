import Basics
import JSON
import Platform
import Tabular
import Workspace

/// Imports rows into the book of touches or that of conversions.
struct TrackedImport {
  /// Takes a row's fields.
  typealias Taker = ([String], Problem.Place) throws(Problem) -> Void

  /// The partners and codes that rows may name.
  struct Names {
    private let partners: RecordBook
    private let codes: [Identifier: String]

    init(_ change: Change) throws(Problem) {
      partners = change.records
      var codes: [Identifier: String] = [:]
      for link in try PartnerLink.all(in: change.connection) {
        codes[Identifier(link.code.lowercased())] = link.partner
      }
      self.codes = codes
    }

    /// The partner of a code; nil for one that nobody has.
    func partner(ofCode code: String) -> String? { codes[Identifier(code.lowercased())] }

    /// The partner of a row: named, or by its code.
    func partner(_ row: RowFile.Row) throws(Problem) -> String {
      if let name = row.text("partner") {
        do throws(Problem) {
          return try partners.named(name, .partner).id
        } catch {
          throw row.problem("partner", error.what, hint: error.hint)
        }
      }
      guard let code = row.text("code") else {
        throw row.problem("partner", "this row names no partner", expected: "a partner or a code")
      }
      guard let partner = partner(ofCode: code) else {
        throw row.problem(
          "code", "no link has this code", hint: "tandem link list shows the codes")
      }
      return partner
    }
  }

  private let arguments: Arguments
  private let context: Context
  private let file: String
  private let book: Book

  init(_ arguments: Arguments, _ context: Context, file: String, book: Book) {
    self.arguments = arguments
    self.context = context
    self.file = file
    self.book = book
  }

  /// Reads the rows and journals them; all or nothing.
  func run(
    _ read: (Names, Taker) throws(Problem) -> (RowProblems, Digest?)
  ) throws(Problem) -> ExitStatus {
    var wrong = RowProblems()
    do throws(Problem) {
      return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
        var rows = try TrackedRows(book, change)
        let names = try Names(change)
        let found = try read(names) { (fields, place) throws(Problem) in
          try rows.take(TrackedRows.Row(fields, at: place))
        }
        var problems = found.0
        for conflict in rows.conflicts { problems.add(conflict) }
        if !problems.isEmpty, !arguments.isSet(ImportOptions.skipBad) {
          wrong = problems
          throw ImportOptions.stopped
        }
        _ = ImportOptions.stop(problems, arguments, context)
        let outcome = try rows.finish(
          change,
          remarks: ImportOptions.remarks(file, found.1, skipped: problems.count),
          on: Threads())
        return Self.answer(outcome, book, skipped: problems.count)
      }
    } catch {
      guard error == ImportOptions.stopped else { throw error }
      return context.fail(wrong.kept, total: wrong.count)
    }
  }

  private static func answer(
    _ outcome: TrackedRows.Outcome, _ book: Book, skipped: Int
  ) -> WorkspaceChange.Answer {
    var parts = ["\(outcome.added) added"]
    if outcome.repeated > 0 { parts.append("\(outcome.repeated) there already") }
    if skipped > 0 { parts.append("\(skipped) left out") }
    return WorkspaceChange.Answer("\(book.name): \(parts.joined(separator: ", "))\n") { writer in
      writer.member("book", book.name)
      writer.member("added", outcome.added)
      writer.member("repeated", outcome.repeated)
      writer.member("skipped", skipped)
    }
  }
}
