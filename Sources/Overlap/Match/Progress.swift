/// Tells whoever watches how far the work is.
package struct Progress {
  /// The parts of the work that take time.
  package enum Stage: Sendable {
    /// Blocks are gathered.
    case blocking
    /// Pairs are compared.
    case comparing
    /// The best pairs are chosen and explained.
    case choosing
  }

  private let teller: (Stage, Int, Int) -> Void

  /// Progress that calls `teller` with the stage, what is done of it, and the whole of it.
  package init(_ teller: @escaping (Stage, Int, Int) -> Void) {
    self.teller = teller
  }

  /// Nobody watches.
  package static var unwatched: Progress { Progress { _, _, _ in } }

  func tell(_ stage: Stage, _ done: Int, _ all: Int) {
    teller(stage, done, all)
  }
}
