package import Basics

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file beside the target; `finish()` syncs it, gives it the target's
/// name in one step and syncs the folder. A reader sees the old file or the new one, also after a
/// crash or a power cut. When writing fails, when the file is dropped unfinished or when a signal
/// ends the process, the temporary file is removed; what a `kill -9` leaves behind is removed by
/// the next write to the same target.
///
/// - A new file is readable by its owner alone (0600): account lists and payouts are confidential.
///   A file that exists keeps its permissions, and is not replaced when it is write-protected.
/// - A link is followed: the file it leads to is replaced, and the link stays.
package final class AtomicFile: OutputSink {
  private let path: String
  private let target: String
  private let permissions: UInt32?
  private let folder: Int32
  private let temporary: TemporaryFile
  private var isOpen = true

  private init(
    path: String, target: String, permissions: UInt32?, folder: Int32, temporary: TemporaryFile
  ) {
    self.path = path
    self.target = target
    self.permissions = permissions
    self.folder = folder
    self.temporary = temporary
  }

  deinit {
    discard()
  }

  /// Starts a file that will replace or become `path`.
  ///
  /// - Throws: A problem of kind `io`; then nothing was changed.
  package static func create(at path: String) throws(Problem) -> AtomicFile {
    do throws(Errno) {
      let target = try LinkTarget.resolve(path)
      let permissions = try permissionsToKeep(target)
      let parts = PathParts(target)
      guard !parts.name.isEmpty else { throw Errno.isDirectory }
      // Opened first: a folder that can't be synced is told before anything is written.
      let folder = try System.open(parts.folder, OpenFlags.folder)
      do throws(Errno) {
        let temporary = try TemporaryFile.create(beside: parts)
        return AtomicFile(
          path: path, target: target, permissions: permissions, folder: folder,
          temporary: temporary)
      } catch {
        System.close(folder)
        throw error
      }
    } catch {
      throw IOProblem.make(.write, path, error)
    }
  }

  /// Removes what killed runs left beside a file that they were writing.
  ///
  /// A file that was made new may be such a leftover's second name: no lock may be held on it.
  package static func removeLitter(beside path: String) {
    guard let target = try? LinkTarget.resolve(path) else { return }
    TemporaryFile.sweep(beside: PathParts(target))
  }

  /// Where the bytes stand until the file is final: for a writer that opens files by name.
  package var workingPath: String { temporary.path }

  /// Writes to the temporary file; after a failure the file can't be finished.
  package func write(_ bytes: Span<UInt8>) throws(Problem) {
    do throws(Errno) {
      guard isOpen else { throw Errno.invalid }
      try System.writeAll(temporary.descriptor, bytes)
    } catch {
      discard()
      throw IOProblem.make(.write, path, error)
    }
  }

  /// Makes the file final under its name.
  ///
  /// - Throws: A problem of kind `io`. The target is then the old file, or, when only the sync of
  ///   the folder failed, the whole new one.
  package func finish() throws(Problem) {
    try finish(replacing: true)
  }

  /// Makes the file final under its name, which nobody may have taken meanwhile.
  ///
  /// - Throws: A problem of kind `io`, with the code `exists` where the name is taken; what stands
  ///   there is untouched.
  package func finishNew() throws(Problem) {
    try finish(replacing: false)
  }

  private func finish(replacing: Bool) throws(Problem) {
    do throws(Errno) {
      guard isOpen else { throw Errno.invalid }
      if let permissions { try System.fchmod(temporary.descriptor, permissions) }
      try System.fsync(temporary.descriptor)
      if replacing {
        try temporary.rename(to: target)
      } else {
        try temporary.link(to: target)
      }
    } catch {
      discard()
      throw IOProblem.make(.save, path, error)
    }
    do throws(Errno) {
      defer { close() }
      try syncFolder()
    } catch {
      throw IOProblem.unsynced(path, error)
    }
  }

  /// Gives the file up, so that the target stays as it was.
  ///
  /// Does nothing once finished.
  package func discard() {
    guard isOpen else { return }
    temporary.remove()
    close()
  }

  private func close() {
    isOpen = false
    temporary.close()
    System.close(folder)
  }

  private func syncFolder() throws(Errno) {
    do {
      try System.fsync(folder)
    } catch .invalid {
      // Some file systems have nothing to sync in a folder and say so.
    }
  }

  /// The permissions of the file that will be replaced; nil for a new one.
  private static func permissionsToKeep(_ target: String) throws(Errno) -> UInt32? {
    let facts: System.FileFacts
    do {
      facts = try System.stat(target)
    } catch .notFound {
      return nil
    }
    guard facts.kind != .folder else { throw Errno.isDirectory }
    guard System.isWritable(target) else { throw Errno.accessDenied }
    return facts.permissions
  }
}
