import Basics
import CoSell
import CommissionCore
import Money
import Settlement

/// What the model has posted and paid, by names, so that it outlives the facts that it came from.
struct ModelBook {
  /// A posting with its names spelled out.
  struct Line {
    var posting: Posting
    let names: [Identifier?]

    init(_ posting: Posting, _ table: NameTable) {
      self.posting = posting
      let ids = [
        posting.event, posting.part, posting.payee, posting.deal, posting.customer,
        posting.version, posting.exchange,
      ]
      names = ids.map { $0.isSome ? table[$0] : nil }
    }

    /// The posting in the words of other facts.
    func posting(in facts: inout Facts) -> Posting {
      func id(_ place: Int) -> NameID { names[place].map { facts.name($0) } ?? .none }
      var line = posting
      line.event = id(0)
      line.part = id(1)
      line.payee = id(2)
      line.deal = id(3)
      line.customer = id(4)
      line.version = id(5)
      line.exchange = id(6)
      return line
    }

    var payee: Identifier { names[2] ?? "" }
  }

  /// A payout with its partner's name.
  struct Paid {
    let partner: Identifier
    var payout: Payout
  }

  var lines: [Line] = []
  var payouts: [Paid] = []
  var closedThrough: YearMonth?

  /// What each payee is still owed in each currency, by adding up.
  var owed: [String: Int64] {
    var sums: [String: Int64] = [:]
    for line in lines {
      sums["\(line.payee) \(line.posting.currency)", default: 0] += line.posting.minor
    }
    for paid in payouts where paid.payout.state == .paid {
      sums["\(paid.partner) \(paid.payout.currency)", default: 0] -= paid.payout.amount.units
    }
    return sums
  }

  /// What a run would pay on a day, by going through the lines one by one.
  func due(on day: CivilDate) -> [String: [Int32]] {
    let taken = Set(payouts.filter { $0.payout.state != .cancelled }.flatMap(\.payout.entries))
    var due: [String: [Int32]] = [:]
    for (place, line) in lines.enumerated() where !taken.contains(Int32(place)) {
      let posting = line.posting
      guard posting.hold == .none, posting.payableOn <= day else { continue }
      if posting.waitsForClose {
        guard let closedThrough, posting.day.yearMonth <= closedThrough else { continue }
      }
      due["\(line.payee) \(posting.currency)", default: []].append(Int32(place))
    }
    return due.filter { $0.value.reduce(0) { $0 + lines[Int($1)].posting.minor } > 0 }
  }

  /// The books over facts that know the names of the lines.
  func books(_ facts: inout Facts) -> (books: Books, postings: [Posting]) {
    var postings: [Posting] = []
    for line in lines { postings.append(line.posting(in: &facts)) }
    let payouts = payouts.map { paid in
      var payout = paid.payout
      payout.partner = facts.name(paid.partner)
      return payout
    }
    return (Books(names: facts.names, postings: postings, payouts: payouts), postings)
  }
}
