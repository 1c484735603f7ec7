import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem backup`: a copy of the workspace that `restore` brings back.
struct BackupCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true,
    "Where to write it (default: backups/tandem-ENTRY-HEAD.db in the workspace's folder)")
  static let force = OptionSpec.flag("force", letter: "f", "Replace a file that is there")

  static var spec: CommandSpec {
    CommandSpec(
      "backup", "Copy the workspace to one file, and check the copy",
      discussion: """
        The copy is the workspace as it is at one moment, whatever others write meanwhile. Every \
        page and every entry of it is checked before it has its name, and it needs no other file \
        beside it. Never copy tandem.db itself while it is in use: what was written last stands \
        in a file beside it.

        Keep copies on another disk, and the head that is printed somewhere else: by it \
        journal verify --head proves that a history is still the same.
        """,
      arguments: [file],
      options: [force, WorkspaceOptions.dryRun, WorkspaceOptions.workspace],
      examples: [
        .init("tandem backup", "Keep a copy in the workspace's own folder"),
        .init("tandem backup copy.db --force", "Keep the copy in this file"),
      ],
      exitNotes: [
        .init(.badInput, "the workspace is damaged; no copy is left"),
        .init(.refused, "the file is there already, and --force was not given"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    if arguments.value(Self.file) == "-" {
      throw Problem(
        .usage, code: "bad_value", "a backup is a file: it does not go to standard output",
        hint: "name a file")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let workspace = try context.workspace(arguments)
    let isRehearsal = arguments.isSet(WorkspaceOptions.dryRun)
    let isForced = arguments.isSet(Self.force)
    let path = arguments.value(Self.file)
    if let path, !isForced { try context.refuseToReplace(path) }
    let copy: WorkspaceCopy
    if isRehearsal {
      copy = try workspace.plannedCopy("tandem", at: path)
    } else if let path {
      copy = try workspace.copy(to: path, isReplacing: isForced)
    } else {
      copy = try workspace.keepCopy("tandem")
    }
    let answer = WorkspaceChange.Answer("copied to \(copy.path)\n") { $0.member("file", copy.path) }
    try WorkspaceChange.write(answer, copy.head, isRehearsal: isRehearsal, context)
    return .done
  }
}
