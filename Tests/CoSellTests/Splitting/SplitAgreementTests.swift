import Basics
import CoSell
import CommissionCore
import Money
import TestSupport
import Testing

/// agreed strictly before the close, then frozen; amended only by an entry that says so.
@Suite struct SplitAgreementTests {
  static func terms(_ percent: Int64) throws -> SplitTerms {
    try SplitTerms([
      SplitTerm("acme", .share(Rate(basisPoints: percent * 100))), SplitTerm("us", .remaining),
    ])
  }

  static func entry(
    _ percent: Int64, _ at: String, _ sequence: Int64, amended: String? = nil,
    ours: Identifier = "ann", theirs: Identifier = "bob"
  ) throws -> SplitEntry {
    SplitEntry(
      try terms(percent), kind: amended.map { .amended(reason: $0) } ?? .agreed,
      recordedAt: try Given.instant(at), sequence: sequence, ours: ours, theirs: theirs)
  }

  private static func refusal(
    of entry: SplitEntry, by agreement: SplitAgreement = SplitAgreement(),
    closed: String? = nil, pool: Minor? = nil
  ) throws -> SplitAgreementError? {
    let closedAt = try closed.map { try Given.instant($0) }
    do {
      _ = try agreement.adding(entry, closedAt: closedAt, pool: pool)
      return nil
    } catch {
      return error
    }
  }

  @Test("recorded strictly before the close it counts, at the close it is too late (R-36)")
  func strictlyBefore() throws {
    let closed = try Given.instant("2026-03-10T12:00:00Z")
    let agreement = try SplitAgreement([
      try Self.entry(60, "2026-03-10T11:59:59Z", 1), try Self.entry(70, "2026-03-10T12:00:00Z", 2),
    ])
    let standing = agreement.standing(closedAt: closed)
    #expect(standing.inForce?.sequence == 1)
    #expect(standing.late.map(\.sequence) == [2])
    #expect(agreement.standing(closedAt: nil).inForce?.sequence == 2)
    #expect(agreement.through(sequence: 1).entries.count == 1)
  }

  @Test("from the close on nothing is agreed any more; amendments need a reason (R-36)")
  func frozen() throws {
    let closed = "2026-03-10T12:00:00Z"
    let first = try Self.entry(60, "2026-03-01T00:00:00Z", 1)
    let agreement = try SplitAgreement().adding(first, closedAt: nil)
    let late = try Self.entry(70, closed, 2)
    #expect(
      try Self.refusal(of: late, by: agreement, closed: closed)
        == .frozen(closedAt: try Given.instant(closed), standing: first))
    #expect(
      try Self.refusal(of: late, closed: closed)
        == .frozen(closedAt: try Given.instant(closed), standing: nil))
    #expect(
      try Self.refusal(of: Self.entry(70, closed, 2, amended: " "), by: agreement, closed: closed)
        == .reasonMissing)
    let amendment = try Self.entry(70, closed, 2, amended: "bolt left the deal")
    let amended = try agreement.adding(amendment, closedAt: try Given.instant(closed))
    let standing = try amended.standing(closedAt: Given.instant(closed))
    #expect(standing.atClose == first)
    #expect(standing.amendments == [amendment])
    #expect(standing.inForce == amendment)
  }

  @Test("before the close one agrees anew instead of amending")
  func notFrozen() throws {
    let closed = "2026-03-10T12:00:00Z"
    let amendment = try Self.entry(70, "2026-03-10T11:59:59Z", 2, amended: "why not")
    #expect(try Self.refusal(of: amendment) == .notFrozen(closedAt: nil))
    #expect(
      try Self.refusal(of: amendment, closed: closed)
        == .notFrozen(closedAt: Given.instant(closed)))
    #expect(try Self.refusal(of: Self.entry(70, "2026-03-10T11:59:59Z", 2), closed: closed) == nil)
  }

  @Test("two people agree, one a side")
  func names() throws {
    let at = "2026-03-01T00:00:00Z"
    #expect(try Self.refusal(of: Self.entry(60, at, 1, ours: "")) == .nameMissing)
    #expect(try Self.refusal(of: Self.entry(60, at, 1, theirs: "")) == .nameMissing)
    #expect(try Self.refusal(of: Self.entry(60, at, 1, theirs: "ann")) == .sameName("ann"))
  }

  @Test("terms are checked against the pool when they are agreed (R-19)")
  func pool() throws {
    let terms = try SplitTerms([
      SplitTerm("acme", .fixed(Minor(5_000))), SplitTerm("us", .remaining),
    ])
    let entry = SplitEntry(
      terms, recordedAt: try Given.instant("2026-03-01T00:00:00Z"), sequence: 1, ours: "ann",
      theirs: "bob")
    #expect(try Self.refusal(of: entry, pool: Minor(5_000)) == nil)
    #expect(
      try Self.refusal(of: entry, pool: Minor(4_999))
        == .terms(.fixedAbovePool(fixed: Minor(5_000), pool: Minor(4_999))))
  }

  @Test("entries come one after the other")
  func order() throws {
    let first = try Self.entry(60, "2026-03-02T00:00:00Z", 5)
    let agreement = try SplitAgreement([first])
    for (at, sequence) in [("2026-03-02T00:00:00Z", 5 as Int64), ("2026-03-01T00:00:00Z", 6)] {
      let entry = try Self.entry(70, at, sequence)
      let refusal = try Self.refusal(of: entry, by: agreement)
      #expect(refusal?.code == "out_of_order")
      #expect(throws: SplitAgreementError.self) { try SplitAgreement([first, entry]) }
    }
  }

  @Test(
    "whatever is done, what stood at the close stays, and only amendments come over it (R-36)",
    arguments: 1...10 as ClosedRange<UInt64>)
  func freezes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let note: Comment = "seed \(seed), round \(round)"
      let closed = try #require(Instant(seconds: 1_000))
      var agreement = SplitAgreement()
      var frozen: SplitEntry?
      var expected: SplitEntry?
      var second: Int64 = 980
      for sequence in 1...20 as ClosedRange<Int64> {
        second += random.int64(0...4)
        let at = try #require(Instant(seconds: second))
        let isAmendment = random.oneIn(3)
        let entry = SplitEntry(
          try Self.terms(random.int64(1...99)),
          kind: isAmendment ? .amended(reason: random.oneIn(4) ? "" : "r\(sequence)") : .agreed,
          recordedAt: at, sequence: sequence, ours: "ann",
          theirs: random.oneIn(5) ? "ann" : "bob")
        // The close may be learned long after it was.
        let knows = random.oneIn(2)
        if let more = try? agreement.adding(entry, closedAt: knows ? closed : nil) {
          agreement = more
          if second < 1_000 {
            frozen = entry
            expected = entry
          } else if isAmendment {
            expected = entry
          }
        }
        let standing = agreement.standing(closedAt: closed)
        #expect(standing.atClose == frozen, note)
        #expect(standing.inForce == expected, note)
        if standing.inForce != standing.atClose {
          #expect(standing.inForce?.isAmendment == true, note)
        }
      }
    }
  }
}
