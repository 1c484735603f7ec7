import Glibc

extension System {
  /// What `stat` tells that this program wants to know.
  struct FileFacts: Equatable, Sendable {
    /// The kinds of things a path can lead to.
    enum Kind: Sendable {
      case regular
      case folder
      case link
      /// A device, pipe or socket: something that bytes stream into or out of.
      case stream
    }

    /// What it is.
    var kind: Kind
    /// The permission bits, without the file's type and the set-id bits.
    var permissions: UInt32
    /// The size in bytes.
    var size: Int64
    /// How many names lead to it; zero once the last was removed.
    var links: UInt64
    /// The device and the number on it, which together are the file's identity.
    var identity: [UInt64]

    init(_ raw: Glibc.stat) {
      switch raw.st_mode & S_IFMT {
      case S_IFREG: kind = .regular
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .stream
      }
      permissions = raw.st_mode & 0o777
      size = Int64(raw.st_size)
      links = UInt64(raw.st_nlink)
      identity = [UInt64(raw.st_dev), UInt64(raw.st_ino)]
    }
  }

  /// `open(2)`; the descriptor is closed in programs that this process would start.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(Errno) -> Int32 {
    try checked(.open) { Glibc.open(path, flags | O_CLOEXEC, mode) }
  }

  /// `close(2)`, once: on Linux the descriptor is gone even when a signal interrupted the call.
  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// `fsync(2)`: waits until the file's content is on the disk.
  static func fsync(_ descriptor: Int32) throws(Errno) {
    _ = try checked(.fsync) { Glibc.fsync(descriptor) }
  }

  /// `fchmod(2)`.
  static func fchmod(_ descriptor: Int32, _ permissions: UInt32) throws(Errno) {
    _ = try checked(.fchmod) { Glibc.fchmod(descriptor, permissions) }
  }

  /// `rename(2)`: the new name leads to the file in one step.
  static func rename(_ from: String, _ to: String) throws(Errno) {
    _ = try checked(.rename) { Glibc.rename(from, to) }
  }

  /// `unlink(2)`.
  static func unlink(_ path: String) throws(Errno) {
    _ = try checked(.unlink) { Glibc.unlink(path) }
  }

  /// `access(2)` with `W_OK`: whether this user may write there.
  static func isWritable(_ path: String) -> Bool {
    Glibc.access(path, W_OK) == 0
  }

  /// `stat(2)`: what a path leads to, through links.
  static func stat(_ path: String) throws(Errno) -> FileFacts {
    var raw = Glibc.stat()
    _ = try checked(.stat) { callStat(path, &raw) }
    return FileFacts(raw)
  }

  /// `lstat(2)`: what stands at a path, be it a link.
  static func lstat(_ path: String) throws(Errno) -> FileFacts {
    var raw = Glibc.stat()
    _ = try checked(.stat) { Glibc.lstat(path, &raw) }
    return FileFacts(raw)
  }

  /// `fstat(2)`: what an open descriptor leads to.
  static func fstat(_ descriptor: Int32) throws(Errno) -> FileFacts {
    var raw = Glibc.stat()
    _ = try checked(.stat) { Glibc.fstat(descriptor, &raw) }
    return FileFacts(raw)
  }

  /// `readlink(2)`: the text of a symbolic link.
  static func readlink(_ path: String) throws(Errno) -> String {
    var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = try checked(.readlink) {
      text.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Glibc.readlink(path, $0, buffer.count) } ?? 0
      }
    }
    return String(decoding: text.prefix(count), as: UTF8.self)
  }

  /// `flock(2)`, exclusive and without waiting: false when another holds it.
  static func flock(_ descriptor: Int32) throws(Errno) -> Bool {
    do throws(Errno) {
      _ = try checked(.flock) { callFlock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch .wouldBlock {
      return false
    }
  }

  /// `opendir(3)` and `readdir(3)`: the names in a folder, in no order.
  static func names(in folder: String) throws(Errno) -> [String] {
    guard let stream = opendir(folder) else { throw Errno.last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

// These two calls share their name with a struct of the C library, which wins inside `System`.

private func callStat(_ path: String, _ facts: inout stat) -> Int32 {
  stat(path, &facts)
}

private func callFlock(_ descriptor: Int32, _ operation: Int32) -> Int32 {
  flock(descriptor, operation)
}
