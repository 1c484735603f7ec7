import Basics
import Platform
import Storage
import Workspace

/// One thing that the doctor looked at.
struct Finding {
  /// How bad it is.
  enum Weight: String {
    /// As it should be.
    case fine
    /// Good to know; nothing is broken.
    case notice
    /// Something is wrong.
    case wrong
  }

  /// What was looked at.
  let check: String
  /// How bad it is.
  let weight: Weight
  /// What was found.
  let found: String
  /// The command that mends it; nil where there is nothing to mend.
  let mend: String?

  init(_ check: String, _ weight: Weight, _ found: String, mend: String? = nil) {
    self.check = check
    self.weight = weight
    self.found = found
    self.mend = mend
  }
}

/// What the doctor finds of a workspace.
struct Diagnosis {
  private(set) var findings: [Finding] = []

  /// Looks at everything; what can't be opened is a finding too.
  ///
  /// - Throws: A problem only where there is no workspace.
  init(of folder: Folder, _ context: Context) throws(Problem) {
    let now = try context.present()
    lookAtRights(folder)
    lookAtDrive(folder)
    lookForLitter(folder)
    let workspace: Workspace
    do throws(Problem) {
      workspace = try Workspace.open(folder, .look, isUpgrading: false)
    } catch {
      if error.code == "no_workspace" { throw error }
      findings.append(Self.broken("file", error))
      return
    }
    do throws(Problem) {
      try workspace.connection.read { () throws(Problem) in
        try lookInside(workspace.connection)
        guard try workspace.connection.version() == Migration.all.count else { return }
        try lookAtJournal(workspace.connection, now)
        findings += try WorkDiagnosis(of: workspace, context).findings
      }
    } catch {
      findings.append(Self.broken("contents", error))
    }
  }

  /// Whether nothing is wrong.
  var isHealthy: Bool { !findings.contains { $0.weight == .wrong } }

  private mutating func lookAtRights(_ folder: Folder) {
    let name = WorkspaceFolder.fileName
    findings.append(
      folder.isOpenToOthers
        ? Finding(
          "folder", .notice, "others may look into it",
          mend: "chmod 700 \(ShellWord.quoted(folder.path))")
        : Finding("folder", .fine, "for its owner alone"))
    findings.append(
      folder.isOpenToOthers(name)
        ? Finding(
          "file rights", .wrong, "others may read or write it",
          mend: "chmod 600 \(ShellWord.quoted(folder.file(name)))")
        : Finding("file rights", .fine, "for its owner alone"))
  }

  private mutating func lookAtDrive(_ folder: Folder) {
    findings.append(
      folder.isShared
        ? Finding(
          "drive", .notice, "a shared drive: slower, and one writer at a time",
          mend: "move the folder to a disk of this machine")
        : Finding("drive", .fine, "a disk of this machine"))
  }

  private mutating func lookForLitter(_ folder: Folder) {
    let backups = Folder(folder.file(WorkspaceCopy.folderName))
    let litter = folder.litter + backups.litter
    findings.append(
      litter.isEmpty
        ? Finding("leftovers", .fine, "no unfinished files of runs that were killed")
        : Finding(
          "leftovers", .notice,
          counted(Int64(litter.count), "unfinished file", "unfinished files") + " of killed runs",
          mend: "rm " + litter.prefix(5).map(ShellWord.quoted).joined(separator: " ")))
  }

  private mutating func lookInside(_ connection: Connection) throws(Problem) {
    let version = try connection.version()
    let newest = Migration.all.count
    findings.append(
      version < newest
        ? Finding(
          "tables", .notice, "version \(version) of \(newest): the next command brings them up")
        : Finding("tables", .fine, "version \(version), as this tandem makes them"))
    let pages = try connection.quickCheck()
    findings.append(
      pages.isEmpty
        ? Finding("pages", .fine, "SQLite finds nothing wrong")
        : Finding(
          "pages", .wrong, pages.first ?? "damaged",
          mend: "restore the newest backup: tandem restore FILE"))
  }

  private mutating func lookAtJournal(_ connection: Connection, _ now: Instant) throws(Problem) {
    let chain = try JournalCheck(of: connection)
    findings.append(
      chain.findings.isEmpty
        ? Finding(
          "journal", .fine,
          "\(counted(chain.entries, "entry", "entries")), head \(chain.head.hash.text)")
        : Finding(
          "journal", .wrong,
          "\(chain.findings.count) findings, the first at entry "
            + "\(chain.findings.first?.sequence ?? 0)", mend: "tandem journal verify"))
    let replay = try Replay(of: connection)
    let differing = replay.differences.count
    findings.append(
      differing == 0 && replay.stopped == nil
        ? Finding(
          "records", .fine, "\(counted(Int64(replay.agreeing), "row", "rows")) as the journal has")
        : Finding(
          "records", .wrong, "\(counted(Int64(differing), "row", "rows")) not as the journal has",
          mend: "tandem journal verify names them"))
    try lookAtClock(chain, now, connection)
  }

  private mutating func lookAtClock(
    _ chain: JournalCheck, _ now: Instant, _ connection: Connection
  ) throws(Problem) {
    let last = chain.head.recordedAt
    if chain.entries > 0, last / 1_000 > now.seconds {
      let newest = Instant(seconds: last / 1_000)?.text ?? "later"
      guard let first = try Self.firstEntry(recordedAt: last, connection),
        first.draft.clock == .given
      else {
        findings.append(
          Finding(
            "clock", .wrong, "it shows \(now.text), the newest entry \(newest)",
            mend: "look whether the machine's clock is right: timedatectl"))
        return
      }
      findings.append(
        Finding(
          "clock", .notice,
          "entry \(first.sequence) was recorded with a given clock (--now or TANDEM_NOW) of "
            + "\(newest), which is ahead of \(now.text): later entries carry that moment until "
            + "the clock passes it"))
    } else if chain.backwardClocks > 0 {
      findings.append(
        Finding(
          "clock", .notice,
          "it had gone back at \(counted(chain.backwardClocks, "entry", "entries")), marked so",
          mend: "tandem journal verify --strict"))
    } else {
      findings.append(Finding("clock", .fine, "it never went back"))
    }
  }

  /// The entry by which recorded time came to a moment.
  private static func firstEntry(
    recordedAt moment: Int64, _ connection: Connection
  ) throws(Problem) -> JournalEntry? {
    var first: JournalEntry?
    try Journal(connection).visit { (entry) throws(Problem) in
      if first == nil, entry.draft.recordedAt >= moment { first = entry }
    }
    return first
  }

  private func counted(_ count: Int64, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  private static func broken(_ check: String, _ problem: Problem) -> Finding {
    Finding(check, .wrong, ProblemMessage.sentence(problem), mend: problem.hint)
  }
}
