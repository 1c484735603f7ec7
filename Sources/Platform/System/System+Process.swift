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

  /// `_exit(2)`: ends the process at once, after which nothing of it runs.
  static func exit(_ status: Int32) -> Never {
    Glibc._exit(status)
  }
}
