import Glibc

extension System {
  /// `getpid(2)`.
  static func getpid() -> Int32 {
    Glibc.getpid()
  }

  /// `umask(2)`: the permissions that files made from now on do not get.
  static func umask(_ denied: UInt32) {
    _ = Glibc.umask(denied)
  }

  /// `fcntl(2)` and `open(2)`: puts something useless where a standard stream is closed.
  ///
  /// A file opened later would get the free number, and what is meant for standard output would
  /// land in it. Each is opened the wrong way round, so that using it still fails.
  static func fillStandardStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      _ = Glibc.open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// `isatty(3)`: whether a person sits at the other end.
  static func isatty(_ descriptor: Int32) -> Bool {
    Glibc.isatty(descriptor) == 1
  }

  /// `ioctl(2)` with `TIOCGWINSZ`: the terminal's columns, nil where there is no terminal.
  static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// `getentropy(3)`: so many bytes that nobody can foretell, at most 256.
  static func getentropy(_ count: Int) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    _ = try bytes.withUnsafeMutableBufferPointer { (all) throws(Errno) -> Int32 in
      guard let start = all.baseAddress else { return 0 }
      return try checked(.getentropy) { Glibc.getentropy(start, all.count) }
    }
    return bytes
  }

  /// `getenv(3)`: nil when the variable is not set.
  static func getenv(_ name: String) -> String? {
    guard let value = Glibc.getenv(name) else { return nil }
    return String(cString: value)
  }

  /// `clock_gettime(2)` for the clock on the wall.
  static func clockGettime() throws(Errno) -> Timestamp {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { throw Errno.last }
    return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }

  /// `exit(3)`: ends the process, after what others (such as a profiler) left to be done then.
  static func exit(_ status: Int32) -> Never {
    Glibc.exit(status)
  }
}
