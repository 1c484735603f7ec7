import Basics
import CommissionCore
import Money
import Settlement
import Testing

@Suite struct WriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func books() throws -> Books {
    var facts = try Small.facts(
      [
        try Small.agreement(Terms(.plan(share: 1_000)), partner: "a b"),
        try Small.agreement(Terms(.plan(share: 1_000)), partner: "a:b"),
      ],
      [Small.deal("d1", owner: "a b"), Small.deal("d2", owner: "a:b")],
      [
        try Small.payment("p;1", "2026-01-10", 1_005),
        try Small.payment("p\n2", "2026-01-11", 1_000, deal: "d2"),
      ])
    let posted = Settlement.settle(&facts, closedThrough: try Small.month("2026-01")).postings
    let paid = Payout(
      id: "po \"1\"", partner: try #require(facts.names.find("a b")), currency: .usDollar,
      day: try Small.day("2026-03-01"), entries: [0], amount: 101, state: .paid,
      paidOn: try Small.day("2026-03-02"))
    return Books(names: facts.names, postings: posted, payouts: [paid])
  }

  @Test("a journal that hledger and ledger read, with an account of its own for each partner")
  func hledger() throws {
    #expect(
      text(JournalWriter(try books(), .hledger).bytes) == """
        2026-02-01 * a b commission
            ; key: payment/s/p;1
            ; part: payment/s/p;1
            ; day: 2026-01-10
            Expenses:Commission  1.01 USD
            Liabilities:Payable:A-b  -1.01 USD

        2026-02-01 * a:b commission
            ; key: payment/s/p 2
            ; part: payment/s/p 2
            ; day: 2026-01-11
            Expenses:Commission  1.00 USD
            Liabilities:Payable:A-b-2  -1.00 USD

        2026-03-02 * a b payout
            ; key: po "1"
            Liabilities:Payable:A-b  1.01 USD
            Assets:Cash  -1.01 USD


        """)
  }

  @Test("a journal that beancount reads, with every account opened")
  func beancount() throws {
    #expect(
      text(JournalWriter(try books(), .beancount).bytes) == """
        2026-02-01 open Assets:Cash
        2026-02-01 open Expenses:Commission
        2026-02-01 open Liabilities:Payable:A-b
        2026-02-01 open Liabilities:Payable:A-b-2

        2026-02-01 * "a b commission"
          key: "payment/s/p;1"
          part: "payment/s/p;1"
          day: "2026-01-10"
          Expenses:Commission  1.01 USD
          Liabilities:Payable:A-b  -1.01 USD

        2026-02-01 * "a:b commission"
          key: "payment/s/p 2"
          part: "payment/s/p 2"
          day: "2026-01-11"
          Expenses:Commission  1.00 USD
          Liabilities:Payable:A-b-2  -1.00 USD

        2026-03-02 * "a b payout"
          key: "po \\"1\\""
          Liabilities:Payable:A-b  1.01 USD
          Assets:Cash  -1.01 USD


        """)
  }

  private func order(
    _ id: Identifier, _ minor: Int64, _ currency: Currency = .usDollar, name: String = "Acme, Inc."
  ) -> PaymentOrder {
    PaymentOrder(
      id: id, name: name, email: "pay@acme.example",
      account: BankAccount(number: "GB82 WEST 1234 5698 7654 32", bic: "WESTGB22"),
      amount: Money(Minor(minor), currency), reference: "=SUM(A1)")
  }

  @Test("a list of payouts, with text guarded against formulas")
  func csv() throws {
    #expect(
      text(try PayoutTables.csv([order("po1", 105)])) == """
        payout,name,email,amount,currency,reference
        po1,"Acme, Inc.",pay@acme.example,1.05,USD,"'=SUM(A1)"

        """)
  }

  @Test("Wise: what the receiver gets, a thousand rows a batch")
  func wise() throws {
    let eur = try Small.currency("EUR")
    let orders = (0..<1_001).map { order(Identifier("po\($0)"), 105, eur) }
    let batches = try PayoutTables.wise(orders, from: .usDollar).map(text)
    #expect(batches.map { $0.split(separator: "\n").count } == [1_001, 2])
    #expect(
      batches[1] == """
        recipientId,name,recipientEmail,recipientDetail,sourceCurrency,targetCurrency,\
        amountCurrency,amount,paymentReference,receiverType
        ,"Acme, Inc.",pay@acme.example,,USD,EUR,target,1.05,"'=SUM(A1)",BUSINESS

        """)
  }

  @Test("PayPal: one currency a file, 5,000 rows, an id of at most 30 characters without blanks")
  func payPal() throws {
    let eur = try Small.currency("EUR")
    var orders = (0..<5_001).map { order(Identifier("po\($0)"), 105) }
    orders.append(order("eu", 99, eur))
    let files = try PayoutTables.payPal(orders)
    #expect(files.map(\.currency) == [eur, .usDollar, .usDollar])
    #expect(text(files[0].bytes) == "pay@acme.example,0.99,EUR,eu,\"'=SUM(A1)\",PAYPAL\n")
    #expect(files[1].bytes.count { $0 == 0x0A } == 5_000)
    for bad in ["a b", "1234567890123456789012345678901"] {
      func write() throws(PaymentFileFlaw) {
        _ = try PayoutTables.payPal([order(Identifier(bad), 1)])
      }
      #expect(throws: PaymentFileFlaw.refused(Identifier(bad), field: "customer_id", value: bad)) {
        try write()
      }
    }
  }

  @Test("what no receiver takes is refused")
  func refused() throws {
    func flaw(_ orders: [PaymentOrder]) -> PaymentFileFlaw? {
      do {
        _ = try PayoutTables.csv(orders)
        return nil
      } catch {
        return error
      }
    }
    #expect(flaw([]) == .empty)
    #expect(flaw([order("a", 0)]) == .notPositive("a"))
    #expect(flaw([order("a", 1), order("a", 2)]) == .repeated("a"))
    #expect(flaw([order("a", 1, name: "")]) == .missing("a", "name"))
  }

  private func transfer(_ orders: [PaymentOrder], id: String = "MSG-1") throws -> CreditTransfer {
    CreditTransfer(
      messageID: id, createdAt: try #require(Instant(seconds: 1_772_000_000, nanoseconds: 5)),
      executeOn: try Small.day("2026-03-02"), debtor: "Tandem & Søn <GmbH>",
      account: BankAccount(number: "DE89 3704 0044 0532 0130 00"), orders: orders)
  }

  @Test("pain.001: sums to the last decimal, groups by currency, text that banks take")
  func pain() throws {
    let kwd = try Small.currency("KWD")
    let xml = try transfer([order("po1", 105, name: "Ångström"), order("po2", 1_001, kwd)]).xml()
    #expect(xml.contains("<NbOfTxs>2</NbOfTxs>\n   <CtrlSum>2.051</CtrlSum>"))
    #expect(xml.contains("<CtrlSum>1.001</CtrlSum>"))
    #expect(xml.contains("<InstdAmt Ccy=\"KWD\">1.001</InstdAmt>"))
    #expect(xml.contains("<Nm>Tandem . Son .GmbH.</Nm>"))
    #expect(xml.contains("<Cdtr><Nm>Angstrom</Nm></Cdtr>"))
    #expect(xml.contains("<IBAN>GB82WEST12345698765432</IBAN>"))
    #expect(xml.contains("<BICFI>WESTGB22</BICFI>"))
    #expect(xml.contains("<CreDtTm>2026-02-25T06:13:20Z</CreDtTm>"))
    #expect(xml.contains("<Ustrd>.SUM(A1)</Ustrd>"))
    #expect(xml.contains("<PmtInfId>MSG-1-2</PmtInfId>"))
  }

  @Test("pain.001: identifiers, accounts and BICs that a bank refuses are refused before")
  func painRefusals() throws {
    func flaw(_ transfer: CreditTransfer) -> PaymentFileFlaw? {
      do {
        _ = try transfer.xml()
        return nil
      } catch {
        return error
      }
    }
    let long = String(repeating: "x", count: 36)
    #expect(
      flaw(try transfer([order("a", 1)], id: long))
        == .refused(Identifier(long), field: "message_id", value: long))
    #expect(
      flaw(try transfer([order("ä", 1)])) == .refused("ä", field: "end_to_end_id", value: "ä"))
    var bad = order("a", 1)
    bad.account = BankAccount(number: "GB82", bic: "westgb22")
    #expect(flaw(try transfer([bad])) == .refused("a", field: "bic", value: "westgb22"))
    bad.account = nil
    #expect(flaw(try transfer([bad])) == .missing("a", "account"))
    bad.account = BankAccount(number: " ")
    #expect(flaw(try transfer([bad])) == .refused("a", field: "account", value: " "))
  }

  @Test(
    "an IBAN is known by its check digits",
    arguments: [
      ("GB82 WEST 1234 5698 7654 32", true), ("DE89370400440532013000", true),
      ("GB83 WEST 1234 5698 7654 32", false), ("123456789012345", false), ("DE89", false),
    ])
  func iban(number: String, isIBAN: Bool) {
    #expect(BankAccount(number: number).normal.isIBAN == isIBAN)
  }
}
