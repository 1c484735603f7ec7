/// A pair of rows that is taken for one company.
package struct MatchedPair: Sendable, Equatable {
  /// Our row, counted from 0 in its list.
  package let ours: Int
  /// Their row, likewise.
  package let theirs: Int
  /// How likely it is that the two are one company.
  package let probability: Double
  /// How sure the match is.
  package let tier: MatchTier
  /// What was found between the two; nil where a person has decided.
  let note: PairNote?

  /// Whether a person has said so.
  package var isDecided: Bool { note == nil }

  init(ours: Int, theirs: Int, probability: Double, tier: MatchTier, note: PairNote?) {
    self.ours = ours
    self.theirs = theirs
    self.probability = probability
    self.tier = tier
    self.note = note
  }

  /// By our row, then by theirs.
  static func isOrdered(_ a: MatchedPair, _ b: MatchedPair) -> Bool {
    a.ours != b.ours ? a.ours < b.ours : a.theirs < b.theirs
  }
}
