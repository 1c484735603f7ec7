import Basics
import JSON
import Overlap
import Platform
import Storage
import Tabular
import Workspace

/// `tandem overlap import`: takes the pairs that an engine has matched for an overlap.
struct OverlapImportCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), "The partner")
  static let file = ArgumentSpec(.file(), "The pairs, CSV with a header; - for standard input")

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Take over what an engine has matched",
      discussion: """
        Reads a_id, b_id, probability, tier and reason of pairs, as the statements of tandem match \
        export-sql leave them in tandem_result, and keeps them as the overlap of our list with \
        the partner's, in place of a match of ours: tandem overlap and all that rests on it show \
        it until one of the lists changes. Both lists must be in the workspace, where tandem \
        accounts import --from-pairs takes them from the same file. Decisions of people go \
        before it.

        The journal gets the file's digest, those of both lists and of the overlap, and the \
        counts. --fresh matches the lists here instead.
        """,
      arguments: [partner, file], options: WorkspaceOptions.changing,
      examples: [
        .init("tandem overlap import Acme result.csv --dry-run", "What it would show")
      ],
      exitNotes: [.init(.badInput, "a pair can't be used; nothing was changed")])
  }

  private let arguments: Arguments
  private let partner: String
  private let file: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(Self.partner)
    file = try arguments.required(Self.file)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let rows = try EnginePairs.read(file, context)
    guard rows.problems.isEmpty else {
      return context.fail(rows.problems.kept, total: rows.problems.count)
    }
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let lists = AccountListTable(change.connection)
      let id = try PartnerNames.id(of: partner, in: change.connection)
      guard let ours = try lists.find(holder: ""), let theirs = try lists.find(holder: id) else {
        throw Problem(
          .badInput, code: "no_list", "a list of the two is not in the workspace",
          hint: "tandem accounts import --from-pairs takes it from the same file")
      }
      var taken = OverlapImport(ours: ours, theirs: theirs, file: file)
      try take(rows, ours, theirs, change, &taken)
      let summary = try taken.run(
        change,
        remarks: [
          .init(
            key: "file", value: .string(file.split(separator: "/").last.map(String.init) ?? file)),
          .init(key: "file_digest", value: .string(rows.digest.text)),
          .init(key: "rows", value: .integer(Int64(rows.pairs.count))),
        ])
      let text =
        "\(partner): \(Plural.of(taken.count, "pair")), \(Plural.of(summary.shared, "account"))"
        + " in common\n"
      return WorkspaceChange.Answer(text) { writer in
        writer.member("partner", id)
        writer.member("pairs", taken.count)
        writer.member("accounts", summary.shared)
      }
    }
  }

  /// Looks up the accounts of the pairs, which stand in the lists under their ids or keys.
  private func take(
    _ rows: EnginePairs, _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row,
    _ change: Change, _ taken: inout OverlapImport
  ) throws(Problem) {
    let table = AccountTable(change.connection)
    func account(_ id: String, _ list: Int64, _ line: Int, _ column: String) throws(Problem)
      -> AccountRow
    {
      if let row = try table.find(list, key: "id:" + id) { return row }
      if let row = try table.find(list, key: id) { return row }
      throw .badInput(
        "no account of the list has this \(column)", at: .init(file: file, line: line), found: id,
        hint: "the lists must be those that were matched")
    }
    for pair in rows.pairs {
      taken.add(
        try account(pair.ours, ours.number, pair.line, "a_id"),
        try account(pair.theirs, theirs.number, pair.line, "b_id"),
        probability: pair.probability, tier: pair.tier, reason: pair.reason, line: pair.line)
    }
  }
}
