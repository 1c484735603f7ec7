import Basics

/// The unfinished file beside a target: `.NAME.tandem-PID`.
///
/// Its writer holds a lock on it for as long as it lives. A name of this form without a lock is
/// therefore the litter of a killed run, whatever process has that number now, and is removed.
final class TemporaryFile {
  let descriptor: Int32
  let path: String
  private var cleanupSlot: Int?
  private var hasTemporaryName = true

  private init(descriptor: Int32, path: String, cleanupSlot: Int?) {
    self.descriptor = descriptor
    self.path = path
    self.cleanupSlot = cleanupSlot
  }

  /// Removes what dead runs left for this target, then makes a new file.
  static func create(beside target: PathParts) throws(Errno) -> TemporaryFile {
    let prefix = namePrefix(for: target.name)
    sweep(beside: target)
    // A second file of this process for the same target gets the next name.
    for attempt in 0..<attempts {
      let name = prefix + String(System.getpid()) + (attempt == 0 ? "" : "-\(attempt)")
      if let file = try make(target.prefix + name) { return file }
    }
    throw Errno.exists
  }

  /// Gives the file its final name, in one step.
  func rename(to target: String) throws(Errno) {
    try System.rename(path, target)
    forget()
  }

  /// Gives the file its final name, unless something has it; in one step too.
  func link(to target: String) throws(Errno) {
    try System.link(path, target)
    remove()
  }

  /// Removes the file; a failure leaves litter for the next run to sweep.
  func remove() {
    guard hasTemporaryName else { return }
    _ = try? System.unlink(path)
    forget()
  }

  /// Closes the descriptor, and with it the lock.
  func close() {
    System.close(descriptor)
  }

  private static let attempts = 16
  private static let longestName = 200
  private static let mark = ".tandem-"

  private func forget() {
    if let cleanupSlot { EmergencyCleanup.forget(cleanupSlot) }
    cleanupSlot = nil
    hasTemporaryName = false
  }

  /// What the names of a target's temporary files begin with; a long name is cut to fit.
  static func namePrefix(for name: String) -> String {
    var kept = ""
    for character in name {
      guard kept.utf8.count + character.utf8.count <= longestName else { break }
      kept.append(character)
    }
    return ".\(kept)\(mark)"
  }

  /// Makes and locks the file; nil when the name is taken.
  private static func make(_ path: String) throws(Errno) -> TemporaryFile? {
    let slot = EmergencyCleanup.register(path)
    do throws(Errno) {
      let descriptor = try System.open(path, OpenFlags.createNew, mode: 0o600)
      let file = TemporaryFile(descriptor: descriptor, path: path, cleanupSlot: slot)
      if try file.holdsLock() { return file }
      file.forget()
      file.close()
      return nil
    } catch {
      if let slot { EmergencyCleanup.forget(slot) }
      if error == .exists { return nil }
      throw error
    }
  }

  /// Takes the lock; false when another run took the new file for litter in that very moment.
  private func holdsLock() throws(Errno) -> Bool {
    do {
      guard try System.flock(descriptor) else { return false }
      return try System.fstat(descriptor).links > 0
    } catch {
      // A file system without locks: then nobody can take it for litter either.
      return true
    }
  }

  /// Removes this target's temporary files that nobody holds; what can't be removed stays.
  static func sweep(beside target: PathParts) {
    let prefix = namePrefix(for: target.name)
    for path in abandoned(in: target.folder, { $0.hasPrefix(prefix) }) {
      _ = try? System.unlink(path)
    }
  }

  /// The temporary files of a folder that nobody holds, of every target.
  static func abandoned(in folder: String) -> [String] {
    abandoned(in: folder) { name in
      guard name.hasPrefix("."), let mark = name.ranges(of: mark).last else { return false }
      let number = name[mark.upperBound...]
      return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }

  private static func abandoned(in folder: String, _ isOne: (String) -> Bool) -> [String] {
    guard let names = try? System.names(in: folder) else { return [] }
    return names.filter(isOne).sorted(by: ByteOrder.precedes).compactMap { name in
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let descriptor = try? System.open(path, OpenFlags.inspect) else { return nil }
      defer { System.close(descriptor) }
      let isFile = (try? System.fstat(descriptor))?.kind == .regular
      return isFile && (try? System.flock(descriptor)) == true ? path : nil
    }
  }
}
