package import Basics

/// Files that are to appear in a folder together, too many to be held open or in memory at once.
///
/// They grow in a hidden folder within it and get their places at the end, which needs no room on
/// the disk and takes a moment. Whoever uses one holds interruptions and looks for them.
///
/// Each run has a hidden folder of its own, on which it holds a lock for as long as it lives. One
/// without a lock is therefore what a killed run left, and is taken away by the next.
package final class FolderStage {
  private static let name = ".tandem-unfinished"
  private static let attempts = 16

  private let folder: Folder
  private let stage: Folder
  private let lock: Int32
  private var made: [Folder]
  private var names: [String] = []

  /// Makes the folder, where it is missing, and the hidden one within it.
  ///
  /// - Throws: A problem of kind `io` when that can't be done; nothing is left then.
  package init(in folder: Folder) throws(Problem) {
    self.folder = folder
    made = try folder.make()
    Self.sweep(folder)
    do throws(Errno) {
      (stage, lock) = try Self.makeStage(in: folder)
    } catch {
      Folder.unmake(made)
      throw IOProblem.make(.write, folder.path, error)
    }
  }

  deinit {
    System.close(lock)
  }

  /// Makes a folder that no other run has, and locks it.
  private static func makeStage(in folder: Folder) throws(Errno) -> (Folder, Int32) {
    for attempt in 0..<attempts {
      let number = String(System.getpid()) + (attempt == 0 ? "" : "-\(attempt)")
      let stage = Folder(folder.file("\(name)-\(number)"))
      do throws(Errno) {
        try System.mkdir(stage.path)
      } catch {
        guard error == .exists else { throw error }
        continue
      }
      let lock: Int32
      do throws(Errno) {
        lock = try System.open(stage.path, OpenFlags.folder)
      } catch {
        // Another run took it for litter, as it had no lock yet.
        if error == .notFound { continue }
        try? System.rmdir(stage.path)
        throw error
      }
      if holds(lock, stage) { return (stage, lock) }
      System.close(lock)
    }
    throw Errno.exists
  }

  /// Takes the lock; false when another run took the new folder for litter in that very moment.
  private static func holds(_ lock: Int32, _ stage: Folder) -> Bool {
    do throws(Errno) {
      guard try System.flock(lock) else { return false }
    } catch {
      // A file system without locks: then nobody can take it for litter either.
      return true
    }
    let ours = try? System.fstat(lock).identity
    return ours != nil && ours == (try? System.lstat(stage.path))?.identity
  }

  /// Takes away what killed runs left; what can't be removed stays, and so do links.
  private static func sweep(_ folder: Folder) {
    for name in folder.names where isStage(name) {
      let path = folder.file(name)
      guard let lock = try? System.open(path, OpenFlags.folder | OpenFlags.inspect) else {
        continue
      }
      if (try? System.flock(lock)) == true { try? Folder(path).removeWhole() }
      System.close(lock)
    }
  }

  /// Whether a name is one that a stage has, or had before stages were numbered.
  private static func isStage(_ name: String) -> Bool {
    guard name.hasPrefix(Self.name) else { return false }
    let number = name.dropFirst(Self.name.count)
    return number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// Where to write a file until all are there.
  ///
  /// - Parameter name: The name that it is to have in the folder, perhaps below another folder.
  /// - Returns: The path to write to.
  /// - Throws: A problem of kind `io` when the folder for it can't be made.
  package func place(_ name: String) throws(Problem) -> String {
    try Folder(PathParts(stage.file(name)).folder).make()
    names.append(name)
    return stage.file(name)
  }

  /// Gives all files their places, in the order in which they were written.
  ///
  /// A file that is replaced hands on its permissions; of a link the file that it leads to is
  /// replaced. Nothing is moved where it is plain that one of the places can't be had.
  package func publish() throws(Problem) {
    var moves: [(from: String, to: String)] = []
    var targets: Set<String> = []
    for name in names {
      made += try Folder(PathParts(folder.file(name)).folder).make()
      do throws(Errno) {
        let target = try place(for: name)
        // Of two links to one file the later would win.
        guard targets.insert(target).inserted else { throw Errno.exists }
        moves.append((stage.file(name), target))
      } catch {
        throw IOProblem.make(.save, folder.file(name), error)
      }
    }
    for (from, to) in moves {
      do throws(Errno) {
        try System.rename(from, to)
      } catch {
        throw IOProblem.make(.save, to, error)
      }
    }
    for place in Set(moves.map { PathParts($0.to).folder }) { sync(place) }
    try stage.removeWhole()
  }

  /// Where a file is to go, which has the permissions of the one that is there now.
  private func place(for name: String) throws(Errno) -> String {
    let target = try LinkTarget.resolve(folder.file(name))
    let file = try System.open(stage.file(name), OpenFlags.readOnly)
    defer { System.close(file) }
    // A link may lead to another file system, where nothing can be moved to.
    let device = try System.fstat(lock).identity.first
    guard try System.stat(PathParts(target).folder).identity.first == device else {
      throw Errno.otherDevice
    }
    guard System.isWritable(PathParts(target).folder) else { throw Errno.accessDenied }
    let former: System.FileFacts
    do throws(Errno) {
      former = try System.stat(target)
    } catch {
      guard error == .notFound else { throw error }
      return target
    }
    guard former.kind != .folder else { throw Errno.isDirectory }
    guard System.isWritable(target) else { throw Errno.accessDenied }
    try System.fchmod(file, former.permissions)
    return target
  }

  /// Takes away what has no place yet, and folders that were made and hold nothing.
  package func discard() {
    try? stage.removeWhole()
    Folder.unmake(made)
  }

  /// Some file systems have nothing to sync in a folder; the files themselves were synced.
  private func sync(_ path: String) {
    guard let descriptor = try? System.open(path, OpenFlags.folder) else { return }
    try? System.fsync(descriptor)
    System.close(descriptor)
  }
}
