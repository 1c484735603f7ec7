import Basics
import TestSupport
import Testing

@testable import Overlap

/// Rows whose name has no letters.
@Suite("Nameless rows")
struct NormalisedRowsTests {
  private static func explanation(
    _ ours: [String], _ theirs: [String]
  ) -> PairExplanation? {
    var rows: [AccountRows] = []
    for company in [ours, theirs] {
      var list = AccountRows()
      for field in company { list.append(field.utf8Span.span) }
      rows.append(list)
    }
    return PairCase(rows[0], rows[1])?.explanation
  }

  @Test("Two with one domain share that domain, and no name", arguments: ["", "-", "?"])
  func sameDomain(name: String) throws {
    let found = try #require(
      Self.explanation([name, "kestrel.com", ""], ["", "www.kestrel.com", ""]))
    #expect(found.reasons == [.domain("kestrel.com")])
    #expect(found.score.grounds == .sameDomain)
  }

  @Test("One goes by its domain, which is not called a name")
  func oneSide() throws {
    let found = try #require(
      Self.explanation(["", "kestrel.com", ""], ["Kestrel Inc", "kestrel.com", ""]))
    #expect(found.reasons == [.domain("kestrel.com")])
    #expect(found.score.grounds == .sameDomain)
    #expect(found.score.logit > 0)
  }

  @Test("Two without a domain have nothing in common")
  func nothing() throws {
    let found = try #require(Self.explanation(["-", "", ""], ["?", "", ""]))
    #expect(found.reasons == [])
    #expect(found.score.grounds == [])
    #expect(found.score.logit < -3)
  }
}
