package import Basics

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

  /// So many random bytes, at most 256.
  package func bytes(_ count: Int) throws(Problem) -> [UInt8] {
    try make(count)
  }
}
