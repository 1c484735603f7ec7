import Basics
import CommissionCore
import CoSell
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
  private let weights: [Fraction]
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
      weights = all.map(\.weight)
    case .agreed(let terms):
      payees = terms.terms.map { $0.staysWithUs ? .none : facts.name($0.payee) }
      weights = []
    }
  }

  /// The shares of a pool, in the payees' order.
  func shares(
    of pool: Int64, deal: Identifier
  ) throws(SettlementProblem.Cause) -> [Int64] {
    switch key {
    case .nobody, .held:
      return []
    case .weights(let all):
      // The long way only to say what is wrong.
      if let shares = try? Split.shares(of: Minor(pool), weights: weights, method: method) {
        return shares.map(\.units)
      }
      do {
        return try PayeeSplit(of: Minor(pool), among: all, method: method).shares.map(\.units)
      } catch {
        throw .rule(error)
      }
    case .agreed(let terms):
      do {
        return try terms.shares(of: Minor(pool)).map(\.minor.units)
      } catch {
        throw .split(deal: deal, error)
      }
    }
  }
}
