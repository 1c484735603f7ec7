import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

/// A workspace with a partner Bolt, seen on some day.
struct SharingWorld {
  let test: TestWorkspace
  /// The days since the first.
  var days: Int64 = 0

  init() throws {
    test = try TestWorkspace()
  }

  /// A company of its own, whatever else is said of it.
  static func account(
    _ number: Int, _ letter: String, population: String, owner: String = "", amount: Int64? = nil
  ) -> TestWorkspace.Account {
    TestWorkspace.Account(
      id: "\(letter)\(number)", name: "Company \(number) Kestrel\(number)",
      website: "kestrel\(number).com", population: population, owner: owner, stage: "won",
      amount: amount, currency: amount == nil ? "" : "USD")
  }

  /// Changes the workspace on that day.
  @discardableResult
  func change<Result>(_ work: (Change) throws(Problem) -> Result) throws -> Result {
    var author = try TestWorkspace.author()
    author.moment = try #require(
      Instant(seconds: author.moment.seconds + days * 86_400, nanoseconds: 0))
    return try test.workspace.change(by: author, work)
  }

  /// Changes what Bolt may see.
  func share(_ edit: (inout SharingTerms) -> Void) throws {
    var terms = try SharingTerms.of("bolt", in: test.connection)
    edit(&terms)
    let set = terms
    try change { (change) throws(Problem) in
      try change.set(SharingTerms.kind, id: "bolt", set.value)
    }
  }

  /// What Bolt sees.
  func view(_ shared: SharedOverlap? = nil) throws -> PartnerView {
    let shared = try shared ?? test.maker.shared(of: test.overlap("bolt")).overlap
    return try change { (change) throws(Problem) in try PartnerView.make(shared, change) }
  }
}
