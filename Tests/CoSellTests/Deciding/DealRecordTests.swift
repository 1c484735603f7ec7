import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct DealRecordTests {
  @Test("what came later is left out, and the deal decided as it was known then (R-41)")
  func through() throws {
    var script = try DealResolutionTests.script()
    script.claims = [try DealResolutionTests.claim("ines", .integration, "2026-05-01T00:00:00Z")]
    script.contacts = [try DealResolutionTests.contact(.click, "rita", "2026-05-02T00:00:00Z")]
    script.direct = [try Given.instant("2026-05-20T00:00:00Z")]
    script.splits = [try SplitAgreementTests.entry(60, "2026-05-02T00:00:00Z", 70_000)]
    let record = try script.record()
    func owner(_ sequence: Int64) throws -> Identifier? {
      try DealResolution(
        of: record.through(sequence: sequence), settings: script.settings, asOf: script.asOf
      ).award.owner
    }
    // Registered at 101, handed in, reviewed and approved at 104; the click is 50,000.
    #expect(try owner(103) == nil)
    #expect(try owner(104) == "ines")
    #expect(record.through(sequence: 49_999).touches.isEmpty)
    #expect(record.through(sequence: 50_000).touches.count == 1)
    #expect(record.through(sequence: 59_999).directContactAt == nil)
    #expect(record.through(sequence: 69_999).split.entries.isEmpty)
    #expect(record.through(sequence: 999_999).close == nil)
    #expect(record.through(sequence: 1_000_000) == record)
  }

  @Test("our earliest contact counts")
  func earliest() throws {
    var record = DealRecord(deal: "d", account: "a")
    #expect(record.directContactAt == nil)
    record.directContacts = try ["2026-05-02T00:00:00Z", "2026-05-01T00:00:00Z"].map {
      DirectContact(at: try Given.instant($0), sequence: 1)
    }
    #expect(try record.directContactAt == Given.instant("2026-05-01T00:00:00Z"))
  }
}
