import Basics
import CoSell
import CommissionCore
import JSON

/// `registration`: who owns a deal on which several have a claim.
struct RegistrationOperation: CalcOperation {
  static let name = "registration"
  static let fields = [
    "tz", "registration_window_days", "expiry_days", "direct_contact_at", "closed_at",
    "protected", "registrations",
  ]

  private let ownership: Ownership

  init(_ input: JSONCursor, _ context: inout CalcContext) throws {
    let protected = try input.optional("protected")?.array().map { try $0.protectedAccount() }
    let facts = DealFacts(
      zone: try input.field("tz").zone(&context),
      registrationWindowDays: try input.field("registration_window_days").days(),
      expiryDays: try input.optional("expiry_days")?.days(),
      directContactAt: try input.optional("direct_contact_at")?.instant(),
      closedAt: try input.optional("closed_at")?.instant(),
      protected: protected ?? [])
    let elements = try input.field("registrations").array()
    let registrations = try elements.map { try $0.registration() }
    try JSONCursor.requireDistinct(
      zip(registrations, elements).map { ($0.id, try $1.field("id")) })
    ownership = Ownership(of: registrations, facts: facts)
  }

  func write(to json: inout JSONWriter) {
    switch ownership.owner {
    case .partner(let registration):
      json.text("winner", registration.partner.text)
      json.text("registration", registration.id.text)
    case .direct:
      json.text("winner", "direct")
      json.text("registration", orNull: nil)
    case .nobody:
      json.text("winner", orNull: nil)
      json.text("registration", orNull: nil)
    }
    json.key("reasons")
    json.beginObject()
    for judgement in ownership.judgements {
      json.text(judgement.registration.id.text, judgement.code)
    }
    json.endObject()
  }

  var reasons: [Reason] { ownership.reasons }
}

extension JSONCursor {
  /// A number of days that is not below zero.
  func days() throws -> Int {
    Int(try int64(in: 0...4_000_000))
  }

  fileprivate func registration() throws -> Registration {
    Registration(
      id: try field("id").identifier(), sequence: try field("seq").int64(),
      partner: try field("partner").identifier(),
      tier: try field("tier").oneOf(PartnerTier.self),
      registeredAt: try field("registered_at").instant(),
      firstContactAt: try optional("first_contact_at")?.instant(),
      status: try optional("status")?.oneOf(Registration.Status.self) ?? .approved)
  }

  fileprivate func protectedAccount() throws -> ProtectedAccount {
    let from = try field("from").date()
    let end = try field("to")
    let to = try end.date()
    guard from <= to else {
      throw end.problem("this ends before it starts", expected: "\(from) or later")
    }
    return ProtectedAccount(partner: try field("partner").identifier(), from: from, to: to)
  }
}
