package import Basics
package import CoSell
import CommissionCore
import JSON
package import Money
package import Storage

/// All deals of a workspace, decided: who owns each, how its pool is shared, and why.
///
/// Everything is loaded once and stands as it was at one moment. A deal is there because a partner
/// registered it, because we met the customer ourselves, or because a customer converted by a
/// partner's link without anybody registering it.
///
/// Complexity: O(n) in the records and rows, beside each deal's own decision.
package struct DealBook {
  /// One deal.
  package struct Deal: Sendable {
    /// What the workspace keeps of it; nil for one that only conversions tell of.
    package let kept: KeptDeal?
    /// The account's name.
    package let account: String
    /// What the ledger calls the customer: the account's domain, else its name.
    package let customer: String
    /// The decision, with the record that it was made of.
    package let resolution: DealResolution
    /// What the deal is worth: as it was closed, else as the owner, or the first who did, registered
    /// it; nil where nobody said.
    package let value: Money?

    /// Its identifier.
    package var id: String { resolution.record.deal.text }
    /// What it was decided from.
    package var record: DealRecord { resolution.record }
    /// Who is paid.
    package var award: DealAward { resolution.award }
    /// The close; nil for a deal that is open.
    package var closedAt: Instant? { record.close?.at }
    /// Whether it was won; nil for a deal that is open.
    package var isWon: Bool? { record.close?.isWon }
    /// The currency of its value.
    package var currency: Currency? { value?.currency }
  }

  /// The deals: those that are kept by their numbers, then those of conversions.
  package let deals: [Deal]
  /// The disputes, by their numbers.
  package let disputes: [(kept: KeptDispute, dispute: Dispute)]
  /// The protected lists.
  package let protected: [ProtectedAccounts]
  /// The partners.
  package let partners: DealPartners
  /// The program's rules.
  package let rules: DealRules
  /// As of when all this stands.
  package let asOf: Instant

  /// Loads and decides everything.
  ///
  /// - Parameters:
  ///   - connection: The open workspace.
  ///   - rules: The program's rules.
  ///   - moment: Up to when: now, or what was known earlier.
  /// - Throws: A problem where the file can't be read, or the program can't decide.
  package init(
    in connection: Connection, rules: DealRules, at moment: DealMoment
  ) throws(Problem) {
    let sources = try DealSources(connection, at: moment)
    let loader = try DealLoader(connection, sources, rules)
    self.rules = rules
    asOf = sources.asOf
    partners = loader.partners
    protected = loader.protected
    deals = try loader.deals()
    let moments = loader.moments
    var disputes: [(kept: KeptDispute, dispute: Dispute)] = []
    for row in sources.of(Identifier(KeptDispute.kind)) {
      let kept = try KeptDispute(id: row.id, row.value)
      disputes.append((kept, try kept.dispute(moments)))
    }
    self.disputes = disputes.sorted { $0.kept.opened < $1.kept.opened }
  }

  /// The deal of this identifier; nil where there is none.
  package func deal(_ id: String) -> Deal? {
    deals.first { ByteOrder.same($0.id, id) }
  }
}
