/// Counts over many draws how often each candidate is first and how often it is in the top.
///
/// Ranks are competition ranks: whoever ties the last of the top is in it.
struct TopTally {
  /// How often each was first.
  private(set) var firsts: [Int]
  /// How often each was in the top.
  private(set) var tops: [Int]
  private let top: Int

  init(count: Int, top: Int) {
    firsts = Array(repeating: 0, count: count)
    tops = firsts
    self.top = min(top, count)
  }

  /// Takes the values of one draw; `heap` is room that is used again.
  ///
  /// O(n + changes · log top), and the heap changes rarely where values come nearly in order.
  mutating func add<Value: Comparable>(_ values: [Value], heap: inout [Value]) {
    guard top > 0 else { return }
    heap.removeAll(keepingCapacity: true)
    heap.append(contentsOf: values[..<top])
    for index in stride(from: top / 2 - 1, through: 0, by: -1) { Self.sift(&heap, from: index) }
    for index in top..<values.count where values[index] > heap[0] {
      heap[0] = values[index]
      Self.sift(&heap, from: 0)
    }
    let last = heap[0]
    var first = last
    for value in heap where value > first { first = value }
    count(values, first: first, last: last)
  }

  private mutating func count<Value: Comparable>(_ values: [Value], first: Value, last: Value) {
    for index in values.indices where values[index] >= last {
      tops[index] += 1
      if values[index] == first { firsts[index] += 1 }
    }
  }

  private static func sift<Value: Comparable>(_ heap: inout [Value], from start: Int) {
    var parent = start
    while true {
      var least = parent
      let left = 2 * parent + 1
      if left < heap.count, heap[left] < heap[least] { least = left }
      if left + 1 < heap.count, heap[left + 1] < heap[least] { least = left + 1 }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
