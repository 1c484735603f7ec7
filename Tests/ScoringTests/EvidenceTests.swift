import TestSupport
import Testing

@testable import Scoring

@Suite struct EvidenceTests {
  @Test("evidence is stale the day after its last fresh day, and counts one step less")
  func staleness() throws {
    var evidence = Evidence()
    evidence.date = try Given.day("2026-01-01")
    evidence.confidence = .high
    let fresh = try Given.day("2026-01-31")
    let stale = try Given.day("2026-02-01")
    #expect(!evidence.isStale(on: fresh, after: 30) && evidence.isStale(on: stale, after: 30))
    #expect(evidence.confidence(on: fresh, staleAfter: 30) == .high)
    #expect(evidence.confidence(on: stale, staleAfter: 30) == .medium)
    #expect(evidence.confidence(on: nil, staleAfter: 30) == .high)
  }

  @Test("low stays low, and what has no date does not age")
  func limits() throws {
    #expect(Confidence.low.lowered == .low && Confidence.low < .high)
    #expect(Evidence().isEmpty)
    #expect(try !Evidence().isStale(on: Given.day("2026-01-01"), after: 0))
  }
}
