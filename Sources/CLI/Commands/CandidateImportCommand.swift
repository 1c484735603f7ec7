import Basics
import Exact
import JSON
import Platform
import Scoring
import Tabular
import Workspace

/// `tandem candidate import`: takes the candidates of a file into the workspace.
struct CandidateImportCommand: Command {
  static let file = ArgumentSpec(.file(), "Candidates as CSV, a JSON array or JSON lines")

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Take the candidates of a file into the workspace",
      discussion: """
        FILE is what tandem score takes, with inputs and their evidence. A candidate that is \
        there gets what the file says and keeps what it does not say; a column partner beside name \
        says with whom it is built. All rows are taken, or none where one can't be used. Points \
        without inputs are not kept, nor are scores and the weeks of single roles: these are told.
        """,
      arguments: [file], options: WorkspaceOptions.changing,
      examples: [
        .init("tandem candidate import candidates.csv", "Add them, or bring them up to date"),
        .init("tandem candidate import candidates.csv --dry-run", "Only say what would change"),
      ],
      exitNotes: [.init(.badInput, "rows can't be used; nothing is changed")])
  }

  private let arguments: Arguments
  private let file: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(Self.file)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let list = try CandidateFile(file, for: .standard, planning: true, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    list.warn(context)
    var rows: [(entry: CandidateFile.Entry, value: [String: JSONValue])] = []
    for entry in list.entries { rows.append((entry, try fields(entry, context))) }
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      var edits: [RecordEdit] = []
      for row in rows {
        var value = row.value
        if let partner = try partner(of: row.entry, in: change.records) {
          value["partner"] = .string(partner)
        }
        edits.append(try keep(row.entry.candidate.id.text, value, change))
      }
      return RecordAnswer.several(edits, "candidate")
    }
  }

  /// The id of the partner that the file names.
  private func partner(
    of entry: CandidateFile.Entry, in records: RecordBook
  ) throws(Problem) -> String? {
    guard let name = entry.planning?.partner else { return nil }
    do {
      return try records.named(name, .partner).id
    } catch {
      throw .badInput(
        error.what, at: entry.partnerPlace, found: error.found, expected: error.expected,
        hint: error.hint)
    }
  }

  private func keep(
    _ id: String, _ fields: [String: JSONValue], _ change: Change
  ) throws(Problem) -> RecordEdit {
    let options = RecordOptions(.candidate, arguments)
    guard let record = try change.records.find(.candidate, id: id) else {
      return try change.add(.candidate, id: id, options.object(fields))
    }
    var values: [String: JSONValue] = [:]
    for member in record.value.members { values[member.key] = member.value }
    values.merge(fields) { _, new in new }
    return try change.edit(.candidate, record, options.object(values))
  }

  /// What the file says of a candidate, by the names of the record's fields.
  private func fields(
    _ entry: CandidateFile.Entry, _ context: Context
  ) throws(Problem) -> [String: JSONValue] {
    let candidate = entry.candidate
    guard let inputs = candidate.inputs else {
      throw .badInput(
        "a candidate has points instead of inputs", at: .init(file: file),
        found: TerminalText.quoted(candidate.id.text), expected: "inputs, which explain points")
    }
    var texts: [String: String] = [:]
    texts["name"] = candidate.name
    for input in InputField.allCases {
      texts[input.rawValue] = inputs.text(of: input)
      guard let evidence = candidate.evidence[input] else { continue }
      texts[input.rawValue + "_source"] = evidence.source
      texts[input.rawValue + "_date"] = evidence.date?.text
      texts[input.rawValue + "_confidence"] = evidence.confidence?.rawValue
      texts[input.rawValue + "_by"] = evidence.author
    }
    if let planning = entry.planning {
      texts["owner"] = planning.owner
      if !planning.isBuildWeeks { texts["effort"] = planning.effort.total?.description }
      if planning.score != nil || !planning.effort.byRole.isEmpty {
        let id = TerminalText.quoted(candidate.id.text)
        context.warn("\(id): its score and the weeks of single roles are not kept")
      }
    }
    var values: [String: JSONValue] = [:]
    for (name, text) in texts {
      guard let value = RecordDefinition.candidate.field(name)?.kind.value(of: text) else {
        throw .badInput(
          "\(name) can't be kept", at: .init(file: file), found: TerminalText.quoted(text))
      }
      values[name] = value
    }
    return values
  }
}
