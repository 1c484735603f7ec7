package import Basics
import Synchronization

/// Where random bytes come from: the system, or what a test gives.
package struct Randomness: Sendable {
  private let make: @Sendable (Int) throws(Problem) -> [UInt8]

  /// A source of random bytes: `make` gets how many are wanted.
  package init(_ make: @escaping @Sendable (Int) throws(Problem) -> [UInt8]) {
    self.make = make
  }

  /// The system's own, which nobody can foretell.
  package static let system = Randomness { (count) throws(Problem) in
    do throws(Errno) {
      return try System.getentropy(count)
    } catch {
      throw Problem(
        .io, code: "no_randomness", "the system gives no random bytes", found: error.words)
    }
  }

  /// Bytes that look random and follow from a seed: the same ones again for whoever asks the same.
  ///
  /// The n-th piece of 32 bytes is the digest of the seed and n.
  package static func following(_ seed: [UInt8]) -> Randomness {
    let pieces = Mutex<UInt64>(0)
    return Randomness { (count) throws(Problem) in
      var bytes: [UInt8] = []
      while bytes.count < count {
        let piece = pieces.withLock { number in
          defer { number &+= 1 }
          return number
        }
        let text = Array("tandem follows \(piece) ".utf8) + seed
        bytes += SHA256.digest(of: text.span).bytes
      }
      return Array(bytes.prefix(count))
    }
  }

  /// So many random bytes, at most 256.
  package func bytes(_ count: Int) throws(Problem) -> [UInt8] {
    try make(count)
  }
}
