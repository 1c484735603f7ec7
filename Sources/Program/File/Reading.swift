import Basics
import JSON
import Money

/// What is collected while a program file is read.
struct Reading {
  /// What is wrong so far.
  var problems: [Problem] = []
  /// The currency of the file's amounts, which is read before them.
  var currency: Currency

  /// Notes what an accessor refuses, and goes on without the value.
  mutating func attempt<Value>(_ body: () throws(Problem) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Notes a problem.
  mutating func note(_ problem: Problem) {
    problems.append(problem)
  }
}
