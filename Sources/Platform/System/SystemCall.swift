import Glibc

/// The calls that can fail and that tests can make fail.
package enum SystemCall: String, CaseIterable, Sendable {
  case open
  case read
  case write
  case fsync
  case fchmod
  case rename
  case unlink
  case stat
  case readlink
  case mkdir
  case rmdir
  case chdir
  case link
  case flock
  case poll
  case getentropy
}

/// Every C call this program makes by itself, and nothing else.
///
/// One naming rule: `System.name` makes the call `name(2)` or `name(3)` and throws its `Errno`.
/// A call that a signal interrupted is made again: our own signals end the process, so an
/// interruption never asks for anything. No function here decides anything.
enum System {
  /// Runs one call until a signal no longer interrupts it; below zero is a failure.
  static func checked<Result: SignedInteger>(
    _ call: SystemCall, _ body: () -> Result
  ) throws(Errno) -> Result {
    while true {
      #if DEBUG
        if let fault = FaultPlan.current?.fault(for: call) {
          if fault == .interrupted { continue }
          throw fault
        }
      #endif
      let result = body()
      if result >= 0 { return result }
      let error = Errno.last
      if error != .interrupted { throw error }
    }
  }
}
