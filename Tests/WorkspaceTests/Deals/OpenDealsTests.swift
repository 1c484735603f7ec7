import Basics
import CoSell
import TestSupport
import Testing

@testable import Workspace

/// A file of registrations finds the same deals as asking for each row by itself (R-37).
@Suite("OpenDeals") struct OpenDealsTests {
  private static let names = ["Acme", "ACME ", "Bolt", "Café", "Cafe\u{301}", ""]
  private static let sites: [String?] = [nil, nil, "acme.com", "bolt.example", "www.bolt.example"]

  private static func deal(_ number: Int, _ key: (String, String?)) -> KeptDeal {
    KeptDeal(
      id: "deal-\(number)", account: key.0,
      domain: AccountKey(key.0, website: key.1).domain)
  }

  @Test("the first of the same account is found, as by looking at each", arguments: 0..<50)
  func twin(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func account() -> (String, String?) {
      (
        Self.names.randomElement(using: &random) ?? "",
        Self.sites.randomElement(using: &random) ?? nil
      )
    }
    var all: [KeptDeal] = []
    for number in 1...Int.random(in: 1...8, using: &random) {
      var deal = Self.deal(number, account())
      if Bool.random(using: &random) {
        deal.close = KeptDeal.Close(entry: 9, at: nil, isWon: false)
      }
      all.append(deal)
    }
    var open = OpenDeals(all)
    for number in 20..<40 {
      let (name, site) = account()
      let key = AccountKey(name, website: site)
      let naive = all.first { $0.close == nil && AccountKey($0).isSame(as: key) }
      #expect(open.first(key) == naive, "seed \(seed), \(name), \(site ?? "none")")
      var kept = naive ?? Self.deal(number, (name, site))
      kept.delivered.append("partner-\(number)")
      open.keep(kept)
      if let place = all.firstIndex(where: { $0.id == kept.id }) {
        all[place] = kept
      } else {
        all.append(kept)
      }
    }
  }
}
