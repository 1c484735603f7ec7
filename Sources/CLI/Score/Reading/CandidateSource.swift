import Basics
import JSON
import Platform
import Program
import Scoring
import Storage
import Workspace

/// Where a command takes candidates from: a file, or else the workspace.
///
/// With a file nothing of a workspace counts, so that the same file gives the same result in every
/// folder.
struct CandidateSource {
  /// What candidates are said to come from.
  let name: String
  private let file: String?
  private let workspace: Workspace?

  /// The named file, else the workspace.
  ///
  /// - Throws: The usage problem of a missing file where there is no workspace either.
  init(
    _ file: String?, for command: String, _ arguments: Arguments, _ context: Context
  ) throws(Problem) {
    self.file = file
    workspace = file == nil ? try context.workspaceIfAny(arguments) : nil
    name = file ?? "the workspace"
    guard file == nil, workspace == nil else { return }
    var problem = UsageProblem.missingArgument(
      ScoreCommand.file, of: context.program.root.child(command))
    problem.expected = "candidates as CSV, a JSON array or JSON lines"
    throw problem
  }

  /// The program that the options name, else the one of the workspace.
  func program(_ arguments: Arguments, _ context: Context) throws(Problem) -> PartnerProgram? {
    if let program = try ProgramSource.chosen(arguments, context) { return program }
    guard let workspace else { return nil }
    return try KeptProgram.inForce(in: workspace, context)
  }

  /// The candidates; as they were before a day, where one is named.
  func candidates(
    before day: CivilDate? = nil, for model: ScoreModel, planning: Bool = false,
    _ context: Context
  ) throws(Problem) -> CandidateFile {
    if let file { return try CandidateFile(file, for: model, planning: planning, context) }
    guard let workspace else { throw .badInput("there are no candidates") }
    let book = RecordBook(workspace.connection)
    let records =
      if let day { try book.past(.candidate, before: zone(book, context).start(of: day)) } else {
        try book.all(.candidate)
      }
    if records.isEmpty, day == nil {
      context.note(
        "the workspace has no candidates yet: tandem candidate add, or import, adds some")
    }
    let input = InputFile.memory(Self.lines(records), name: name)
    return try CandidateFile(input, named: name, for: model, planning: planning)
  }

  /// Where days begin.
  private func zone(_ book: RecordBook, _ context: Context) -> Zone {
    KeptProgram.zone(in: book, context)
  }

  /// The records as JSON lines, which the same reader takes as those of a file.
  private static func lines(_ records: [Record]) -> [UInt8] {
    var writer = JSONWriter()
    for record in records {
      writer.beginObject()
      writer.member("id", record.id)
      for member in record.value.members where member.key != "partner" {
        writer.key(member.key)
        writer.value(member.value)
      }
      writer.endObject()
      writer.newline()
    }
    // Nothing at all would be no JSON.
    return writer.bytes.isEmpty ? Array("[]\n".utf8) : writer.bytes
  }

  /// The votes that the workspace holds.
  func votes() throws(Problem) -> [Vote] {
    guard let workspace else { return [] }
    var votes: [Vote] = []
    for record in try RecordBook(workspace.connection).all(.vote) {
      guard let scorer = record.text("scorer"), let candidate = record.text("candidate"),
        let field = record.text("field").flatMap(InputField.init), let text = record.text("value")
      else { continue }
      do throws(InputFlaw) {
        let vote = try Vote(by: Identifier(scorer), on: Identifier(candidate), field, text)
        if let vote { votes.append(vote) }
      } catch {
        let message = InputFlawMessage(error)
        throw .badInput(
          message.what, at: .init(path: "vote \(record.id)"), expected: message.expected,
          hint: message.hint)
      }
    }
    return votes
  }

  /// What the journal says of candidates' inputs from a day on.
  func changes(since day: CivilDate, _ context: Context) throws(Problem) -> [InputChange] {
    guard let workspace else { return [] }
    let zone = zone(RecordBook(workspace.connection), context)
    let start = zone.start(of: day)
    let inputs = Set(InputField.allCases.map(\.rawValue))
    var changes: [InputChange] = []
    for step in try RecordBook(workspace.connection).steps(.candidate) {
      let entry = step.step.entry
      guard let moment = EntryView(entry: entry).moment, moment >= start else { continue }
      for change in step.step.changes where inputs.contains(change.field) {
        changes.append(
          InputChange(
            on: zone.date(of: moment) ?? moment.utcDate, by: entry.draft.actor,
            .input(Identifier(step.id), field: change.field),
            from: change.before.map(Listing.plain) ?? "", to: change.after.map(Listing.plain) ?? ""
          ))
      }
    }
    return changes
  }
}
