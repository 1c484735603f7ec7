import Basics
import Settlement
import Workspace

/// Where each partner's money goes: persons that are marked as payees.
struct PayeeBook {
  /// What one person's record says of payments.
  struct Payee: Equatable {
    /// The record's id.
    let id: String
    let name: String
    let email: String
    let recipientID: String
    let account: BankAccount?
  }

  private var payees: [Identifier: [Payee]] = [:]

  /// The payees of a workspace.
  init(_ book: RecordBook) throws(Problem) {
    for person in try book.all(.person) where person.flag("payee") == true {
      guard let partner = person.text("partner") else { continue }
      let number = person.text("account")
      payees[Identifier(partner), default: []].append(
        Payee(
          id: person.id, name: person.text("name") ?? "", email: person.text("email") ?? "",
          recipientID: person.text("recipient_id") ?? "",
          account: number.map { BankAccount(number: $0, bic: person.text("bic")) }))
    }
  }

  /// The one payee of a partner.
  ///
  /// - Throws: A problem that says how to name one.
  func payee(of partner: String) throws(Problem) -> Payee {
    let found = payees[Identifier(partner)] ?? []
    if found.count == 1 { return found[0] }
    let word = ShellWord.quoted(partner)
    guard found.isEmpty else {
      throw Problem(
        .refused, code: "several_payees", "'\(partner)' has several payees",
        found: found.map(\.id).joined(separator: ", "), expected: "one",
        hint: "tandem person edit \(found[0].id) --payee no")
    }
    throw Problem(
      .refused, code: "no_payee", "where the money of '\(partner)' goes is not known",
      hint: "tandem person add NAME --partner \(word) --payee yes --email ADDRESS --account IBAN")
  }
}
