import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem restore`: the workspace as a backup has it.
struct RestoreCommand: Command {
  static let file = ArgumentSpec(.file(), "The backup")
  static let force = OptionSpec.flag(
    "force", letter: "f", "Restore a backup that lacks what the workspace has, too")

  static var spec: CommandSpec {
    CommandSpec(
      "restore", "Bring the workspace back to what a backup holds",
      discussion: """
        The backup is checked first, page by page and entry by entry. The workspace as it is is \
        kept beside, in the folder backups, so that a restore can be taken back by another one; a \
        file too damaged to be copied is put aside. Where there is no workspace the backup becomes \
        one.

        A backup whose history does not go on from that of the workspace is refused: to restore it \
        gives up what was done since. Other commands see the old state or the new one, whole.
        """,
      arguments: [file],
      options: [force, WorkspaceOptions.dryRun, WorkspaceOptions.workspace],
      examples: [
        .init("tandem restore copy.db --force", "Go back to this copy"),
        .init("tandem restore copy.db --workspace again", "Make a workspace of it"),
      ],
      exitNotes: [
        .init(.badInput, "the backup is damaged, or no workspace"),
        .init(.refused, "the workspace knows what the backup does not, or is in use"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let isRehearsal = arguments.isSet(WorkspaceOptions.dryRun)
    let folder = try context.restoreFolder(arguments)
    let path = try arguments.required(Self.file)
    let outcome = try Restoring(from: path, into: folder).run(
      isForced: arguments.isSet(Self.force), isRehearsal: isRehearsal)
    var text = "restored \(path), \(counted(outcome.head.sequence))\n"
    if outcome.lost > 0 { text += "given up: \(counted(outcome.lost)) that the backup lacks\n" }
    if let kept = outcome.kept { text += "the workspace as it was: \(kept)\n" }
    let answer = WorkspaceChange.Answer(text) { writer in
      writer.member("restored", path)
      writer.member("entries_given_up", Int(outcome.lost))
      writer.member("kept", outcome.kept)
    }
    try WorkspaceChange.write(answer, outcome.head, isRehearsal: isRehearsal, context)
    return .done
  }

  private func counted(_ entries: Int64) -> String {
    entries == 1 ? "1 entry" : "\(entries) entries"
  }
}

extension Context {
  /// The folder to restore into: one that is named, else the nearest with a workspace, else here.
  fileprivate func restoreFolder(_ arguments: Arguments) throws(Problem) -> Folder {
    do throws(Problem) {
      return try WorkspaceFolder.find(
        named: arguments.value(WorkspaceOptions.workspace), environment: environment)
    } catch {
      if error.code == "no_workspace" { return Folder(".") }
      throw error
    }
  }
}
