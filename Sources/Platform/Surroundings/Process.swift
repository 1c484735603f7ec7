import Synchronization

/// The running program as the system sees it.
package enum Process {
  /// Sets the process up before it does anything.
  ///
  /// Standard streams that the caller closed are filled, so that no file takes their place;
  /// signals are set; files made from now on are for their owner alone; freed memory is kept.
  ///
  /// Call once, first of all.
  package static func prepare() {
    System.fillStandardStreams()
    System.umask(0o077)
    Signals.install()
    System.keepFreedMemory()
  }

  /// Lets an interruption be noted from now on, for work that has more to clean up than a file.
  ///
  /// Whoever calls this looks at `isInterrupted` every now and then; a second interruption ends the
  /// process at once.
  package static func holdInterruptions() {
    Signals.isHeld.store(true, ordering: .relaxed)
  }

  /// Whether an interruption was noted.
  package static var isInterrupted: Bool { Signals.hasCome.load(ordering: .relaxed) }

  /// The words the process was started with, the program's name first.
  package static var words: [String] { ProcessWords.all }

  /// Ends the process; whatever must be written has been written and checked before.
  package static func leave(_ status: Int32) -> Never {
    System.exit(status)
  }
}
