import TestSupport
import Testing

@testable import Overlap

@Suite struct SortedTextsTests {
  private static func random(_ random: inout SplitMix64) -> [UInt16] {
    // Few letters, so that many texts begin alike; some that keys don't tell apart.
    (0..<random.int(0...11)).map { _ in
      random.pick([97, 97, 97, 97, 97, 98, 98, 0x2D, 0x2E, 0x31, 0x5F, 0xE9, 0x682A])
    }
  }

  @Test("texts stand in order and keep their counts", arguments: [1, 40, 30_000])
  func order(_ count: Int) {
    var random = SplitMix64(seed: 21)
    var pool = TextPool()
    var naive: [[UInt16]: UInt32] = [:]
    var ids: [[UInt16]: UInt32] = [:]
    for _ in 0..<count {
      let text = Self.random(&random)
      let id = pool.intern(text)
      #expect(ids[text, default: id] == id)
      ids[text] = id
      naive[text, default: 0] += 0
      if !random.oneIn(4) {
        pool.countOne(id)
        naive[text, default: 0] += 1
      }
    }
    var ranks: [UInt32] = []
    let sorted = SortedTexts(pool.list, ranks: &ranks)
    let wanted = naive.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(sorted.count == wanted.count)
    for (rank, text) in wanted.enumerated() {
      #expect(Array(sorted.units[sorted.range(rank)]) == text)
      #expect(sorted.holders(rank) == naive[text])
      #expect(ids[text].map { ranks[Int($0)] } == UInt32(rank))
    }
  }

  @Test("a text that stands several times is one text, however long", arguments: [3, 20, 9000])
  func repeated(_ count: Int) {
    var random = SplitMix64(seed: 23)
    var list = TextList()
    var texts: [[UInt16]] = []
    var naive: [[UInt16]: UInt32] = [:]
    for _ in 0..<count {
      // Lengths around that of a key: ten letters.
      let text = [UInt16](repeating: 97, count: random.int(0...12)) + Self.random(&random).prefix(1)
      let held = UInt32(random.int(0...2))
      #expect(list.append(text.span, count: held) == texts.count)
      texts.append(text)
      naive[text, default: 0] += held
    }
    var ranks: [UInt32] = []
    let sorted = SortedTexts(list, ranks: &ranks)
    let wanted = naive.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(sorted.count == wanted.count)
    for (text, rank) in zip(texts, ranks) { #expect(wanted[Int(rank)] == text) }
    for (rank, text) in wanted.enumerated() {
      #expect(Array(sorted.units[sorted.range(rank)]) == text)
      #expect(sorted.holders(rank) == naive[text])
    }
    let held = wanted.indices.count { naive[wanted[$0]] != 0 }
    #expect(sorted.families(0..<sorted.count) == held)
  }

  @Test("what begins alike is found and counted as by looking at every text")
  func prefixes() {
    var random = SplitMix64(seed: 22)
    var pool = TextPool()
    for _ in 0..<400 {
      let id = pool.intern(Self.random(&random))
      if !random.oneIn(3) { pool.countOne(id) }
    }
    var ranks: [UInt32] = []
    let sorted = SortedTexts(pool.list, ranks: &ranks)
    let texts = (0..<sorted.count).map { Array(sorted.units[sorted.range($0)]) }
    for first in texts.indices {
      for length in 0...texts[first].count {
        let like = texts.indices.filter { texts[$0].starts(with: texts[first][..<length]) }
        let found = sorted.sharing(length, from: first, to: like.last ?? first)
        #expect(Array(found) == like)
        #expect(found == sorted.sharing(length, from: first, to: first))
        #expect(sorted.holders(found) == like.reduce(0) { $0 + sorted.holders($1) })
        #expect(sorted.families(found) == like.count { sorted.holders($0) > 0 })
      }
    }
  }
}
