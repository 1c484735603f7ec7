import TestSupport
import Testing

@testable import Overlap

@Suite struct EditDistanceTests {
  /// The whole table, straight from the definition.
  static func naive(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        let change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test("agrees with the whole table on random texts", arguments: [1, 2])
  func naiveTwin(_ most: Int) {
    var random = SplitMix64(seed: 5)
    var distance = EditDistance()
    for _ in 0..<20_000 {
      let a = (0..<random.int(0...9)).map { _ in UInt16(random.int(97...99)) }
      var b = a
      for _ in 0..<random.int(0...3) {
        let place = random.int(0...b.count)
        switch random.int(0...3) {
        case 0: b.insert(UInt16(random.int(97...99)), at: place)
        case 1 where place < b.count: b.remove(at: place)
        case 2 where place < b.count: b[place] = UInt16(random.int(97...99))
        case 3 where place + 1 < b.count: b.swapAt(place, place + 1)
        default: break
        }
      }
      let wanted = min(Self.naive(a, b), most + 1)
      #expect(distance.between(a.span, b.span, most: most) == wanted, "seed 5: \(a) \(b)")
    }
  }

  @Test("texts of the greatest length are compared")
  func long() {
    var distance = EditDistance()
    let a = (0..<255).map { UInt16($0 % 26 + 97) }
    var b = a
    b.swapAt(0, 1)
    b.swapAt(253, 254)
    #expect(distance.between(a.span, b.span, most: 2) == 2)
    #expect(distance.between(a.span, b.span, most: 1) == 2)
  }
}
