import TestSupport
import Testing

@testable import Overlap

@Suite struct KeyTableTests {
  private func place(of key: [UInt8], in table: KeyTable) -> Int? {
    table.find(key.span)
  }

  @Test("keys are numbered in the order in which they come, each once")
  func order() {
    var table = KeyTable()
    let places = ["b", "a", "b", "", "ab", "a"].map { table.insert(Array($0.utf8).span) }
    #expect(places == [0, 1, 0, 2, 3, 1])
    #expect(table.count == 4)
    #expect(place(of: Array("ab".utf8), in: table) == 3)
    #expect(place(of: Array("ba".utf8), in: table) == nil)
  }

  @Test("a table does as a dictionary does, also where it grows")
  func likeDictionary() {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    var table = KeyTable(capacity: 1)
    var dictionary: [[UInt8]: Int] = [:]
    for _ in 0..<5_000 {
      let key = (0..<random.int(0...3)).map { _ in UInt8(random.int(0x61...0x68)) }
      let known = dictionary[key]
      #expect(place(of: key, in: table) == known, "seed \(seed), key \(key)")
      let inserted = table.insert(key.span)
      #expect(inserted == known ?? dictionary.count, "seed \(seed), key \(key)")
      dictionary[key] = known ?? dictionary.count
    }
    #expect(table.count == dictionary.count)
  }

  @Test("keys of every length are told apart, also by zeros at their ends")
  func lengths() {
    var table = KeyTable()
    var keys: [[UInt8]] = []
    for length in 0...40 {
      keys.append(Array(repeating: 0, count: length))
      for place in 0..<length {
        var key = Array(String(repeating: "abcdefgh", count: 5).utf8)
        key[place] = 0x7A
        keys.append(Array(key[..<length]))
      }
    }
    for (place, key) in keys.enumerated() {
      let inserted = table.insert(key.span)
      #expect(inserted == place, "\(key)")
    }
    for (place, key) in keys.enumerated() {
      #expect(self.place(of: key, in: table) == place, "\(key)")
    }
  }
}
