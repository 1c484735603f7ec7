package import Basics
package import Platform
package import Storage

/// The return of a workspace to what a copy holds.
package struct Restoring {
  /// What a restore did, or would do.
  package struct Outcome: Equatable, Sendable {
    /// The newest entry of the restored journal.
    package let head: Journal.Head
    /// How many entries the workspace had that it has no more.
    package let lost: Int64
    /// Where the workspace as it was lies now; nil where there was none.
    package let kept: String?
  }

  private let path: String
  private let folder: Folder

  /// A restore of the copy at `path` into a folder.
  package init(from path: String, into folder: Folder) {
    self.path = path
    self.folder = folder
  }

  /// Restores.
  ///
  /// What is there is kept beside, never overwritten without a copy. Where it can be opened, its
  /// content is replaced in one transaction, so that other commands see the old state or the new
  /// one; a file too damaged for that is put aside.
  ///
  /// - Parameters:
  ///   - isForced: Whether entries that the copy lacks may be given up.
  ///   - isRehearsal: Whether nothing is to be done.
  /// - Returns: What was done.
  /// - Throws: A problem when the copy is no sound workspace, and one of kind `refused` when the
  ///   workspace knows more than the copy, or other things.
  package func run(isForced: Bool, isRehearsal: Bool) throws(Problem) -> Outcome {
    try Workspace.refuseOwnFiles(path, of: folder)
    let copy = try WorkspaceFile.look(at: path)
    let head = try WorkspaceCopy.head(of: copy, knownAs: path)
    guard folder.holds(WorkspaceFolder.fileName) else {
      // A log without its file would be played into the new one.
      let kept = try putAside(isRehearsal: isRehearsal)
      if !isRehearsal { try place(copy) }
      return Outcome(head: head, lost: 0, kept: kept)
    }
    do throws(Problem) {
      let present = try Workspace.open(folder)
      let now = try Journal(present.connection).head()
      let lost = try Self.entriesLost(from: present, now, to: copy, head)
      guard lost == 0 || isForced else { throw refusal(head, now) }
      let kept = try present.plannedCopy("before-restore").path
      if !isRehearsal { try replace(present, by: copy, after: now) }
      return Outcome(head: head, lost: lost, kept: kept)
    } catch {
      guard error.kind == .badInput else { throw error }
      return try replaceDamaged(by: copy, head, isRehearsal: isRehearsal, error)
    }
  }

  /// Keeps a copy of the present content and replaces it, unless somebody wrote meanwhile.
  private func replace(
    _ present: Workspace, by copy: Connection, after now: Journal.Head
  ) throws(Problem) {
    try present.keepCopy("before-restore")
    let path = folder.file(WorkspaceFolder.fileName)
    let full = folder.withoutLinks?.file(WorkspaceFolder.fileName)
    try present.connection.overwrite(with: copy) { () throws(Problem) in
      // Not `Workspace.open`: it closes a descriptor of the file, and with it goes our lock.
      let latest = try Journal(try Connection(path, .look, at: full)).head()
      guard latest == now else {
        throw Problem(
          .refused, code: "changed_meanwhile",
          "somebody changed the workspace in this moment; nothing was restored",
          at: Problem.Place(file: folder.file(WorkspaceFolder.fileName)), hint: "run it again")
      }
    }
  }

  /// How many of the present entries the copy lacks.
  private static func entriesLost(
    from present: Workspace, _ now: Journal.Head, to copy: Connection, _ head: Journal.Head
  ) throws(Problem) -> Int64 {
    if try JournalCheck(of: copy, containing: now.hash).containsHead == true { return 0 }
    let isOlder = try JournalCheck(of: present.connection, containing: head.hash).containsHead
    return isOlder == true ? now.sequence - head.sequence : now.sequence
  }

  private func refusal(_ head: Journal.Head, _ now: Journal.Head) -> Problem {
    Problem(
      .refused, code: "older_backup", "the workspace knows what the backup does not",
      at: Problem.Place(file: path), found: "entry \(head.sequence), head \(head.hash.text)",
      expected: "a history that goes on from entry \(now.sequence), head \(now.hash.text)",
      hint: "--force restores it all the same; the workspace as it is is kept beside")
  }

  /// Puts a file aside that can't be opened, with its log, and the copy in its place.
  private func replaceDamaged(
    by copy: Connection, _ head: Journal.Head, isRehearsal: Bool, _ damage: Problem
  ) throws(Problem) -> Outcome {
    guard damage.code != "foreign_database" else { throw damage }
    let kept = try putAside(isRehearsal: isRehearsal)
    if !isRehearsal { try place(copy) }
    return Outcome(head: head, lost: 0, kept: kept)
  }

  /// Gives the file and its logs other names.
  ///
  /// - Returns: The path of the first of them; nil where there is none.
  private func putAside(isRehearsal: Bool) throws(Problem) -> String? {
    let name = WorkspaceFolder.fileName
    // The logs first: a log without its database is harmless, one beside a new database is not.
    let tails = ["-wal", "-shm", "-journal", ""].filter { folder.holds(name + $0) }
    var aside = name + ".damaged"
    var number = 2
    while ["-wal", "-shm", "-journal", ""].contains(where: { folder.holds(aside + $0) }) {
      aside = "\(name).damaged-\(number)"
      number += 1
    }
    guard let last = tails.last else { return nil }
    if !isRehearsal {
      for tail in tails { try folder.rename(name + tail, to: aside + tail) }
    }
    return folder.file(aside + last)
  }

  /// Writes the copy's bytes to a workspace's file that is not there.
  private func place(_ copy: Connection) throws(Problem) {
    let made = try folder.make()
    do throws(Problem) {
      let file = try AtomicFile.create(at: folder.file(WorkspaceFolder.fileName))
      try copy.copy(toEmpty: file.workingPath)
      try file.finishNew()
    } catch {
      Folder.unmake(made)
      throw error
    }
  }
}
