import Basics
import Money
import Settlement

/// Orders to pay as the files that receivers take.
struct PaymentFiles {
  /// One file: what sets its name apart, and its bytes.
  struct File {
    let suffix: String
    let bytes: [UInt8]
  }

  /// Who pays, from where and when.
  struct Payer {
    var name = ""
    var account: BankAccount?
    var currency = Currency.usDollar
    var day: CivilDate
    var moment: Instant
  }

  /// The files of a format.
  ///
  /// - Throws: Why the receiver would refuse them.
  static func files(
    _ orders: [PaymentOrder], _ format: OutputFormat, by payer: Payer
  ) throws(PaymentFileFlaw) -> [File] {
    switch format {
    case .wise:
      return numbered(try PayoutTables.wise(orders, from: payer.currency))
    case .paypal:
      var seen: [Currency: Int] = [:]
      return try PayoutTables.payPal(orders).map { currency, bytes in
        seen[currency, default: 0] += 1
        let number = seen[currency] ?? 1
        return File(
          suffix: "-\(currency.code)" + (number == 1 ? "" : "-\(number)"), bytes: bytes)
      }
    case .pain001:
      let transfer = CreditTransfer(
        messageID: messageID(orders, payer), createdAt: payer.moment, executeOn: payer.day,
        debtor: payer.name, account: payer.account ?? BankAccount(number: ""), orders: orders)
      return [File(suffix: "", bytes: Array(try transfer.xml().utf8))]
    default: return [File(suffix: "", bytes: try PayoutTables.csv(orders))]
    }
  }

  private static func numbered(_ files: [[UInt8]]) -> [File] {
    files.enumerated().map { number, bytes in
      File(suffix: number == 0 ? "" : "-\(number + 1)", bytes: bytes)
    }
  }

  /// A name by which a bank knows the same message again: the same payouts on the same day.
  private static func messageID(_ orders: [PaymentOrder], _ payer: Payer) -> String {
    let text = orders.map { "\($0.id) \($0.amount)\n" }.joined()
    let digest = SHA256.digest(of: text.utf8Span.span).text
    let day = payer.day.text.split(separator: "-").joined()
    return "tandem-\(day)-\(digest.prefix(16))"
  }

  /// The flaw as a problem.
  static func problem(_ flaw: PaymentFileFlaw) -> Problem {
    switch flaw {
    case .empty:
      Problem(
        .refused, code: "nothing_to_pay", "no payout is approved",
        hint: "tandem payout approve --all approves what is proposed")
    case .notPositive(let id):
      Problem(.refused, code: "not_positive", "payout \(id) is not above zero")
    case .missing(let id, let what):
      Problem(.refused, code: "missing_details", "payout \(id) needs \(what)")
    case .refused(let id, let field, let value):
      Problem(
        .refused, code: "refused_details", "the receiver would refuse \(field) of \(id)",
        found: "'\(value)'",
        hint: "an IBAN's check digits are wrong, or a character is one that banks don't take")
    case .repeated(let id):
      Problem(.refused, code: "repeated", "payout \(id) stands twice")
    case .overflow: Problem(.refused, code: "overflow", "the total is too large for the format")
    }
  }
}
