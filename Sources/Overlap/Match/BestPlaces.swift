/// The places of the best of some pairs: all of them where several are equal.
///
/// A company that stands on a list twice is matched twice; no row is better for standing first.
package struct BestPlaces {
  /// The places, in the order in which they were added.
  package private(set) var places: [Int] = []
  /// How probable the best are; the least that counts while there is none.
  package private(set) var most: Double

  /// No pair yet; none that is less probable than `least` will be taken.
  package init(least: Double) {
    most = least
  }

  /// Forgets all pairs, and keeps their memory.
  mutating func reset(least: Double) {
    places.removeAll(keepingCapacity: true)
    most = least
  }

  /// Adds a pair, unless a better one was there; a twin may stand beside others that are as
  /// probable.
  package mutating func add(_ place: Int, _ probability: Double, isTwin: Bool = true) {
    guard probability >= most else { return }
    if probability > most { places.removeAll(keepingCapacity: true) }
    most = probability
    if isTwin || places.isEmpty { places.append(place) }
  }
}
