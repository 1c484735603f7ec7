import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("A pair explained")
struct PairCaseTests {
  private static func rows(_ companies: [[String]]) -> AccountRows {
    var rows = AccountRows()
    for company in companies {
      for field in company { rows.append(field.utf8Span.span) }
    }
    return rows
  }

  private static let ours = rows([
    ["Kestrel Foods Inc", "kestrel.com", "US"], ["Kestrel Feed", "", ""],
    ["Zenith Marine", "", ""],
  ])
  private static let theirs = rows([
    ["KESTREL FOODS", "", "US"], ["Unrelated Company", "", ""],
  ])

  @Test("In lists, the probability is the one that the match comes to")
  func compared() throws {
    let matching = MatchingTests.matching(Self.ours, Self.theirs)
    for row in 0..<2 {
      let likely = try #require(matching.candidate(ours: row, theirs: 0))
      let found = try #require(PairCase(matching, ours: row, theirs: 0))
      #expect(found.probability == likely.probability)
      guard case .compared = found.setting else {
        Issue.record("row \(row) was compared")
        continue
      }
    }
  }

  @Test("A pair that shares nothing is explained all the same, and said not to be compared")
  func neverCompared() throws {
    let matching = MatchingTests.matching(Self.ours, Self.theirs)
    let found = try #require(PairCase(matching, ours: 2, theirs: 1))
    guard case .neverCompared = found.setting else {
      Issue.record("the two share nothing")
      return
    }
    #expect(found.probability < 0.01)
    #expect(found.tier == nil)
  }

  @Test("Rows that are not there have no case", arguments: [(-1, 0), (3, 0), (0, -1), (0, 2)])
  func outside(ours: Int, theirs: Int) {
    let matching = MatchingTests.matching(Self.ours, Self.theirs)
    #expect(PairCase(matching, ours: ours, theirs: theirs) == nil)
  }

  @Test("Words are weighed by the lists: what is common there tells less")
  func rarity() throws {
    let crowd = (0..<200).map { ["Kestrel \(UInt8(65 + $0 % 26)) \($0)", "", ""] }
    let ours = Self.rows([["Kestrel Foods", "", ""]] + crowd)
    let theirs = Self.rows([["Kestrel Mills", "", ""]])
    let matching = MatchingTests.matching(ours, theirs)
    let inLists = try #require(PairCase(matching, ours: 0, theirs: 0))
    let alone = try #require(PairCase(Self.rows([["Kestrel Foods", "", ""]]), theirs))
    guard case .alone = alone.setting else {
      Issue.record("there are no lists")
      return
    }
    let told = { (found: PairCase) in found.explanation.words.first?.information ?? 0 }
    #expect(told(inLists) < told(alone))
  }
}
