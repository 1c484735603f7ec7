import Basics
import CoSell
import CommissionCore
import Exact
import Money

/// A deal made ready for a million payments.
struct Desk {
  let id: NameID
  /// The partner whose agreement earns; none where nobody does.
  let owner: NameID
  /// The only payee; none where there are several.
  let solo: NameID
  let customer: NameID
  let currency: Currency
  let start: CivilDate?
  let isInfluenced: Bool
  /// Whether the pool waits for a split.
  let isHeld: Bool
  /// The version that held when it was last asked for, and the days on which it does.
  var lane: Int32 = -1
  var laneFrom = CivilDate.max
  var laneTo = CivilDate.min
  /// Whether an owner without an agreement was told of.
  var isToldOf = false

  init(_ deal: Deal, _ facts: inout Facts) {
    id = facts.name(deal.id)
    customer = facts.name(deal.customer)
    currency = deal.currency
    start = deal.start
    isInfluenced = deal.credit == .influenced
    owner = deal.award.owner.map { facts.name($0) } ?? .none
    switch deal.award.sharing {
    case .nobody: (solo, isHeld) = (.none, false)
    case .held: (solo, isHeld) = (facts.name(Posting.unassigned), true)
    case .weights(let payees):
      let earning = payees.filter { $0.weight > .zero }
      let isPlain = earning.count == 1 && payees.count == 1
      (solo, isHeld) = (isPlain ? facts.name(earning[0].id) : .none, false)
    case .agreed: (solo, isHeld) = (.none, false)
    }
  }
}

/// How the pool of a deal is shared among several.
struct Sharing {
  /// The payees in declared order; none for the share that stays with us.
  let payees: [NameID]
  private let key: DealAward.Sharing
  /// The weights as words, where they fit, and their sum.
  private let words: [UInt64]
  private let total: UInt64
  private var splitter = WordSplit()
  private let method: Split.Method
  /// The payments of the deal, in their order.
  var members: [Int32] = []
  /// What they stand at together.
  var pool: Int64 = 0

  /// Nil where there is nobody to share with, or only one.
  init?(_ deal: Deal, _ facts: inout Facts) {
    key = deal.award.sharing
    method = facts.splitMethod
    switch key {
    case .nobody, .held: return nil
    case .weights(let all):
      payees = all.map { facts.name($0.id) }
      words = Sharing.words(all)
    case .agreed(let terms):
      payees = terms.terms.map { $0.staysWithUs ? .none : facts.name($0.payee) }
      words = []
    }
    total = words.reduce(0, +)
  }

  /// Puts the shares of a pool, in the payees' order, in place of others.
  mutating func share(
    _ pool: Int64, deal: Identifier, into shares: inout [Minor]
  ) throws(SettlementProblem.Cause) {
    switch key {
    case .nobody, .held:
      shares = []
    case .weights(let all):
      if total > 0,
        (try? splitter.split(
          Minor(pool), weights: words, total: total, method: method, into: &shares)) != nil
      {
        return
      }
      // The long way, for large weights and to say what is wrong.
      do {
        shares = try PayeeSplit(of: Minor(pool), among: all, method: method).shares
      } catch {
        throw .rule(error)
      }
    case .agreed(let terms):
      do {
        shares = try terms.shares(of: Minor(pool)).map(\.minor)
      } catch {
        throw .split(deal: deal, error)
      }
    }
  }

  /// The weights as words over one denominator; none where they don't fit or don't make sense.
  private static func words(_ payees: [Payee]) -> [UInt64] {
    var common: Int64 = 1
    for payee in payees {
      guard let denominator = payee.weight.denominator.int64 else { return [] }
      if common.isMultiple(of: denominator) { continue }
      let (product, overflow) = common.multipliedReportingOverflow(by: denominator)
      guard !overflow else { return [] }
      common = product
    }
    var words: [UInt64] = []
    for payee in payees {
      guard let word = (payee.weight * Fraction(common)).numerator.uint64,
        word < UInt64.max / UInt64(max(payees.count, 1))
      else { return [] }
      words.append(word)
    }
    return Set(payees.map(\.id)).count == payees.count ? words : []
  }
}
