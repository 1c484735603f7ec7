package import Basics

/// The digest over the pairs of a run, by their key and ours.
///
/// SHA-256 over a tag with the version, then of each pair its texts, each with its length before
/// it, and its probability.
package struct PairsDigest {
  private var hash = SHA256()
  private var waiting = Array("tandem overlap 1".utf8)
  private static let enough = 1 << 16

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
    append(UInt64(text.count))
    waiting.append(copying: text)
  }

  /// Ends a pair with its probability.
  package mutating func end(probability: Double) {
    append(probability.bitPattern)
    guard waiting.count > Self.enough else { return }
    flush()
  }

  /// The digest of all pairs so far.
  package mutating func finished() -> Digest {
    flush()
    return hash.finished()
  }

  private mutating func flush() {
    var bytes: [UInt8] = []
    swap(&bytes, &waiting)
    hash.update(bytes.span)
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &waiting)
  }

  private mutating func append(_ number: UInt64) {
    for index in (0..<8).reversed() {
      waiting.append(UInt8(truncatingIfNeeded: number >> UInt64(index * 8)))
    }
  }
}
