package import Basics

/// Goes through several runs of packed keys side by side: each key once, with the runs that have it.
///
/// Nothing is kept of a key that was gone by; memory holds a sheet of each run.
package struct KeyMerge {
  private var cursors: [KeyCursor]
  /// The cursors that stand at a key.
  private var live: [Int] = []
  /// Those at the least key, in order.
  private var holders: [Int] = []
  private var isBegun = false

  /// A merge before the first key.
  package init(_ cursors: [KeyCursor]) {
    self.cursors = cursors
  }

  /// The places of the runs that have the key that it stands at.
  package var places: [Int] { holders }

  /// The key that it stands at.
  package var text: String { holders.first.map { cursors[$0].text } ?? "" }

  /// Goes to the next key.
  ///
  /// - Returns: Whether there is one.
  package mutating func advance() throws(Problem) -> Bool {
    if isBegun {
      for place in holders where try !cursors[place].advance() {
        live.removeAll { $0 == place }
      }
    } else {
      isBegun = true
      for place in cursors.indices where try cursors[place].advance() { live.append(place) }
    }
    holders.removeAll(keepingCapacity: true)
    for place in live {
      guard let best = holders.first else {
        holders.append(place)
        continue
      }
      let order = cursors[place].compare(cursors[best])
      if order < 0 { holders.removeAll(keepingCapacity: true) }
      if order <= 0 { holders.append(place) }
    }
    return !holders.isEmpty
  }
}
