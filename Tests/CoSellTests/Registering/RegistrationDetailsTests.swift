import Basics
import CoSell
import Money
import TestSupport
import Testing

/// fields lock while in review, and each state lists what may change.
@Suite struct RegistrationDetailsTests {
  private static let open: [Registration.Status: Set<String>] = [
    .draft: ["account", "value", "expected_close", "contacts", "notes", "first_contact"],
    .submitted: ["contacts", "notes"],
    .inReview: [],
    .actionRequired: ["value", "expected_close", "contacts", "notes"],
    .approved: ["value", "expected_close", "contacts", "notes"],
    .rejected: [], .duplicate: [], .withdrawn: [], .expired: [], .won: [], .lost: [],
  ]

  /// The plain details with one field changed.
  private static func changed(_ field: RegistrationDetails.Field) throws -> RegistrationDetails {
    var details = RegistrationDetails(account: "globex")
    switch field {
    case .account: details.account = "initech"
    case .value: details.value = Money("USD 10.00")
    case .expectedClose: details.expectedClose = try Given.day("2026-06-01")
    case .contacts: details.contacts = ["p1"]
    case .notes: details.notes = "met at the fair"
    case .firstContact: details.firstContactAt = try Given.instant("2026-01-01T00:00:00Z")
    }
    return details
  }

  @Test("each field changes where it is open, and a lock says where it opens (R-30)")
  func locks() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    for status in Registration.Status.allCases {
      #expect(Set(status.openFields.map(\.rawValue)) == Self.open[status])
      guard [.draft, .submitted, .actionRequired, .approved].contains(status) else { continue }
      let history = try RegistrationWalk.history(RegistrationWalk.path(to: status), at: at)
      for field in RegistrationDetails.Field.allCases {
        let details = try Self.changed(field)
        #expect(RegistrationDetails(account: "globex").changes(to: details) == [field])
        let event = RegistrationWalk.event(.edit, 9, at, details: details)
        let refusal = RegistrationWalk.refusal(of: event, by: history)
        if Self.open[status]?.contains(field.rawValue) ?? false {
          #expect(try history.adding(event).standing(on: at)?.details == details)
        } else {
          let opens = Registration.Status.allCases.filter {
            Self.open[$0]?.contains(field.rawValue) ?? false
          }
          #expect(refusal == .fieldLocked(field, status: status, opensIn: opens))
        }
      }
    }
  }

  @Test("account and first contact, which decide who owns, open in a draft only")
  func decisive() {
    #expect(RegistrationDetails.Field.account.opensIn == [.draft])
    #expect(RegistrationDetails.Field.firstContact.opensIn == [.draft])
    #expect(RegistrationDetails.Field.notes.opensIn.count == 4)
  }

  @Test("register and edit carry the details, no other move does")
  func misplaced() throws {
    let at = try Given.instant("2026-01-05T10:00:00Z")
    let draft = try RegistrationWalk.history([.register], at: at)
    let bare = RegistrationEvent(.edit, sequence: 2, at: at, by: "ann")
    #expect(RegistrationWalk.refusal(of: bare, by: draft) == .detailsMisplaced(.edit))
    let loaded = RegistrationEvent(
      .submit, sequence: 2, at: at, by: "ann", details: RegistrationDetails(account: "other"))
    #expect(RegistrationWalk.refusal(of: loaded, by: draft) == .detailsMisplaced(.submit))
  }

  @Test("days run against a claim that waits or stands")
  func live() {
    #expect(
      Registration.Status.allCases.filter(\.isLive)
        == [.submitted, .inReview, .actionRequired, .approved])
  }
}
