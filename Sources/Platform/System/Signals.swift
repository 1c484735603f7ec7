import Glibc
import Synchronization

/// What the program does when the system or the user interrupts it.
enum Signals {
  /// The exit status of an interrupted run.
  static let interruptedStatus: Int32 = 130

  /// Whether an interruption is noted instead of ending the process.
  static let isHeld = Atomic<Bool>(false)
  /// Whether one has come.
  static let hasCome = Atomic<Bool>(false)

  /// Sets all signals; call once, before anything is written.
  ///
  /// - `SIGPIPE` and `SIGXFSZ` are ignored: a closed pipe or a file at its size limit then comes
  ///   back as an error of the write, which is told in a sentence.
  /// - `SIGINT`, `SIGTERM` and `SIGHUP` remove the temporary files and exit with 130. Finished
  ///   files are whole, unfinished ones never had their name. A `SIGHUP` that the caller had
  ///   ignored (`nohup`) stays ignored.
  static func install() {
    EmergencyCleanup.prepare()
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    _ = isHeld.load(ordering: .relaxed)
    _ = hasCome.load(ordering: .relaxed)
    let leave: @convention(c) (Int32) -> Void = { _ in Signals.take() }
    _ = signal(SIGINT, leave)
    _ = signal(SIGTERM, leave)
    var present = sigaction()
    guard sigaction(SIGHUP, nil, &present) == 0 else { return }
    let wasIgnored =
      unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
    if !wasIgnored { _ = signal(SIGHUP, leave) }
  }

  /// What a signal does: leaves, or notes that one has come where that is wanted.
  private static func take() {
    // A second one does not wait any more.
    let isFirst = !hasCome.exchange(true, ordering: .relaxed)
    if isFirst, isHeld.load(ordering: .relaxed) { return }
    EmergencyCleanup.unlinkAll()
    _exit(130)
  }
}
