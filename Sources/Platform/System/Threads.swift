import Basics
import Glibc
import Synchronization

/// Runs pieces of work on threads of the system.
///
/// Threads live as long as one call: starting one costs some ten microseconds, and pieces are
/// meant to take milliseconds. The calling thread works too.
package struct Threads: Parallel {
  /// How many pieces run at once.
  package let width: Int
  /// Room for deep sorts and long names; the system's default on small machines is less.
  private static let stackSize = 8 << 20

  /// That many threads, or one for each processor that this process may use.
  package init(_ width: Int? = nil) {
    self.width = min(max(width ?? Self.processors, 1), 256)
  }

  /// The processors that this process may use.
  package static var processors: Int {
    // The C library asks the kernel for this process, not for the machine.
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The results of `body` for 0 up to `count`, in that order.
  package func map<Result: Sendable>(
    _ count: Int, alongside own: () -> Void, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, width > 1 else {
      own()
      return (0..<count).map(body)
    }
    return [Result](unsafeUninitializedCapacity: count) { slots, filled in
      guard let base = slots.baseAddress else { return }
      // Each slot is written by the one thread that drew its number.
      nonisolated(unsafe) let first = base
      let crew = Crew(count) { (first + $0).initialize(to: body($0)) }
      crew.run(threads: min(width, count), stackSize: Self.stackSize, alongside: own)
      filled = count
    }
  }

  /// Gives `take` the results of `body` for the items that `make` hands over, in that order.
  package func feed<Item: Sendable, Result: Sendable, Outcome>(
    _ make: (_ hand: @escaping (Item) -> Void) -> Outcome,
    _ body: @escaping @Sendable (Item) -> Result,
    take: @escaping (Result) -> Void
  ) -> Outcome {
    let feed = Feed(body)
    let crew = Crew(width) { _ in feed.work() }
    let outcome = crew.run(threads: width, stackSize: Self.stackSize) {
      let outcome = make { item in
        // Whoever makes more than the others can work on works on it, too.
        if feed.put(item) > width * Self.itemsWaiting { _ = feed.workOnNext() }
        feed.takeReady(take)
      }
      feed.close(workers: width)
      while feed.workOnNext() { feed.takeReady(take) }
      return outcome
    }
    feed.takeReady(take)
    return outcome
  }

  /// How many items may wait for each thread.
  private static let itemsWaiting = 4
}

/// The threads of one call, who draw the numbers of pieces until there are no more.
private final class Crew: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Void
  private let next = Atomic<Int>(0)

  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Works until all pieces are done; with fewer threads where the system gives no more.
  func run<Own>(threads: Int, stackSize: Int, alongside own: () -> Own) -> Own {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackSize)
    var started: [pthread_t] = []
    for _ in 1..<threads {
      var thread = pthread_t()
      let crew = Unmanaged.passRetained(self)
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Crew>.fromOpaque(argument).takeRetainedValue().draw()
          return nil
        }, crew.toOpaque())
      guard status == 0 else {
        crew.release()
        break
      }
      started.append(thread)
    }
    pthread_attr_destroy(&attributes)
    let outcome = own()
    draw()
    for thread in started { pthread_join(thread, nil) }
    return outcome
  }

  private func draw() {
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      work(piece)
    }
  }
}
