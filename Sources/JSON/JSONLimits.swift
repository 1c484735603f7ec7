/// What a reader of JSON puts up with; every limit ends in a problem, never in a trap.
package struct JSONLimits: Equatable, Sendable {
  /// How many arrays and objects may stand inside one another.
  package var depth: Int
  /// How many bytes a number may have; longer ones only serve to slow exact arithmetic down.
  package var numberLength: Int

  /// The limits; the defaults suit every file that `tandem` reads.
  package init(depth: Int = 128, numberLength: Int = 1_000) {
    // Releasing a value walks down it, so its depth is bounded whatever the caller says.
    self.depth = min(max(depth, 0), 512)
    self.numberLength = numberLength
  }
}
