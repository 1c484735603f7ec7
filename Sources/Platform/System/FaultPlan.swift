#if DEBUG
  import Synchronization

  /// Makes chosen system calls fail, so that tests can see what becomes of the files.
  ///
  /// Only debug builds hold it. Calls are counted from 1 in the order they are made, over all kinds
  /// that the plan watches; `persistent` keeps failing from there on, as a broken disk does.
  package final class FaultPlan: Sendable {
    /// The plan in force for the present task, if any.
    @TaskLocal package static var current: FaultPlan?

    private let watched: Set<SystemCall>
    private let at: Int
    private let error: Errno
    private let persistent: Bool
    private let seen = Mutex(0)

    /// A plan that fails the call number `at` among `calls` with `error`.
    package init(
      _ calls: Set<SystemCall> = Set(SystemCall.allCases), at: Int, error: Errno,
      persistent: Bool = false
    ) {
      self.watched = calls
      self.at = at
      self.error = error
      self.persistent = persistent
    }

    /// How many watched calls were made so far.
    package var count: Int { seen.withLock { $0 } }

    /// The error that this call must fail with; nil lets it through.
    func fault(for call: SystemCall) -> Errno? {
      guard watched.contains(call) else { return nil }
      let number = seen.withLock { seen in
        seen += 1
        return seen
      }
      return number == at || (persistent && number > at) ? error : nil
    }
  }
#endif
