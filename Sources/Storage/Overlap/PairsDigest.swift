package import Basics

/// The digest over the pairs of a run, by their key and ours.
///
/// SHA-256 over a tag with the version, then of each pair its texts, each with its length before
/// it, and its probability.
package struct PairsDigest {
  private var hash = GatheringHash(tag: "tandem overlap 1")

  /// A digest that has seen no pair.
  package init() {}

  /// The digest of pairs that stand in order.
  package init(of pairs: [OverlapPair]) {
    self.init()
    for pair in pairs {
      let texts = [
        pair.theirs, pair.ours, pair.tier, pair.standing.rawValue, pair.ourPopulation,
        pair.theirPopulation, pair.reason,
      ]
      for text in texts { add(text.utf8Span.span) }
      end(probability: pair.probability)
    }
  }

  /// Adds the next text of a pair: both keys, tier, standing, both populations, reason.
  package mutating func add(_ text: Span<UInt8>) {
    hash.add(wide: UInt64(text.count))
    hash.add(text)
  }

  /// Ends a pair with its probability.
  package mutating func end(probability: Double) {
    hash.add(wide: probability.bitPattern)
  }

  /// The digest of all pairs so far.
  package mutating func finished() -> Digest {
    hash.finished()
  }
}
