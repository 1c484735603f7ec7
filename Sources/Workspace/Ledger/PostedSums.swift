package import Basics
package import CommissionCore
package import Money
package import Settlement
package import Storage

/// What was posted, as sums: the postings are gone through where they lie, and none is kept.
///
/// A million of them take no more memory than one.
///
/// Complexity: O(n) in the bytes of the postings.
package struct PostedSums {
  /// Transactions that don't add up to zero in each currency, of a run before an earlier one, or of
  /// a month before their own.
  package private(set) var flaws: [BooksFlaw] = []
  /// How many postings there are.
  package private(set) var count = 0

  /// Payee and currency in one text, such as `acme`, a tab and `USD`; its number is its sum's.
  private var accounts = NameTable()
  private var texts: [String] = []
  private var sums: [Int128] = []
  private var lastRun = Int64.min
  private var scratch: [UInt8] = []
  private var payouts: [KeptPayout] = []

  /// Adds up what was posted up to a moment.
  ///
  /// - Throws: A problem where the file can't be read, or a row of it.
  package init(in connection: Connection, at moment: DealMoment) throws(Problem) {
    let kind = RecordDefinition.payout.name
    let records = try PastRecords([kind], in: connection, at: moment)
    payouts = try records.of(kind).map { (record) throws(Problem) in try KeptPayout(record) }
    var fields = BookFields(count: PostingRow.count)
    var taken = self
    try BookTable(connection).visit(Book.postings.name, upTo: records.last) {
      (row) throws(Problem) in
      let isRead = row.withBytes(3) { line in
        fields.read(line) { fields, text in taken.add(fields, text) ? true : nil } ?? false
      }
      guard isRead else {
        throw LedgerRows.damaged(.postings, row.integer(0), path: connection.path)
      }
    }
    self = taken
    let books = Books(
      names: NameTable(), postings: [], payouts: payouts.map { $0.payout(partner: .none) })
    for place in payouts.indices {
      guard let payment = books.payment(of: place), !payment.isBalanced else { continue }
      flaws.append(.unbalanced(.payout(place)))
    }
  }

  /// Adds a posting; false where it can't be read.
  private mutating func add(_ fields: borrowing BookFields, _ text: Span<UInt8>) -> Bool {
    let currency = text.extracting(fields.range(8))
    let day = text.extracting(fields.range(12))
    let period = text.extracting(fields.range(13))
    guard let minor = DecimalDigits.signed(text.extracting(fields.range(7))),
      let run = DecimalDigits.signed(text.extracting(fields.range(17))),
      currency.count == 3, day.count == 10, period.count == 7
    else { return false }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(copying: text.extracting(fields.range(2)))
    scratch.append(UInt8(ascii: "\t"))
    scratch.append(copying: currency)
    let account = Int(Self.account(scratch, &accounts).index)
    if account == sums.count {
      guard Currency(bytes: currency) != nil else { return false }
      texts.append(String(decoding: scratch, as: UTF8.self))
      sums.append(0)
    }
    sums[account] += Int128(minor)
    // What is debited must be what is credited: only the least number has no counterpart.
    if minor == .min { flaws.append(.unbalanced(.posting(count))) }
    if run < lastRun { flaws.append(.runOutOfOrder(posting: count)) }
    lastRun = max(lastRun, run)
    if SpanOrder.precedesByLength(period, day.extracting(..<7)) {
      flaws.append(.periodBeforeDay(posting: count))
    }
    count += 1
    return true
  }

  private static func account(_ text: [UInt8], _ accounts: inout NameTable) -> NameID {
    accounts.add(text.span)
  }

  /// The balance of each account that was touched, by its text; debits are positive.
  package func balances() throws(CommissionError) -> [(account: LedgerAccount, minor: Minor)] {
    var names = NameTable()
    var payable: [PartnerCurrency: Int128] = [:]
    for (text, sum) in zip(texts, sums) {
      guard let currency = Currency(String(text.suffix(3))) else { continue }
      let payee = names.add(Identifier(String(text.dropLast(4))))
      payable[PartnerCurrency(payee, currency)] = sum
    }
    let books = Books(
      names: names, postings: [],
      payouts: payouts.map { $0.payout(partner: names.add(Identifier($0.partner))) })
    return try books.balances(payable)
  }
}
