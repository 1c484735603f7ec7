import Basics

/// A problem in words, without its place.
enum ProblemMessage {
  /// One sentence without a full stop: what is wrong, what was found, what was expected.
  static func sentence(_ problem: Problem) -> String {
    var text = problem.what
    if let found = problem.found { text += ": found \(found)" }
    if let expected = problem.expected {
      text += (problem.found == nil ? ": expected " : ", expected ") + expected
    }
    return text
  }
}
