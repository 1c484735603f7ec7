import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem erase`: deletes what is known of a person, for good.
struct EraseCommand: Command {
  static let person = ArgumentSpec(.record("person"), optional: true, "The person's id or name")
  static let owner = OptionSpec.value(
    "owner", .text("NAME"), "Take this owner out of all accounts instead")
  static let yes = OptionSpec.flag("yes", letter: "y", "Do it without asking")

  static var spec: CommandSpec {
    CommandSpec(
      "erase", "Delete what is known of a person, for good",
      discussion: """
        Deletes a person's values, present and earlier ones, or takes the owner of accounts out of \
        all rows; then the file is written anew without what was deleted, and its log is emptied. \
        The journal keeps that somebody was erased, not who. Everything else stays as it is: what \
        was paid to whom may have to be kept by law.

        This can't be taken back, so it asks; where nobody can be asked, --yes says that it is \
        meant. Afterwards it tells which copies in the folder backups still hold the person, and \
        which entries of the journal mention one. Documents that were sent, exports and copies \
        elsewhere are not found.
        """,
      arguments: [person], options: [owner, yes] + WorkspaceOptions.changing,
      examples: [
        .init("tandem erase 'Ann Lee' --dry-run", "What erasing a person would do"),
        .init("tandem erase 'Ann Lee' --yes", "Erase a person without being asked"),
      ],
      exitNotes: [
        .init(.refused, "nobody said that it is meant, or others are using the workspace"),
        .init(.checkFailed, "erased, but somebody kept the log from being emptied"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    if arguments.isSet(Self.owner) {
      if arguments.value(Self.person) != nil {
        throw UsageProblem.contradiction("PERSON", "--owner")
      }
    } else {
      _ = try arguments.required(Self.person)
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let author = { () throws(Problem) in try context.author(arguments) }
    _ = try author()
    let workspace = try context.workspace(arguments, .change)
    let target = try ErasureTarget(arguments, RecordBook(workspace.connection))
    let isRehearsal = arguments.isSet(WorkspaceOptions.dryRun)
    if !isRehearsal {
      if !arguments.isSet(Self.yes) {
        try context.confirm("erase \(target.words) for good?", refusal: "needs_yes")
      }
      try workspace.makeReadyToErase()
    }
    let (done, head) = try workspace.change(whose: author, isRehearsal: isRehearsal) {
      (change) throws(Problem) in
      (try target.erase(change), try change.head())
    }
    let isClean = isRehearsal || clean(workspace, context)
    let report = ErasureReport(
      target: target, done: done, copies: ErasedCopies(of: target.subject, in: workspace))
    try WorkspaceChange.write(report.answer, head, isRehearsal: isRehearsal, context)
    return isClean ? .done : .checkFailed
  }

  /// Writes the file anew; false where that can't be done to the end now.
  private func clean(_ workspace: Workspace, _ context: Context) -> Bool {
    do {
      try workspace.leaveNothingDeleted()
      return true
    } catch {
      context.warn(
        "what was erased is out of the tables, but not yet out of the file and its log: "
          + ProblemMessage.sentence(error)
          + "; it goes when the last program that uses the workspace ends")
      return false
    }
  }
}
