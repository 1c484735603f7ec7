import Basics
import JSON
import Platform
import Storage
import Workspace

/// How a command changes the workspace: one way to do it, one way to say what was done.
struct WorkspaceChange {
  /// What a change did, in words and as members of a JSON document.
  struct Answer {
    /// Whole lines for people; made visible when they are written.
    var text: String
    /// The same for programs.
    var members: (inout JSONWriter) -> Void
    /// What somebody outside may keep to prove it; nil where nobody needs one.
    var receipt: ChangeReceipt?

    init(_ text: String, _ members: @escaping (inout JSONWriter) -> Void = { _ in }) {
      self.text = text
      self.members = members
    }
  }

  private let arguments: Arguments
  private let context: Context

  /// A change as the command line asks for it.
  init(_ arguments: Arguments, _ context: Context) {
    self.arguments = arguments
    self.context = context
  }

  /// Changes the workspace and says so; with `--dry-run` it says the same and changes nothing.
  ///
  /// Nothing is said before the change is kept for good.
  func make(
    _ work: (Change) throws(Problem) -> Answer
  ) throws(Problem) -> ExitStatus {
    let isRehearsal = arguments.isSet(WorkspaceOptions.dryRun)
    let author = { () throws(Problem) in try context.author(arguments) }
    // What is wrong with --now is told before anything else.
    _ = try author()
    let workspace = try context.workspace(arguments, .change)
    let (answer, before, head) = try workspace.change(whose: author, isRehearsal: isRehearsal) {
      (change) throws(Problem) in
      let before = try change.head()
      return (try work(change), before, try change.head())
    }
    try warnOfClock(before, head)
    do throws(Problem) {
      if !isRehearsal { try answer.receipt?.write(head, context) }
      try Self.write(answer, head, isRehearsal: isRehearsal, context)
    } catch {
      guard !isRehearsal else { throw error }
      var problem = error
      problem.hint =
        "the change itself was made, as journal entry \(head.sequence): don't repeat it"
      throw problem
    }
    return .done
  }

  /// Says so where recorded time is ahead of the clock, so that entries carry another moment.
  private func warnOfClock(_ before: Journal.Head, _ head: Journal.Head) throws(Problem) {
    guard head.sequence > before.sequence, before.sequence > 0 else { return }
    let now = try context.present()
    guard now.seconds < before.recordedAt / 1_000,
      let moment = Instant(seconds: before.recordedAt / 1_000)
    else { return }
    context.warn(
      "the clock shows \(now.text), the journal is at \(moment.text) already, which the entry"
        + " carries: tandem doctor tells why")
  }

  /// Writes an answer with the receipt: the journal's newest entry and its hash, by which
  /// `journal verify --head` knows that the history behind it is still the same.
  static func write(
    _ answer: Answer, _ head: Journal.Head, isRehearsal: Bool, _ context: Context
  ) throws(Problem) {
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          answer.members(&writer)
          writer.object("journal") { writer in
            writer.member("sequence", Int(head.sequence))
            writer.member("head", head.hash.text)
            if answer.receipt != nil {
              writer.member("recorded_at", Instant(milliseconds: head.recordedAt)?.text)
            }
          }
          writer.member("dry_run", isRehearsal)
        })
      return try context.output.flush()
    }
    let receipt = isRehearsal ? nil : answer.receipt?.line(head)
    try context.output.write(
      TerminalText.visible(answer.text + (receipt ?? ""), keepingLines: true))
    try context.output.flush()
    if isRehearsal {
      context.note("this was a rehearsal: nothing was changed")
    } else {
      context.note("journal entry \(head.sequence), head \(head.hash.text)")
    }
  }
}
