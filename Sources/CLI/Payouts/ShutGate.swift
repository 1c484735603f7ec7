import Basics
import Settlement

/// A gate that is shut for a partner, and what opens it.
struct ShutGate: Equatable {
  /// The gate.
  let gate: Gate
  /// What is missing, for people.
  let why: String
  /// The command that opens it.
  let opens: String
}
