import Glibc

extension System {
  /// `mkdir(2)`: a folder for its owner alone.
  static func mkdir(_ path: String) throws(Errno) {
    _ = try checked(.mkdir) { Glibc.mkdir(path, 0o700) }
  }

  /// `rmdir(2)`: removes an empty folder.
  static func rmdir(_ path: String) throws(Errno) {
    _ = try checked(.rmdir) { Glibc.rmdir(path) }
  }

  /// `chdir(2)`: relative paths start from there, for the whole process.
  static func chdir(_ path: String) throws(Errno) {
    _ = try checked(.chdir) { Glibc.chdir(path) }
  }

  /// `link(2)`: a second name for a file; fails where the name is taken.
  static func link(_ from: String, _ to: String) throws(Errno) {
    _ = try checked(.link) { Glibc.link(from, to) }
  }

  /// `getcwd(3)`: the folder that relative paths start from.
  static func workingFolder() throws(Errno) -> String {
    guard let text = getcwd(nil, 0) else { throw Errno.last }
    defer { free(text) }
    return String(cString: text)
  }

  /// `realpath(3)`: the path without links and dots.
  static func fullPath(_ path: String) throws(Errno) -> String {
    guard let text = realpath(path, nil) else { throw Errno.last }
    defer { free(text) }
    return String(cString: text)
  }

  /// `clock_gettime(2)` with `CLOCK_BOOTTIME`: milliseconds since the machine started, sleep
  /// included; nil where there is no such clock.
  static func millisecondsSinceStart() -> Int64? {
    var time = timespec()
    guard clock_gettime(CLOCK_BOOTTIME, &time) == 0 else { return nil }
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
