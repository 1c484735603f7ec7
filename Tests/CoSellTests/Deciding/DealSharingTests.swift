import Basics
import CoSell
import CommissionCore
import Money
import TestSupport
import Testing

/// The award is what the pure rules give for the same facts.
@Suite struct DealSharingTests {
  @Test(
    "awards agree with ownership, multi-touch and split terms asked by themselves",
    arguments: 1...4 as ClosedRange<UInt64>)
  func pieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone("Europe/Berlin")
    let base = try Given.instant("2026-02-22T00:00:00Z")
    func moment(_ random: inout SplitMix64) -> Instant {
      base.adding(seconds: Int64(random.int(0...130) * 86_400 + random.int(0...2) * 43_199)) ?? base
    }
    var owned = 0
    for round in 0..<300 {
      var script = try DealScript.random(&random, zone: zone, moment: moment)
      script.settings.order = Precedence.standard
      let resolution = try script.resolution()
      let record = resolution.record
      let closed = record.close?.at ?? script.asOf
      let note: Comment = "seed \(seed), round \(round)"
      let ownership = Ownership(
        of: record.registrations.compactMap(\.claim).filter { record.partners[$0.partner] != nil },
        facts: DealFacts(
          zone: zone, registrationWindowDays: script.settings.registrationWindowDays,
          directContactAt: record.directContactAt, closedAt: closed, protected: record.protected))
      // Under the standard order a registration that holds always wins.
      guard case .partner(let registration) = ownership.owner else { continue }
      owned += 1
      #expect(resolution.award.owner == registration.partner, note)
      #expect(resolution.award.tier == registration.tier, note)
      guard case .weights(let payees) = resolution.award.sharing,
        registration.tier == .integration
      else { continue }
      let multi = try MultiTouch(
        pool: Minor(100_000),
        touches: record.touches.map(\.touch).filter { record.partners[$0.partner] != nil },
        registrant: registration.partner, priority: script.settings.priority,
        window: AttributionWindow(
          zone: zone, days: script.settings.windowDays,
          conversionAt: record.conversionAt ?? closed))
      #expect(payees == multi.payees, note)
      #expect(try PayeeSplit(of: Minor(100_000), among: payees) == multi.split, note)
    }
    #expect(owned > 30, "seed \(seed)")
  }
}
