import JSON
import TestSupport
import Testing

@Suite struct JSONObjectTests {
  private func object(_ keys: [String]) -> JSONObject? {
    JSONObject(keys.enumerated().map { .init(key: $1, value: .integer(Int64($0))) })
  }

  @Test(arguments: [0, 1, 8, 9, 300])
  func findsEachKey(_ count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let keys = (0..<count).map { "key\($0)" }.shuffled(using: &random)
    let object = try #require(self.object(keys))
    #expect(object.members.map(\.key) == keys)
    for (index, key) in keys.enumerated() {
      #expect(object[key] == .integer(Int64(index)))
    }
    #expect(object["key"] == nil)
    #expect(object["key\(count)"] == nil)
    #expect(object[""] == nil)
    #expect(object["zzz"] == nil)
  }

  @Test func comparesKeysByBytes() throws {
    let object = try #require(self.object(["é", "e\u{301}"]))
    #expect(object["é"] == .integer(0))
    #expect(object["e\u{301}"] == .integer(1))
    #expect(self.object(["é", "x", "é"]) == nil)
  }

  @Test func orderCounts() {
    #expect(object(["a", "b"]) != object(["b", "a"]))
    #expect(object([]) == .empty)
  }
}
