import TestSupport
import Testing

@testable import Overlap

@Suite("Weights of pairs")
struct PairWeightsTests {
  @Test("Weights of blocks add up, and the table is left empty for the next record")
  func sums() {
    var random = SplitMix64(seed: 17)
    let records = (0..<400).map { _ in UInt32(random.int(0...60)) }
    let contents = (0...60).map { _ in UInt32(random.int(0...3)) }
    var weights = PairWeights(most: 400)
    for _ in 0..<200 {
      let parts = (0..<random.int(1...12)).map { _ in
        let start = random.int(0...380)
        return BlockPart(
          start: start, count: random.int(1...20), weight: UInt32(random.int(0...5)))
      }
      var sums: [UInt32: UInt32] = [:]
      for part in parts {
        for place in part.range { sums[records[place], default: 0] += part.weight }
      }
      let most = sums.values.max() ?? 0
      let wanted = sums.filter { $0.value * 2 >= most }.sorted {
        ($1.value, contents[Int($0.key)], $0.key) < ($0.value, contents[Int($1.key)], $1.key)
      }
      let leaders = weights.heaviest(parts.span, among: records.span, saying: contents.span)
      let found = (0..<leaders.count).map { leaders.others[$0] }
      #expect(found == wanted.prefix(4).map(\.key))
    }
  }

  @Test("A part tells what it was made of")
  func part() {
    let part = BlockPart(start: 4_000_000_000, count: 400, weight: 1_100_000)
    #expect(part.range == 4_000_000_000..<4_000_000_400)
    #expect(part.weight == 1_100_000)
    #expect(part.moved(by: 7).range == 4_000_000_007..<4_000_000_407)
  }
}
