import Basics
import Synchronization
import Testing

@testable import Platform

@Suite("Threads")
struct ThreadsTests {
  @Test("Results come in order, each piece once", arguments: [1, 2, 3, 8], [0, 1, 2, 1_000])
  func order(width: Int, count: Int) {
    let calls = Atomic<Int>(0)
    let results = Threads(width).map(count) { piece in
      calls.wrappingAdd(1, ordering: .relaxed)
      return "\(piece)"
    }
    #expect(results == (0..<count).map { "\($0)" })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test("The caller's own work is done once, whatever the number of pieces", arguments: [0, 1, 50])
  func ownWork(count: Int) {
    var done = 0
    let results = Threads(4).map(count, alongside: { done += 1 }, { $0 * 2 })
    #expect(done == 1)
    #expect(results == (0..<count).map { $0 * 2 })
  }

  @Test("Runs cover all numbers, the last one as far as they go")
  func runs() {
    let runs = Threads(2).map(runsOf: 4, below: 10) { $0 }
    #expect(runs == [0..<4, 4..<8, 8..<10])
    #expect(Threads(2).map(runsOf: 0, below: 2) { $0 } == [0..<1, 1..<2])
  }

  @Test(
    "Items that are fed come out in order, each once", arguments: [1, 2, 3, 8], [0, 1, 2, 1_000])
  func feed(width: Int, count: Int) {
    let calls = Atomic<Int>(0)
    var results: [String] = []
    let outcome = Threads(width).feed { hand in
      for item in 0..<count { hand(item) }
      return "made"
    } _: { (item: Int) in
      calls.wrappingAdd(1, ordering: .relaxed)
      return "\(item)"
    } take: {
      results.append($0)
    }
    #expect(outcome == "made")
    #expect(results == (0..<count).map { "\($0)" })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test("There is at least one thread, and no absurd number")
  func width() {
    #expect(Threads(0).width == 1)
    #expect(Threads(100_000).width == 256)
    #expect(Threads.processors >= 1)
  }
}
