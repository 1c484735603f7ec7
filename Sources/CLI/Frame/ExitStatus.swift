package import Basics

/// How a run ended; other programs rely on these numbers.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  /// All was done.
  case done = 0
  /// All was done, but a check that was asked for says no.
  case checkFailed = 1
  /// The command line can't be understood.
  case usage = 2
  /// The input data can't be accepted.
  case badInput = 3
  /// A rule or another process does not permit it now.
  case refused = 4
  /// Reading or writing failed.
  case io = 5
  /// A signal ended the run.
  case interrupted = 130

  /// The status that a problem of this kind ends with.
  package init(_ kind: Problem.Kind) {
    switch kind {
    case .usage: self = .usage
    case .badInput: self = .badInput
    case .refused: self = .refused
    case .io: self = .io
    }
  }

  /// What the status says, in a few words, for the help pages.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .checkFailed: "done, but a check that was asked for says no"
    case .usage: "wrong usage"
    case .badInput: "bad input data"
    case .refused: "refused or busy: conflict, frozen, locked or not permitted"
    case .io: "reading or writing failed"
    case .interrupted: "interrupted; nothing is half done"
    }
  }
}
