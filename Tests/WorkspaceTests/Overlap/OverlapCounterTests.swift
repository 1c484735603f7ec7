import Basics
import JSON
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Counting pairs in memory")
struct OverlapCounterTests {
  @Test("gives what counting the kept pairs gives", arguments: 1...12 as ClosedRange<UInt64>)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let test = try TestWorkspace()
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try change.set("partner", id: "bolt", .object(.empty))
    }
    func accounts(_ letter: String) -> [TestWorkspace.Account] {
      (0..<random.int(0...40)).map { number in
        let amount: Int64? = random.int(0...1) == 0 ? Int64(random.int(0...900)) : nil
        return TestWorkspace.Account(
          id: "\(letter)\(number)", name: "Kestrel \(random.int(0...25)) Foods",
          website: random.int(0...1) == 0 ? "kestrel\(random.int(0...25)).com" : "",
          population: random.pick(["customer", "opportunity", "Zebra"]), amount: amount,
          currency: amount == nil ? "" : random.pick(["USD", "EUR"]))
      }
    }
    try test.add(.ours, accounts("o"))
    try test.add(.partner("bolt"), accounts("t"))
    _ = try test.overlap("bolt")
    let run = try #require(try OverlapTable(test.connection).all().last)
    let table = OverlapTable(test.connection)
    let again = try OverlapSummary(
      of: run.number, in: table, ourList: try test.list(.ours).number)
    #expect(run.summary == again.text, "seed \(seed)")
    #expect(try run.seal(over: table.digest(run.number)) == run.digest, "seed \(seed)")
  }
}
