package import Basics
package import CoSell
package import CommissionCore
import JSON
import Platform
import Storage

/// The deals of a workspace while they are being changed: the engine judges each change, and only
/// what it permits is journaled.
package struct DealChange {
  /// What the next entry will bear.
  package struct Stamp: Equatable, Sendable {
    /// Its number.
    package let entry: Int64
    /// When it is recorded.
    package let at: Instant
    /// Who does it.
    package let by: String
  }

  /// The program's rules.
  package let rules: DealRules
  let change: Change
  let moments: JournalMoments

  /// Changes of deals within a change of the workspace.
  package init(_ change: Change, _ rules: DealRules) throws(Problem) {
    self.change = change
    self.rules = rules
    moments = try JournalMoments(change.connection)
  }

  /// What the next entry will bear: nobody can choose it.
  package func stamp() throws(Problem) -> Stamp {
    let head = try change.head()
    let recorded = max(change.milliseconds, head.recordedAt)
    guard let at = Instant(milliseconds: recorded) else {
      throw Problem(.io, code: "no_clock", "the clock shows no moment of the years 1 to 9999")
    }
    let stamp = Stamp(entry: head.sequence + 1, at: at, by: change.name)
    moments.foresee(stamp.entry, JournalMoments.Moment(at: at, by: stamp.by))
    return stamp
  }

  /// The deals as this change sees them.
  package func finder() throws(Problem) -> DealFinder { try DealFinder(change.connection) }

  /// The partners as this change sees them.
  package func partners() throws(Problem) -> DealPartners {
    try DealPartners(
      DealSources(change.connection, at: .now(try stamp().at)), rules)
  }

  /// Journals a deal.
  ///
  /// - Parameters:
  ///   - deal: The deal as it becomes.
  ///   - isFinal: Whether it can't be taken back: a close, and what is done to a frozen split.
  ///   - claimedAt: The moment that the author claims for it.
  /// - Returns: The entry's number.
  /// - Throws: A problem when the file can't be written.
  @discardableResult
  package func keep(
    _ deal: KeptDeal, isFinal: Bool = false, claimedAt: Instant? = nil
  ) throws(Problem) -> Int64 {
    try note(KeptDeal.kind, deal.id, deal.value, isFinal: isFinal, claimedAt: claimedAt)
  }

  /// Journals what a record becomes.
  @discardableResult
  func note(
    _ kind: String, _ id: String, _ value: JSONObject, isFinal: Bool = false,
    claimedAt: Instant? = nil
  ) throws(Problem) -> Int64 {
    let body = JSONObject.known([("id", .string(id)), ("value", .object(value))])
    return try change.add(
      kind + (isFinal ? ".kept" : ".set"), .object(body), claimedAt: claimedAt?.text
    ).sequence
  }

  // MARK: Registrations

  /// The deals that are open as this change sees them, for a search of many.
  package func openDeals() throws(Problem) -> OpenDeals { OpenDeals(try finder().deals) }

  /// The deal in which registrations for an account meet: the open one of the same account, else a
  /// new one that is not journaled yet.
  ///
  /// The open deals are read for it, unless the caller has kept them.
  package func deal(
    for account: String, website: String? = nil, among open: OpenDeals? = nil
  ) throws(Problem) -> KeptDeal {
    let key = AccountKey(account, website: website)
    let found = if let open { open.first(key) } else { try openDeals().first(key) }
    if let found { return found }
    return KeptDeal(id: "deal-\(try stamp().entry)", account: account, domain: key.domain)
  }

  /// Begins a registration as a draft.
  package func register(
    _ deal: KeptDeal, partner: String, account: String, tier: PartnerTier,
    _ details: KeptRegistration.Details
  ) throws(Problem) -> (deal: KeptDeal, registration: String) {
    if let standing = try live(of: partner, in: deal) {
      throw Problem(
        .refused, code: "registered_already",
        "'\(partner)' has a registration of this deal already", found: standing,
        hint: "tandem deal show \(deal.id) tells how it stands")
    }
    var deal = deal
    let id = "reg-\(try stamp().entry)"
    deal.registrations.append(
      KeptRegistration(
        id: id, partner: partner, account: account, tier: tier, rules: rules.registrations))
    return (try act(on: deal, id, .register, details: details), id)
  }

  /// What a partner has in a deal that is neither refused nor taken back.
  private func live(of partner: String, in deal: KeptDeal) throws(Problem) -> String? {
    for registration in deal.registrations where ByteOrder.same(registration.partner, partner) {
      guard let standing = try standing(of: registration, in: deal) else { continue }
      if ![.rejected, .duplicate, .withdrawn].contains(standing.status) {
        return "\(registration.id), \(standing.status.rawValue)"
      }
    }
    return nil
  }

  /// How a registration stands now.
  package func standing(
    of registration: KeptRegistration, in deal: KeptDeal
  ) throws(Problem) -> RegistrationStanding? {
    try history(registration, deal).standing(on: try stamp().at)
  }

  private func history(
    _ registration: KeptRegistration, _ deal: KeptDeal
  ) throws(Problem) -> RegistrationHistory {
    try registration.history(
      of: deal.customer, close: try close(of: deal), former: try deal.formerCloses(moments),
      moments)
  }

  /// Does something with a registration and journals it.
  ///
  /// - Parameters:
  ///   - deal: The deal as it is.
  ///   - id: The registration.
  ///   - move: What is done.
  ///   - reason: Why.
  ///   - details: What it says now, for `register` and `edit`.
  ///   - claimedAt: When it happened according to whoever records it.
  /// - Returns: The deal as it is now.
  /// - Throws: A problem of kind `refused` that names the state and what is legal in it.
  package func act(
    on deal: KeptDeal, _ id: String, _ move: Registration.Move, reason: String? = nil,
    details: KeptRegistration.Details? = nil, claimedAt: Instant? = nil
  ) throws(Problem) -> KeptDeal {
    let deal = try moving(deal, id, move, reason: reason, details: details, claimedAt: claimedAt)
    try keep(deal, claimedAt: claimedAt)
    return deal
  }

  /// The deal after a move of a registration, not yet journaled.
  func moving(
    _ deal: KeptDeal, _ id: String, _ move: Registration.Move, reason: String? = nil,
    details: KeptRegistration.Details? = nil, claimedAt: Instant? = nil
  ) throws(Problem) -> KeptDeal {
    guard let place = deal.registrations.firstIndex(where: { ByteOrder.same($0.id, id) }) else {
      throw Problem(.badInput, code: "unknown_registration", "there is no registration '\(id)'")
    }
    let stamp = try stamp()
    let event = RegistrationEvent(
      move, sequence: stamp.entry, at: stamp.at, by: Identifier(stamp.by), claimedAt: claimedAt,
      details: details?.engine(deal.customer), reason: reason)
    let registration = deal.registrations[place]
    let history = try history(registration, deal)
    do {
      _ = try history.adding(event)
    } catch {
      throw DealProblem.of(error, deal: deal.id, registration: id, now: stamp.at)
    }
    var deal = deal
    deal.registrations[place].events.append(
      KeptRegistration.Event(
        move: move, entry: stamp.entry, claimedAt: claimedAt, reason: reason, details: details))
    return deal
  }

  /// The close as the engine takes it.
  func close(of deal: KeptDeal) throws(Problem) -> DealClose? {
    try deal.close?.engine(moments)
  }
}
