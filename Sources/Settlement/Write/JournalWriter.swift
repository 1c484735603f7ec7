import Basics
import CommissionCore
import Money

/// The two dialects of plain-text accounting.
public enum JournalDialect: String, CaseIterable, Hashable, Sendable {
  /// What hledger and ledger read.
  case hledger
  /// What beancount reads.
  case beancount
}

/// Writes books as a journal that accounting programs read.
///
/// A pure function of the books: transactions by day, on one day postings before payouts, each in
/// its order. Names become legal account names, and no two partners share one.
public struct JournalWriter: Sendable {
  private let books: Books
  private let dialect: JournalDialect
  private let accounts: AccountNames
  /// What stands after the date, by partner and kind of posting.
  private var heads: [Head: [UInt8]] = [:]

  private struct Head: Hashable {
    let partner: NameID
    let kind: Posting.Kind
  }

  /// A writer of books.
  public init(_ books: Books, _ dialect: JournalDialect) {
    self.books = books
    self.dialect = dialect
    var partners: Set<NameID> = []
    for posting in books.postings { partners.insert(posting.payee) }
    for payout in books.payouts { partners.insert(payout.partner) }
    accounts = AccountNames(Array(partners), books.names)
    for partner in partners {
      for kind in Posting.Kind.allCases {
        var bytes: [UInt8] = []
        head("\(books.names[partner]) \(kind.name)", &bytes)
        heads[Head(partner: partner, kind: kind)] = bytes
      }
    }
  }

  /// Calls a function with one piece of the journal after the other, so that a million lines need
  /// no memory of their own.
  public func write(_ take: ([UInt8]) -> Void) {
    let transactions = order()
    var bytes: [UInt8] = []
    if dialect == .beancount { opens(&bytes, transactions) }
    for cause in transactions {
      switch cause {
      case .posting(let place): append(books.transaction(of: place), to: &bytes)
      case .payout(let place):
        if let payment = books.payment(of: place) { append(payment, to: &bytes) }
      }
      if bytes.count > 1 << 16 {
        take(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !bytes.isEmpty { take(bytes) }
  }

  /// The whole journal.
  public var bytes: [UInt8] {
    var all: [UInt8] = []
    write { all += $0 }
    return all
  }

  private func order() -> [Transaction.Cause] {
    var keyed: [(day: CivilDate, cause: Transaction.Cause)] = []
    for (place, posting) in books.postings.enumerated() {
      keyed.append((Books.day(of: posting), .posting(place)))
    }
    for (place, payout) in books.payouts.enumerated() {
      if payout.state == .paid, let day = payout.paidOn { keyed.append((day, .payout(place))) }
    }
    // Stable: places rise within a day, and payouts were put after all postings.
    let order = keyed.indices.sorted {
      keyed[$0].day == keyed[$1].day ? $0 < $1 : keyed[$0].day < keyed[$1].day
    }
    return order.map { keyed[$0].cause }
  }

  private func opens(_ bytes: inout [UInt8], _ transactions: [Transaction.Cause]) {
    guard let first = transactions.first else { return }
    var names: Set<String> = []
    for posting in books.postings { names.insert(payable(posting.payee)) }
    for place in books.payouts.indices {
      for leg in books.payment(of: place)?.legs ?? [] {
        names.insert(name(leg.account, books.payouts[place].partner))
      }
    }
    names.insert(name(LedgerAccount(.commissionExpense, .usDollar), .none))
    let day: CivilDate
    switch first {
    case .posting(let place): day = Books.day(of: books.postings[place])
    case .payout(let place): day = books.payouts[place].paidOn ?? .min
    }
    for name in names.sorted(by: { Identifier($0) < Identifier($1) }) {
      put("\(day.text) open \(name)\n", &bytes)
    }
    put("\n", &bytes)
  }

  private func append(_ transaction: Transaction, to bytes: inout [UInt8]) {
    let partner: NameID
    transaction.day.append(to: &bytes)
    switch transaction.cause {
    case .posting(let place):
      let posting = books.postings[place]
      partner = posting.payee
      bytes += heads[Head(partner: partner, kind: posting.kind)] ?? []
      note("key", books.names[posting.event].text, &bytes)
      note("part", books.names[posting.part].text, &bytes)
      note("day", posting.day.text, &bytes)
    case .payout(let place):
      partner = books.payouts[place].partner
      head("\(books.names[partner]) payout", &bytes)
      note("key", books.payouts[place].id.text, &bytes)
    }
    for leg in transaction.legs {
      put(dialect == .hledger ? "    " : "  ", &bytes)
      put(name(leg.account, partner), &bytes)
      put("  ", &bytes)
      put(Minor(leg.minor).text(in: leg.account.currency), &bytes)
      put(" ", &bytes)
      put(leg.account.currency.code, &bytes)
      put("\n", &bytes)
    }
    put("\n", &bytes)
  }

  private func head(_ what: String, _ bytes: inout [UInt8]) {
    switch dialect {
    case .hledger: put(" * \(Legal.description(what))\n", &bytes)
    case .beancount: put(" * \(Legal.quoted(what))\n", &bytes)
    }
  }

  /// A named remark: a tag in one dialect, metadata in the other.
  private func note(_ name: String, _ value: String, _ bytes: inout [UInt8]) {
    switch dialect {
    case .hledger:
      // A comma would end the tag.
      put("    ; ", &bytes)
      put(name, &bytes)
      put(": ", &bytes)
      for byte in Legal.line(value).utf8 {
        bytes.append(byte == UInt8(ascii: ",") ? UInt8(ascii: ";") : byte)
      }
      put("\n", &bytes)
    case .beancount:
      put("  ", &bytes)
      put(name, &bytes)
      put(": ", &bytes)
      put(Legal.quoted(value), &bytes)
      put("\n", &bytes)
    }
  }

  private func payable(_ partner: NameID) -> String { accounts[partner] }

  private func name(_ account: LedgerAccount, _ partner: NameID) -> String {
    switch account.name {
    case .payable: payable(partner)
    case .commissionExpense: "Expenses:Commission"
    case .cash: "Assets:Cash"
    case .exchangeDifference: "Income:Exchange"
    }
  }

  private func put(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(copying: text.utf8Span.span)
  }
}
