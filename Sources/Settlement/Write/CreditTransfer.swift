public import Basics
import Money

/// An order to a bank to pay many: ISO 20022 pain.001.001.09.
public struct CreditTransfer: Hashable, Sendable {
  /// The identifier of the message, at most 35 characters that every bank takes.
  public var messageID: String
  /// When the message was made; it comes in from outside.
  public var createdAt: Instant
  /// On which day the money is to leave.
  public var executeOn: CivilDate
  /// Who pays.
  public var debtor: String
  /// From which account.
  public var account: BankAccount
  /// The payments.
  public var orders: [PaymentOrder]

  /// A message.
  public init(
    messageID: String, createdAt: Instant, executeOn: CivilDate, debtor: String,
    account: BankAccount, orders: [PaymentOrder]
  ) {
    self.messageID = messageID
    self.createdAt = createdAt
    self.executeOn = executeOn
    self.debtor = debtor
    self.account = account
    self.orders = orders
  }

  /// The message as XML.
  ///
  /// Payments are grouped by currency, since a control sum over several would mean nothing; the sum
  /// of the header adds the numbers of all, as the standard says.
  public func xml() throws(PaymentFileFlaw) -> String {
    try check()
    let currencies = Set(orders.map(\.amount.currency)).sorted()
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
       <CstmrCdtTrfInitn>
        <GrpHdr>
         <MsgId>\(Legal.xml(messageID))</MsgId>
         <CreDtTm>\(CreditTransfer.time(createdAt))</CreDtTm>
         <NbOfTxs>\(orders.count)</NbOfTxs>
         <CtrlSum>\(try CreditTransfer.sum(orders))</CtrlSum>
         <InitgPty><Nm>\(Legal.xml(Legal.bank(debtor, limit: 70)))</Nm></InitgPty>
        </GrpHdr>

      """
    for (number, currency) in currencies.enumerated() {
      let own = orders.filter { $0.amount.currency == currency }
      text += try payments(own, number: number + 1)
    }
    return text + " </CstmrCdtTrfInitn>\n</Document>\n"
  }

  private func payments(
    _ orders: [PaymentOrder], number: Int
  ) throws(PaymentFileFlaw) -> String {
    // Room for the number, so that the identifiers of groups differ whatever is cut.
    let id = String(messageID.prefix(30)) + "-\(number)"
    var text = """
        <PmtInf>
         <PmtInfId>\(Legal.xml(id))</PmtInfId>
         <PmtMtd>TRF</PmtMtd>
         <NbOfTxs>\(orders.count)</NbOfTxs>
         <CtrlSum>\(try CreditTransfer.sum(orders))</CtrlSum>
         <ReqdExctnDt><Dt>\(executeOn.text)</Dt></ReqdExctnDt>
         <Dbtr><Nm>\(Legal.xml(Legal.bank(debtor, limit: 70)))</Nm></Dbtr>
         <DbtrAcct>\(CreditTransfer.xml(account))</DbtrAcct>
         <DbtrAgt><FinInstnId>\(CreditTransfer.agent(account))</FinInstnId></DbtrAgt>

      """
    for order in orders { text += transfer(order) }
    return text + "  </PmtInf>\n"
  }

  private func transfer(_ order: PaymentOrder) -> String {
    let agent = (order.account?.bic).map {
      "\n    <CdtrAgt><FinInstnId><BICFI>\(Legal.xml($0))</BICFI></FinInstnId></CdtrAgt>"
    }
    let currency = order.amount.currency
    return """
         <CdtTrfTxInf>
          <PmtId><EndToEndId>\(Legal.xml(order.id.text))</EndToEndId></PmtId>
          <Amt><InstdAmt Ccy="\(currency.code)">\(order.amount.minor.text(in: currency))</InstdAmt></Amt>\(agent ?? "")
          <Cdtr><Nm>\(Legal.xml(Legal.bank(order.name, limit: 70)))</Nm></Cdtr>
          <CdtrAcct>\(CreditTransfer.xml(order.account ?? account))</CdtrAcct>
          <RmtInf><Ustrd>\(Legal.xml(Legal.bank(order.reference, limit: 140)))</Ustrd></RmtInf>
         </CdtTrfTxInf>

      """
  }

  private func check() throws(PaymentFileFlaw) {
    try orders.check()
    let own = Identifier(messageID)
    guard CreditTransfer.isIdentifier(messageID) else {
      throw .refused(own, field: "message_id", value: messageID)
    }
    try CreditTransfer.check(account, of: own)
    for order in orders {
      guard CreditTransfer.isIdentifier(order.id.text) else {
        throw .refused(order.id, field: "end_to_end_id", value: order.id.text)
      }
      guard let account = order.account else { throw .missing(order.id, "account") }
      try CreditTransfer.check(account, of: order.id)
    }
  }

  /// Whether a text may stand as an identifier: cut or changed, two could become one.
  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && Legal.bank(text, limit: 35) == text
  }

  private static func check(
    _ account: BankAccount, of id: Identifier
  ) throws(PaymentFileFlaw) {
    let (number, isIBAN) = account.normal
    // What has the form of an IBAN and not its check digits is a slip, not another kind of number.
    let isOther = !account.looksLikeIBAN && !number.isEmpty
    guard isIBAN || isOther && Legal.bank(number, limit: 34) == number else {
      throw .refused(id, field: "account", value: account.number)
    }
    guard let bic = account.bic else { return }
    let bytes = Array(bic.utf8)
    let isForm = bytes.enumerated().allSatisfy { index, byte in
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return (4..<6).contains(index) ? isLetter : isLetter || isDigit
    }
    guard isForm, bytes.count == 8 || bytes.count == 11 else {
      throw .refused(id, field: "bic", value: bic)
    }
  }

  private static func xml(_ account: BankAccount) -> String {
    let (number, isIBAN) = account.normal
    return isIBAN
      ? "<Id><IBAN>\(number)</IBAN></Id>"
      : "<Id><Othr><Id>\(Legal.xml(number))</Id></Othr></Id>"
  }

  private static func agent(_ account: BankAccount) -> String {
    account.bic.map { "<BICFI>\(Legal.xml($0))</BICFI>" }
      ?? "<Othr><Id>NOTPROVIDED</Id></Othr>"
  }

  /// The instant to the second, in UTC.
  private static func time(_ instant: Instant) -> String {
    (Instant(seconds: instant.seconds) ?? instant).text
  }

  /// The sum of the amounts as a decimal number, exact whatever their currencies' decimals.
  private static func sum(_ orders: [PaymentOrder]) throws(PaymentFileFlaw) -> String {
    let places = orders.map(\.amount.currency.exponent).max() ?? 0
    var sum: Int128 = 0
    for order in orders {
      var units = Int128(order.amount.minor.units)
      for _ in order.amount.currency.exponent..<places { units *= 10 }
      let (next, overflow) = sum.addingReportingOverflow(units)
      guard !overflow else { throw .overflow }
      sum = next
    }
    var digits = String(sum)
    guard digits.utf8.count <= 18 else { throw .overflow }
    if places > 0 {
      digits = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return digits
  }
}
