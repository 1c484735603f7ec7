import Overlap
import Testing

@Test("the best are all that are as probable as the most probable one, in their order")
func bestPlacesKeepTies() {
  var best = BestPlaces(least: 0.5)
  for (place, probability) in [0.4, 0.6, 0.9, 0.7, 0.9].enumerated() {
    best.add(place, probability)
  }
  #expect(best.places == [2, 4])
  #expect(best.most == 0.9)
}

@Test("one that may not stand beside others stands only where none was before it")
func bestPlacesWithoutTwins() {
  var best = BestPlaces(least: 0)
  best.add(0, 0.2, isTwin: false)
  best.add(1, 0.2, isTwin: false)
  #expect(best.places == [0])
  best.add(2, 0.3, isTwin: false)
  #expect(best.places == [2])
}

@Test func bestPlacesOfNoneLikelyEnough() {
  var best = BestPlaces(least: 0.5)
  best.add(0, 0.49)
  #expect(best.places.isEmpty)
}
