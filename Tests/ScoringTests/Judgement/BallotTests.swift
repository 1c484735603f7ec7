import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct BallotTests {
  private func vote(
    _ scorer: String, _ field: InputField, _ value: String, on candidate: String = "crm"
  ) throws -> Vote {
    try #require(
      try Vote(by: Identifier(scorer), on: Identifier(candidate), field, value))
  }

  @Test("the median is the middle value, of two the worse, never one that nobody voted for")
  func medians() throws {
    let odd = try ["5", "1", "9"].enumerated().map { try vote("s\($0)", .buildWeeks, $1) }
    #expect(VoteTally.count(odd)[0].median.value == "5")
    let even = try ["60", "12", "30", "9"].enumerated().map {
      try vote("s\($0)", .sharedAccounts, $1)
    }
    let tally = VoteTally.count(even)[0]
    #expect(tally.median.value == "12" && tally.votes.map(\.value) == ["9", "12", "30", "60"])
    #expect(tally.spread == Lists.exact("75"))
  }

  @Test("more weeks are worse, and a level is as good as its points")
  func worstFirst() throws {
    let weeks = try [vote("a", .buildWeeks, "3"), vote("b", .buildWeeks, "6")]
    #expect(VoteTally.count(weeks)[0].votes.map(\.value) == ["6", "3"])
    let levels = try [
      vote("a", .marketSignal, "requested"), vote("b", .marketSignal, "nice_to_have"),
    ]
    #expect(VoteTally.count(levels)[0].median.value == "nice_to_have")
  }

  @Test("votes within one band are no disagreement; others come by what they move")
  func disagreements() throws {
    let votes = try [
      vote("a", .buildWeeks, "3"), vote("b", .buildWeeks, "6"),
      vote("a", .marketSignal, "requested"), vote("b", .marketSignal, "nice_to_have"),
      vote("a", .sharedAccounts, "19"), vote("b", .sharedAccounts, "20"),
    ]
    let found = VoteTally.disagreements(VoteTally.count(votes), in: .standard)
    #expect(found.map(\.tally.field) == [.sharedAccounts, .marketSignal])
    #expect(found.map(\.effect) == [Lists.exact("7.5"), Lists.exact("7.5")])
  }

  @Test("medians replace the inputs that were voted on, and only those")
  func applying() throws {
    var inputs = CandidateInputs()
    inputs.strategicFit = .adjacent
    inputs.buildWeeks = Lists.exact("1")
    let tallies = try VoteTally.count([vote("a", .buildWeeks, "4")])
    let changed = VoteTally.applying(tallies, to: [Candidate("crm", .inputs(inputs))])[0]
    inputs.buildWeeks = Lists.exact("4")
    #expect(changed.inputs == inputs)
  }

  @Test("the order of the ballots doesn't matter", arguments: 1...20)
  func orderless(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let votes = try (0..<12).map { index in
      try vote("s\(index)", random.pick([.buildWeeks, .sharedAccounts]), "\(random.int(0...60))")
    }
    #expect(VoteTally.count(votes) == VoteTally.count(votes.shuffled(using: &random)))
  }

  @Test("a blank is no vote")
  func blank() throws {
    #expect(try Vote(by: "a", on: "b", .buildWeeks, " ") == nil)
  }
}
