import Basics
import Platform
import Storage
import Workspace

/// `tandem init`: makes an empty workspace.
struct InitCommand: Command {
  static let folder = ArgumentSpec(
    .folder(), optional: true, "Where to make it (default: TANDEM_WORKSPACE, else here)")

  static var spec: CommandSpec {
    CommandSpec(
      "init", "Make a workspace: one file that remembers everything",
      discussion: """
        A workspace is a folder with the file tandem.db. It holds partners, accounts, candidates, \
        deals and all that happened to them, in a journal that only grows: each entry carries the \
        hash of the one before, so that history can't be altered unseen.

        Every command that works in a workspace finds it by --workspace DIR, else by \
        TANDEM_WORKSPACE, else in the nearest folder upward that holds tandem.db. Folder and file \
        are made for their owner alone.
        """,
      arguments: [folder], options: [WorkspaceOptions.by, WorkspaceOptions.dryRun],
      examples: [
        .init("tandem init ours", "Make a workspace in the folder ours"),
        .init("tandem init ours --json", "The same, with its first journal entry for a program"),
      ],
      exitNotes: [.init(.refused, "there is a workspace already; it stays as it is")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let named = arguments.value(Self.folder) ?? context.environment["TANDEM_WORKSPACE"] ?? "."
    let folder = Folder(named)
    let author = try context.author(arguments)
    let isRehearsal = arguments.isSet(WorkspaceOptions.dryRun)
    let head = try Workspace.create(in: folder, by: author, isRehearsal: isRehearsal)
    let file = folder.file(WorkspaceFolder.fileName)
    let answer = WorkspaceChange.Answer("made \(file)\n") { $0.member("file", file) }
    if folder.exists, folder.isOpenToOthers {
      context.warn(
        "others may look into the folder; chmod 700 \(ShellWord.quoted(folder.path)) keeps them out"
      )
    }
    try WorkspaceChange.write(answer, head, isRehearsal: isRehearsal, context)
    return .done
  }
}
