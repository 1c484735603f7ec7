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
  /// When the first one came, in milliseconds since the machine started.
  private static let cameAt = Atomic<Int64>(0)
  /// Within how many milliseconds another one is taken for the same.
  ///
  /// `timeout`, for one, tells the process and then its whole group; nobody presses a key twice
  /// that fast.
  private static let sameWithin: Int64 = 300

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
    _ = cameAt.load(ordering: .relaxed)
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
    let now = System.millisecondsSinceStart() ?? 0
    let isFirst = !hasCome.exchange(true, ordering: .relaxed)
    if isFirst { cameAt.store(now, ordering: .relaxed) }
    // A second one does not wait any more.
    let since = now &- cameAt.load(ordering: .relaxed)
    let isSame = isFirst || (0..<sameWithin).contains(since)
    if isSame, isHeld.load(ordering: .relaxed) { return }
    EmergencyCleanup.unlinkAll()
    _exit(130)
  }
}
