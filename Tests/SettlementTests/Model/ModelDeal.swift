import Basics
import CoSell
import CommissionCore
import Money

/// A deal of the model: what the real thing keeps of it, and what the twin does.
struct ModelDeal {
  /// How a claim stands, by the table of R-30 alone.
  struct Twin {
    var status = "draft"
    var begun: Int64 = 0
    var days = 0
    var renewals = 0
  }

  let id: Identifier
  let customer: Identifier
  let currency: Currency
  var claims: [RegistrationHistory] = []
  var twins: [Twin] = []
  var contacts: [DirectContact] = []
  var touches: [DealTouch] = []
  var split = SplitAgreement()
  var close: DealClose?
  /// What stood at the close, noted when it closed.
  var frozen: SplitEntry?

  init(_ id: Identifier, customer: Identifier, _ currency: Currency) {
    self.id = id
    self.customer = customer
    self.currency = currency
  }

  /// The record that is decided on.
  func record(
    _ partners: [Identifier: PartnerTier], _ lists: [Identifier: ProtectedList]
  ) -> DealRecord {
    var record = DealRecord(deal: id, account: customer)
    record.registrations = claims
    record.directContacts = contacts
    record.touches = touches
    record.split = split
    record.close = close
    record.partners = partners
    record.protected = lists.values.flatMap { $0.stretches(of: customer) }
    return record
  }

  private static let live = ["submitted", "in_review", "action_required", "approved"]

  private static let table = [
    "draft submit submitted", "draft withdraw withdrawn", "submitted review in_review",
    "submitted withdraw withdrawn", "in_review request_action action_required",
    "in_review approve approved", "in_review reject rejected",
    "in_review mark_duplicate duplicate", "in_review withdraw withdrawn",
    "action_required act in_review", "action_required reject rejected",
    "action_required withdraw withdrawn", "approved reject rejected",
    "approved withdraw withdrawn", "approved extend approved", "expired reregister submitted",
    "approved won won", "approved lost lost",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The twin's state of a claim on a day.
  func status(_ place: Int, at now: Int64) -> String {
    let twin = twins[place]
    guard Self.live.contains(twin.status) else { return twin.status }
    let last = twin.begun / 86_400 + Int64(twin.days)
    if let close, close.at.seconds / 86_400 <= last { return twin.status }
    return now / 86_400 > last ? "expired" : twin.status
  }

  /// The twin after a move; nil where it is not legal.
  func moved(_ place: Int, _ move: Registration.Move, at now: Int64) -> Twin? {
    let before = status(place, at: now)
    guard let row = Self.table.first(where: { $0[0] == before && $0[1] == move.rawValue }) else {
      return nil
    }
    var twin = twins[place]
    if move == .extend || move == .reregister {
      guard twin.renewals == 0 else { return nil }
      twin.renewals = 1
    }
    if move == .won || move == .lost, close?.isWon != (move == .won) { return nil }
    if move == .submit || move == .reregister { (twin.begun, twin.days) = (now, 120) }
    if move == .extend { twin.days += 120 }
    twin.status = row[2]
    return twin
  }
}
