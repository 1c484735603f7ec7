import Glibc
import Synchronization

/// Items that one thread makes and others work on.
final class Feed<Item: Sendable, Result: Sendable>: Sendable {
  private struct State: Sendable {
    /// What waits to be worked on, from `first` on.
    var items: [Item?] = []
    var first = 0
    var isClosed = false
    /// The results that were not taken yet, by the numbers of their items.
    var results: [Int: Result] = [:]
    var taken = 0
  }

  private let state = Mutex(State())
  private let signal = Signal()
  private let body: @Sendable (Item) -> Result

  /// A feed without items.
  init(_ body: @escaping @Sendable (Item) -> Result) {
    self.body = body
  }

  /// Hands an item over, and tells how many wait.
  func put(_ item: Item) -> Int {
    let waiting = state.withLock { state in
      state.items.append(item)
      return state.items.count - state.first
    }
    signal.give()
    return waiting
  }

  /// Gives the results that are there in the order of the items, up to one that is not.
  func takeReady(_ take: (Result) -> Void) {
    while let result = nextResult() { take(result) }
  }

  private func nextResult() -> Result? {
    state.withLock { state in
      guard let result = state.results.removeValue(forKey: state.taken) else { return nil }
      state.taken += 1
      return result
    }
  }

  /// Tells as many workers that nothing follows.
  func close(workers: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<workers { signal.give() }
  }

  /// Works on items until there are no more.
  func work() {
    while true {
      if workOnNext() { continue }
      if state.withLock({ $0.isClosed && $0.first == $0.items.count }) { return }
      signal.take()
    }
  }

  /// Works on the next item; false where none waits.
  func workOnNext() -> Bool {
    let next: (number: Int, item: Item)? = state.withLock { state in
      guard state.first < state.items.count, let item = state.items[state.first] else {
        return nil
      }
      // What was taken is let go when it is done with.
      state.items[state.first] = nil
      state.first += 1
      return (state.first - 1, item)
    }
    guard let next else { return false }
    let result = body(next.item)
    state.withLock { $0.results[next.number] = result }
    return true
  }
}

/// A count of what may be taken, on which threads wait.
private final class Signal: Sendable {
  nonisolated(unsafe) private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Lets one thread go on, now or when it comes.
  func give() { sem_post(semaphore) }

  /// Waits for its turn; a signal to the process may wake it too early.
  func take() { sem_wait(semaphore) }
}
