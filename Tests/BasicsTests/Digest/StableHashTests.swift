import Basics
import TestSupport
import Testing

@Test func stableHashIsFixedForEver() throws {
  for digestCase in try DigestCase.all() {
    let hash = StableHash.hash(digestCase.bytes.span, seed: digestCase.seed)
    #expect(hash == digestCase.stableHash, "\(digestCase.bytes.count) bytes")
  }
}

@Test func stableHashOfTextIsThatOfItsBytes() {
  let text = "Žluťoučký kůň"
  let ofBytes = StableHash.hash(Array(text.utf8).span)
  #expect(StableHash.hash(text) == ofBytes)
  #expect(StableHash.hash(text) != StableHash.hash(text, seed: 1))
}

@Test func zerosAtTheEndCount() {
  let hashes = (0...64).map { StableHash.hash([UInt8](repeating: 0, count: $0).span) }
  #expect(Set(hashes).count == hashes.count)
}

@Test(arguments: [1, 4, 8, 9, 16, 17, 24, 33])
func eachBitTurnsHalfOfAllBits(count: Int) {
  var random = SplitMix64(seed: 52)
  var turned = [Int](repeating: 0, count: 64)
  var trials = 0
  for _ in 0..<max(8, 256 / count) {
    var bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let before = StableHash.hash(bytes.span)
    for bit in 0..<count * 8 {
      bytes[bit / 8] ^= 1 << (bit % 8)
      let change = before ^ StableHash.hash(bytes.span)
      bytes[bit / 8] ^= 1 << (bit % 8)
      for place in 0..<64 { turned[place] += Int(change >> place & 1) }
      trials += 1
    }
  }
  // Two thousand fair coins give 50 % ± 1.1 %; eight of these are allowed.
  let shares = turned.map { Double($0) / Double(trials) }
  #expect(shares.allSatisfy { (0.41...0.59).contains($0) }, "seed 52: \(shares)")
}

@Test func shortTextsSpreadOverBuckets() {
  var low = [Int](repeating: 0, count: 256)
  var high = [Int](repeating: 0, count: 256)
  var seen: Set<UInt64> = []
  let count = 51_200
  for number in 0..<count {
    let hash = StableHash.hash("account-\(number).example.com")
    seen.insert(hash)
    low[Int(hash & 255)] += 1
    high[Int(hash >> 56)] += 1
  }
  #expect(seen.count == count)
  // Chi squared with 255 degrees of freedom: mean 255, deviation 22.6; six of these are allowed.
  for buckets in [low, high] {
    let expected = Double(count) / 256
    let distance = buckets.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
    #expect((120...391).contains(distance / expected))
  }
}
