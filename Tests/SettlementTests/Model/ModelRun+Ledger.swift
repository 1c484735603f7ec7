import Basics
import CommissionCore
import Money
import Settlement
import TestSupport

extension ModelRun {
  /// Posts what is new, and holds the whole ledger against the twin; what a program would have to
  /// mend first is left out of both.
  mutating func post() throws {
    var facts = try self.facts()
    let (_, before) = book.books(&facts)
    let run = Settlement.settle(&facts, posted: before, closedThrough: book.closedThrough)
    for posting in run.postings {
      let isOpen = book.closedThrough.map { posting.period > $0 } ?? true
      expect(isOpen, "posted to a closed month (R-41)")
      comparePayable(posting, facts)
      book.lines.append(ModelBook.Line(posting, facts.names))
    }
    let standing = EngineTwinTests.standing(before + run.postings, facts)
    let due = twin(facts.deals)
    expect(standing == due, "posted are \(standing), due \(due)")
    try compareBooks()
  }

  /// When a line may be paid: 30 days after it cleared for referrals, else in the next month, and
  /// what goes back not before its own day.
  private mutating func comparePayable(_ posting: Posting, _ facts: Facts) {
    guard posting.revision == 0, posting.hold == .none else { return }
    let paid = facts.event(facts.names[posting.part])
    guard let paid, let tier = partners[facts.names[posting.payee]] else { return }
    let due = tier == .referral ? paid.day.adding(days: 30) : paid.day.yearMonth.next?.first
    let day = posting.kind == .commission ? due : due.map { max($0, posting.day) }
    expect(posting.payableOn == day, "payable on \(posting.payableOn), not \(day ?? .min)")
    expect(posting.waitsForClose == (tier != .referral), "waits for its month (R-45)")
  }

  mutating func closePeriod() throws {
    guard let month = book.closedThrough?.next ?? YearMonth(year: 2026, month: 1),
      month.last < today
    else { return }
    try post()
    book.closedThrough = month
  }

  /// Proposes what is due, or moves a payout on.
  mutating func payOut() throws {
    let open = book.payouts.indices.filter { !book.payouts[$0].payout.state.next.isEmpty }
    if let place = open.last, random.oneIn(2) {
      let state = random.pick(book.payouts[place].payout.state.next)
      guard let moved = book.payouts[place].payout.moved(to: state, on: today) else { return }
      book.payouts[place].payout = moved
      return try compareBooks()
    }
    var facts = try self.facts()
    let books = book.books(&facts).books
    let proposals = try books.payoutRun(
      PayoutTerms(day: today, closedThrough: book.closedThrough), facts)
    let due = book.due(on: today)
    var found: [String: [Int32]] = [:]
    for proposal in proposals {
      let partner = facts.names[proposal.partner]
      guard let payout = proposal.payout(id: Identifier("o\(sequence) \(book.payouts.count)"))
      else { continue }
      found["\(partner) \(proposal.currency)"] = payout.entries
      let sum = payout.entries.reduce(0) { $0 + book.lines[Int($1)].posting.minor }
      expect(payout.amount.units == sum, "a payout of \(payout.amount), due are \(sum)")
      var kept = payout
      kept.state = .proposed
      book.payouts.append(ModelBook.Paid(partner: partner, payout: kept))
    }
    expect(found == due, "paid are \(found), due \(due)")
    try compareBooks()
  }

  /// The books are sound, and what is owed is what was posted and not paid.
  private mutating func compareBooks() throws {
    var facts = try self.facts()
    let books = book.books(&facts).books
    expect(books.check() == [], "the books are not sound: \(books.check())")
    var owed: [String: Int64] = [:]
    for (account, minor) in try books.balances() {
      let text = account.text
      guard text.hasPrefix("payable:") else { continue }
      owed["\(text.dropFirst(8).dropLast(4)) \(account.currency)"] = -minor.units
    }
    let twin = book.owed
    expect(owed == twin, "owed are \(owed), not \(twin)")
  }
}
