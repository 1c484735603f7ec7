package import Basics

/// A folder on the disk, known by its path.
package struct Folder: Equatable, Sendable {
  /// The path as the user gave it; `.` is the folder that the program was started in.
  package let path: String

  /// The folder at this path; whether it is there is not asked.
  package init(_ path: String) {
    self.path = path.isEmpty ? "." : path
  }

  /// The path of something in the folder.
  package func file(_ name: String) -> String {
    path == "." ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// Whether the folder holds a file of this name, or anything else that has the name.
  package func holds(_ name: String) -> Bool {
    (try? System.lstat(file(name))) != nil
  }

  /// Whether the name is that of a symbolic link.
  package func isLink(_ name: String) -> Bool {
    (try? System.lstat(file(name)))?.kind == .link
  }

  /// Gives a file of the folder a second name, so that it outlives a replacement of the first.
  ///
  /// - Returns: The second name; nil where the file system knows no such thing.
  package func keepAside(_ name: String) -> String? {
    let aside = freeName(".\(name).before")
    return (try? System.link(file(name), file(aside))).map { aside }
  }

  /// Whether it is there.
  package var exists: Bool {
    (try? System.stat(path))?.kind == .folder
  }

  /// The names of what is in it, in order; none where it can't be read.
  package var names: [String] {
    ((try? System.names(in: path)) ?? []).sorted(by: ByteOrder.precedes)
  }

  /// Makes the folder, and those above it that are missing, for their owner alone.
  ///
  /// - Returns: The folders that were made, the innermost last; none where it was there.
  /// - Throws: A problem of kind `io` when that can't be done; nothing is left then. A folder that
  ///   is there is none.
  @discardableResult
  package func make() throws(Problem) -> [Folder] {
    if exists { return [] }
    var made: [Folder] = []
    let above = PathParts(path.hasSuffix("/") ? String(path.dropLast()) : path)
    if !above.name.isEmpty, !above.prefix.isEmpty, above.prefix != "/" {
      made = try Folder(String(above.prefix.dropLast())).make()
    }
    do {
      try System.mkdir(path)
    } catch {
      // Somebody else may have made it in this moment.
      if error == .exists, exists { return made }
      Self.unmake(made)
      throw IOProblem.make(.write, path, error)
    }
    return made + [self]
  }

  /// Removes folders that `make` made, as far as they hold nothing.
  package static func unmake(_ made: [Folder]) {
    for folder in made.reversed() { try? System.rmdir(folder.path) }
  }

  /// Makes relative paths start from here, for the whole process.
  package func enter() throws(Problem) {
    do {
      try System.chdir(path)
    } catch {
      throw IOProblem.make(.read, path, error)
    }
  }

  /// Removes the folder with all that is in it; what a link in it leads to stays.
  package func removeWhole() throws(Problem) {
    do throws(Errno) {
      for name in try System.names(in: path) {
        if try System.lstat(file(name)).kind == .folder { continue }
        try System.unlink(file(name))
      }
    } catch {
      throw IOProblem.make(.write, path, error)
    }
    for name in names { try Folder(file(name)).removeWhole() }
    do throws(Errno) {
      try System.rmdir(path)
    } catch {
      throw IOProblem.make(.write, path, error)
    }
  }

  /// Makes the folder, which nobody may have made before.
  ///
  /// - Throws: A problem of kind `io`, with the code `exists` where it is there.
  package func makeNew() throws(Problem) {
    do {
      try System.mkdir(path)
    } catch {
      throw IOProblem.make(.write, path, error)
    }
  }

  /// This name, or the first one with a number behind it that nothing in the folder has.
  package func freeName(_ name: String) -> String {
    var free = name
    var number = 2
    while holds(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  /// The paths of unfinished files that killed runs left here, in order.
  package var litter: [String] {
    TemporaryFile.abandoned(in: path)
  }

  /// Removes a file of the folder.
  package func remove(_ name: String) throws(Problem) {
    do {
      try System.unlink(file(name))
    } catch {
      throw IOProblem.make(.write, file(name), error)
    }
  }

  /// Gives something in the folder another name; what has that name already is replaced.
  package func rename(_ name: String, to other: String) throws(Problem) {
    do {
      try System.rename(file(name), file(other))
    } catch {
      throw IOProblem.make(.save, file(name), error)
    }
  }

  /// Whether others than the owner may look into it.
  package var isOpenToOthers: Bool {
    guard let facts = try? System.stat(path) else { return false }
    return facts.permissions & 0o077 != 0
  }

  /// Whether others than the owner may read or write a file in the folder.
  package func isOpenToOthers(_ name: String) -> Bool {
    guard let facts = try? System.stat(file(name)) else { return false }
    return facts.permissions & 0o077 != 0
  }

  /// Whether it lies on a drive that other machines use too, where SQLite's log does not work.
  package var isShared: Bool {
    guard let full = withoutLinks?.path,
      let table = try? InputFile.open("/proc/self/mounts").readAll()
    else { return false }
    return MountTable(table).isShared(full)
  }

  /// The same folder by its full path without links; nil where that can't be told.
  package var withoutLinks: Folder? {
    (try? System.fullPath(path)).map(Folder.init)
  }

  /// The folder that relative paths start from, as a full path.
  package static func working() throws(Problem) -> Folder {
    do {
      return Folder(try System.workingFolder())
    } catch {
      throw IOProblem.make(.read, ".", error)
    }
  }

  /// The folder above; nil at the top.
  package var parent: Folder? {
    guard path != "/" else { return nil }
    let parts = PathParts(path)
    if parts.prefix.isEmpty { return nil }
    return Folder(parts.prefix == "/" ? "/" : String(parts.prefix.dropLast()))
  }
}
