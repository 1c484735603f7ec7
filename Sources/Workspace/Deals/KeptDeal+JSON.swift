package import Basics
import CoSell
import CommissionCore
package import JSON
import Money

extension KeptDeal {
  /// How the journal calls it.
  package static let kind = "deal"

  /// The record's value.
  package var value: JSONObject {
    .known([
      ("account", .string(account)), ("domain", .text(domain)),
      ("registrations", .list(registrations.map(\.body))),
      ("contacts", .list(contacts.map(\.body))), ("splits", .list(splits.map(\.body))),
      ("close", close?.body), ("reopened", .list(reopenings.map(\.body))),
      ("delivered", .list(delivered.map { .string($0) })),
    ])
  }

  /// Reads a record's value.
  package init(id: String, _ body: JSONCursor) throws(Problem) {
    self.init(
      id: id, account: try body.field("account").string(),
      domain: try body.optionalText("domain"))
    registrations = try body.list("registrations") { (one) throws(Problem) in
      try KeptRegistration(one)
    }
    contacts = try body.list("contacts") { (one) throws(Problem) in try Contact(one) }
    splits = try body.list("splits") { (one) throws(Problem) in try Split(one) }
    if let close = try body.optional("close") { self.close = try Close(close) }
    reopenings = try body.list("reopened") { (one) throws(Problem) in try Reopening(one) }
    delivered = try body.list("delivered") { (one) throws(Problem) in try one.string() }
  }
}

extension KeptDeal.Contact {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("id", .string(id)), ("entry", .integer(entry)), ("at", .text(at?.text)),
        ("active", isActive ? .bool(true) : nil), ("note", .text(note)),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    id = try body.field("id").string()
    entry = try body.entry()
    at = try body.instant("at")
    isActive = try body.optional("active")?.bool() ?? false
    note = try body.optionalText("note")
  }
}

extension KeptDeal.Split {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("entry", .integer(entry)), ("terms", terms.value), ("ours", .string(ours)),
        ("theirs", .string(theirs)), ("amends", .text(amends)),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    entry = try body.entry()
    terms = try KeptTerms(try body.field("terms"))
    ours = try body.field("ours").string()
    theirs = try body.field("theirs").string()
    amends = try body.optionalText("amends")
  }
}

extension KeptDeal.Close {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("entry", .integer(entry)), ("at", .text(at?.text)), ("won", .bool(isWon)),
        ("value", .text(value)), ("note", .text(note)),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    entry = try body.entry()
    at = try body.instant("at")
    isWon = try body.field("won").bool()
    value = try body.optionalText("value")
    note = try body.optionalText("note")
  }
}

extension KeptDeal.Reopening {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("entry", .integer(entry)), ("close", close.body), ("reason", .string(reason)),
        ("with", .string(with)),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    entry = try body.entry()
    close = try KeptDeal.Close(try body.field("close"))
    reason = try body.field("reason").string()
    with = try body.field("with").string()
  }
}

extension KeptRegistration {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("id", .string(id)), ("partner", .string(partner)),
        ("account", .string(account)), ("tier", .string(tier.rawValue)),
        ("zone", .string(rules.zone.identifier)),
        ("expiry_days", rules.expiryDays.map { .integer(Int64($0)) }),
        ("renewals", .integer(Int64(rules.renewals))), ("events", .array(events.map(\.body))),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    id = try body.field("id").string()
    partner = try body.field("partner").string()
    account = try body.field("account").string()
    tier = try body.field("tier").oneOf(PartnerTier.self)
    guard let zone = try body.spelt("zone", "a zone", { Zone($0) }) else {
      throw body.problem("this registration names no zone")
    }
    let days = try body.optional("expiry_days")?.int64(in: 0...Int64(Int32.max))
    let renewals = try body.field("renewals").int64(in: 0...Int64(Int32.max))
    rules = RegistrationRules(
      zone: zone, expiryDays: days.map { Int($0) }, renewals: Int(renewals))
    events = try body.list("events") { (one) throws(Problem) in try Event(one) }
  }
}

extension KeptRegistration.Event {
  fileprivate var body: JSONValue {
    .object(
      .known([
        ("move", .string(move.rawValue)), ("entry", .integer(entry)),
        ("claimed_at", .text(claimedAt?.text)), ("reason", .text(reason)),
        ("details", details.map { .object($0.body) }),
      ]))
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    move = try body.field("move").oneOf(Registration.Move.self)
    entry = try body.entry()
    claimedAt = try body.instant("claimed_at")
    reason = try body.optionalText("reason")
    if let details = try body.optional("details") {
      self.details = try KeptRegistration.Details(details)
    }
  }
}

extension KeptRegistration.Details {
  fileprivate var body: JSONObject {
    .known([
      ("value", .text(value?.description)), ("expected_close", .text(expectedClose?.text)),
      ("contacts", .list(contacts.map { .string($0) })), ("notes", .text(notes)),
      ("first_contact", .text(firstContactAt?.text)),
    ])
  }

  fileprivate init(_ body: JSONCursor) throws(Problem) {
    value = try body.spelt("value", "an amount") { Money($0) }
    expectedClose = try body.spelt("expected_close", "a date") { CivilDate($0) }
    contacts = try body.list("contacts") { (one) throws(Problem) in try one.string() }
    notes = try body.optionalText("notes")
    firstContactAt = try body.instant("first_contact")
  }
}
