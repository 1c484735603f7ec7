import Basics
import Money
import Settlement
import Workspace

/// Approved payouts as orders to pay, and everything that keeps them from being written.
struct PaymentOrders {
  /// The orders that are whole.
  private(set) var orders: [PaymentOrder] = []
  /// What is missing or shut, of all payouts at once.
  private(set) var problems: [Problem] = []

  /// Looks up where the money of each payout goes.
  ///
  /// - Parameters:
  ///   - payouts: The approved payouts.
  ///   - format: What the receiver needs.
  ///   - book: The records.
  ///   - shut: What now keeps a payout from being paid.
  /// - Throws: A problem when the file can't be read.
  init(
    _ payouts: [KeptPayout], for format: OutputFormat, _ book: RecordBook,
    shut: (KeptPayout) -> [ShutGate]
  ) throws(Problem) {
    let payees = try PayeeBook(book)
    for payout in payouts {
      if let gate = shut(payout).first { problems.append(PayoutStep.refusal(payout, gate)) }
      do throws(Problem) {
        let payee = try payees.payee(of: payout.partner)
        problems += Self.missing(payee, payout, format)
        orders.append(Self.order(payout, payee))
      } catch {
        problems.append(error)
      }
    }
  }

  private static func order(_ payout: KeptPayout, _ payee: PayeeBook.Payee) -> PaymentOrder {
    PaymentOrder(
      id: Identifier(payout.id), name: payee.name, email: payee.email,
      recipientID: payee.recipientID, account: payee.account,
      amount: Money(payout.amount, payout.currency),
      reference: "Commission \(payout.id) of \(payout.day)")
  }

  /// What the receiver needs of a payee and the record does not say.
  private static func missing(
    _ payee: PayeeBook.Payee, _ payout: KeptPayout, _ format: OutputFormat
  ) -> [Problem] {
    func problem(_ what: String, _ option: String) -> Problem {
      Problem(
        .refused, code: "missing_details",
        "payout \(payout.id) to '\(payout.partner)' needs \(what)",
        hint: "tandem person edit \(payee.id) \(option)")
    }
    switch format {
    case .wise where payee.email.isEmpty && payee.recipientID.isEmpty:
      return [problem("a recipient's number or an e-mail address", "--recipient-id ID")]
    case .paypal where payee.email.isEmpty:
      return [problem("an e-mail address", "--email ADDRESS")]
    case .pain001 where payee.account == nil:
      return [problem("an account", "--account IBAN")]
    default: return []
    }
  }
}
