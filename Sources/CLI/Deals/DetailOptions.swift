import Basics
import CoSell
import Workspace

/// What a partner says about a deal, as options.
enum DetailOptions {
  static let close = OptionSpec.value(
    "close", .text("DATE"), "The day on which the partner expects the close")
  static let firstContact = OptionSpec.value(
    "first-contact", .text("INSTANT"),
    "When the partner first met the customer, as it says (R-32)")
  static let person = OptionSpec.value(
    "person", .record("person"), repeatable: true, "Whom the partner talks to")

  static let all = [DealOptions.value, close, firstContact, person, DealOptions.note]

  /// The details with what the options say; what they don't say stays.
  static func details(
    _ arguments: Arguments, over old: KeptRegistration.Details = KeptRegistration.Details(),
    _ change: Change
  ) throws(Problem) -> KeptRegistration.Details {
    var details = old
    if let value = try DealOptions.money(DealOptions.value, arguments) { details.value = value }
    if let day = try DealOptions.day(close, arguments) { details.expectedClose = day }
    if let instant = try DealOptions.instant(firstContact, arguments) {
      details.firstContactAt = instant
    }
    if let note = arguments.value(DealOptions.note) { details.notes = note.isEmpty ? nil : note }
    var persons: [String] = []
    for name in arguments.values(person) {
      persons.append(try change.records.named(name, .person).id)
    }
    if !persons.isEmpty { details.contacts = persons }
    return details
  }
}
