import Basics
import JSON
import Money

/// What is collected while a program file is read.
struct Reading {
  /// How many problems are kept: finding the place of each takes a walk through the file.
  static let most = 200

  /// What is wrong so far, the first of it.
  private(set) var problems: [Problem] = []
  /// How much is wrong so far.
  private(set) var count = 0
  /// The currency of the file's amounts, which is read before them.
  let currency: Currency

  init(currency: Currency) {
    self.currency = currency
  }

  /// Notes what an accessor refuses, and goes on without the value.
  mutating func attempt<Value>(_ body: () throws(Problem) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      note(error)
      return nil
    }
  }

  /// Notes a problem.
  mutating func note(_ problem: Problem) {
    count += 1
    if problems.count < Self.most { problems.append(problem) }
  }
}
