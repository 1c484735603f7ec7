import Glibc
import Synchronization

/// Items that one thread makes and others work on.
final class Feed<Item: Sendable, Result: Sendable>: Sendable {
  private struct State: Sendable {
    /// What waits to be worked on, from `first` on.
    var items: [Item?] = []
    var first = 0
    var isClosed = false
    /// The results by the numbers of their items.
    var results: [(number: Int, result: Result)] = []
  }

  private let state = Mutex(State())
  private let signal = Signal()
  private let most: Int
  private let body: @Sendable (Item) -> Result

  /// A feed in which at most so many items wait.
  init(_ body: @escaping @Sendable (Item) -> Result, most: Int) {
    self.body = body
    self.most = most
  }

  /// Hands an item over; where too many wait, the caller works on one.
  func put(_ item: Item) {
    let waiting = state.withLock { state in
      state.items.append(item)
      return state.items.count - state.first
    }
    signal.give()
    if waiting > most { _ = workOnNext() }
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

  /// The results in the order of the items, once all work is done.
  var results: [Result] {
    state.withLock { $0.results.sorted { $0.number < $1.number }.map(\.result) }
  }

  private func workOnNext() -> Bool {
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
    state.withLock { $0.results.append((next.number, result)) }
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
