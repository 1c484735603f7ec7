import Basics
import Platform
import Storage
import Workspace

/// `tandem journal verify`: whether history and tables are as they were written.
struct JournalVerifyCommand: Command {
  static let head = OptionSpec.value(
    "head", .text("HASH"), "Also demand that this hash, from a receipt, is one of the history's")
  static let strict = OptionSpec.flag(
    "strict", "Also say no where the clock had gone back when an entry was written")

  static var spec: CommandSpec {
    CommandSpec(
      "verify", "Check the journal's chain, and each table against it",
      discussion: """
        Hashes every entry anew, replays the journal into an empty database and compares each row \
        of each table, and lets SQLite look over its pages. All that is wrong is told, the first \
        bad entry first; the sum stands last.

        The chain alone shows edits, not a history that somebody wrote anew from end to end. \
        Against that keep a receipt: each change tells the journal's head, and --head HASH says \
        whether today's history still contains it.
        """,
      options: [head, strict, WorkspaceOptions.workspace],
      examples: [
        .init("tandem journal verify", "Check everything"),
        .init("tandem journal verify --strict --json", "Strictly, for a program"),
      ],
      exitNotes: [.init(.checkFailed, "something is not as it was written")])
  }

  private let arguments: Arguments
  private let head: Digest?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    head = try arguments.value(Self.head).map { (text) throws(Problem) in
      guard let digest = Digest(text.lowercased()) else {
        throw UsageProblem.badValue(
          of: Self.head, found: text, expected: "64 hexadecimal digits, as a receipt shows them")
      }
      return digest
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let report = try connection.read { () throws(Problem) in
      VerifyReport(
        chain: try JournalCheck(of: connection, containing: head),
        replay: try Replay(of: connection), pages: try connection.quickCheck(),
        isStrict: arguments.isSet(Self.strict))
    }
    try context.output.write(context.format == .json ? report.document : report.text)
    return report.isGood ? .done : .checkFailed
  }
}
