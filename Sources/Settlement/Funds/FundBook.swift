public import Basics
public import Money

/// Why a step with co-marketing money is refused.
public enum FundRefusal: Error, Hashable, Sendable {
  /// There is no budget for the partner in the quarter.
  case noFund(partner: Identifier, quarter: Quarter)
  /// The same id stands for another claim, or there is a budget already.
  case taken(Identifier)
  /// No claim has this id.
  case unknownClaim(Identifier)
  /// The claim can't go there from where it is.
  case notPossible(Identifier, from: FundClaim.State, to: FundClaim.State)
  /// Nothing proves that the work was done.
  case noProof(Identifier)
  /// The budget no longer holds so much.
  case overBudget(Identifier, asked: Minor, left: Minor)
  /// The amount is not above zero, or a budget is below it.
  case amount(Minor)
  /// The claim is in another currency than its budget.
  case currency(Currency, budget: Currency)
}

/// Budgets and claims.
public struct FundBook: Hashable, Sendable {
  /// The budgets, in the order in which they were set up.
  public private(set) var funds: [Fund] = []
  /// The claims, in the order in which they were handed in.
  public private(set) var claims: [FundClaim] = []

  /// A book without budgets.
  public init() {}

  /// A book as it was kept: nothing is checked, since it was when it came about.
  public init(funds: [Fund], claims: [FundClaim]) {
    self.funds = funds
    self.claims = claims
  }

  /// The claim of an id.
  public func claim(_ id: Identifier) -> FundClaim? { claims.first { $0.id == id } }

  /// Gives a budget another amount or manner; what was approved must still fit.
  public mutating func replace(_ fund: Fund) throws(FundRefusal) {
    guard fund.budget.minor >= .zero else { throw .amount(fund.budget.minor) }
    guard
      let place = funds.firstIndex(where: {
        $0.partner == fund.partner && $0.quarter == fund.quarter
      })
    else { throw .noFund(partner: fund.partner, quarter: fund.quarter) }
    let old = funds[place].budget
    guard old.currency == fund.budget.currency else {
      throw .currency(fund.budget.currency, budget: old.currency)
    }
    let left = Int128(left(fund.partner, fund.quarter).units)
    let spent = Int128(old.minor.units) - left
    guard Int128(fund.budget.minor.units) >= spent else {
      throw .overBudget(
        fund.partner, asked: Minor(Int64(clamping: spent)), left: fund.budget.minor)
    }
    funds[place] = fund
  }

  /// Sets a budget up; one for each partner and quarter.
  public mutating func add(_ fund: Fund) throws(FundRefusal) {
    guard fund.budget.minor >= .zero else { throw .amount(fund.budget.minor) }
    guard self.fund(fund.partner, fund.quarter) == nil else { throw .taken(fund.partner) }
    funds.append(fund)
  }

  /// Hands a claim in; it takes nothing of the budget yet.
  public mutating func submit(_ claim: FundClaim) throws(FundRefusal) {
    guard claim.state == .submitted else {
      throw .notPossible(claim.id, from: .submitted, to: claim.state)
    }
    guard let fund = fund(claim.partner, claim.quarter) else {
      throw .noFund(partner: claim.partner, quarter: claim.quarter)
    }
    guard claim.amount.minor > .zero else { throw .amount(claim.amount.minor) }
    guard claim.amount.currency == fund.budget.currency else {
      throw .currency(claim.amount.currency, budget: fund.budget.currency)
    }
    guard !claims.contains(where: { $0.id == claim.id }) else { throw .taken(claim.id) }
    claims.append(claim)
  }

  /// Moves a claim on; approving needs proof, and room in the budget.
  public mutating func move(
    _ id: Identifier, to state: FundClaim.State
  ) throws(FundRefusal) {
    guard let place = claims.firstIndex(where: { $0.id == id }) else { throw .unknownClaim(id) }
    let claim = claims[place]
    guard claim.state.next.contains(state) else {
      throw .notPossible(id, from: claim.state, to: state)
    }
    if state == .approved {
      guard claim.proof.utf8.contains(where: { $0 > 0x20 }) else { throw .noProof(id) }
      let left = left(claim.partner, claim.quarter)
      guard claim.amount.minor <= left else {
        throw .overBudget(id, asked: claim.amount.minor, left: left)
      }
    }
    claims[place].state = state
  }

  /// The budget of a partner in a quarter.
  public func fund(_ partner: Identifier, _ quarter: Quarter) -> Fund? {
    funds.first { $0.partner == partner && $0.quarter == quarter }
  }

  /// What approved and paid claims leave of a budget; nothing where there is none.
  public func left(_ partner: Identifier, _ quarter: Quarter) -> Minor {
    guard let fund = fund(partner, quarter) else { return .zero }
    let spent = spending(partner, quarter).reduce(Int128(0)) { $0 + $1.spent }
    return Minor(Int64(clamping: Int128(fund.budget.minor.units) - spent))
  }

  /// What was spent on each activity, beside what is usual, in whole minor units.
  public func mix(
    _ partner: Identifier, _ quarter: Quarter
  ) -> [(activity: FundActivity, spent: Minor, usual: Minor)] {
    let spending = spending(partner, quarter)
    let total = spending.reduce(Int128(0)) { $0 + $1.spent }
    guard let pool = Int64(exactly: total) else { return [] }
    let weights = FundActivity.allCases.map { Rate(basisPoints: $0.usualPercent * 100).fraction }
    // The usual shares are shared out as money is, so that they add up to what was spent.
    let usual = (try? Split.shares(of: Minor(pool), weights: weights)) ?? []
    return zip(spending, usual).map { spending, usual in
      (spending.activity, Minor(Int64(clamping: spending.spent)), usual)
    }
  }

  private func spending(
    _ partner: Identifier, _ quarter: Quarter
  ) -> [(activity: FundActivity, spent: Int128)] {
    FundActivity.allCases.map { activity in
      var spent: Int128 = 0
      for claim in claims
      where claim.partner == partner && claim.quarter == quarter && claim.activity == activity {
        switch claim.state {
        case .approved, .paid: spent += Int128(claim.amount.minor.units)
        case .submitted, .rejected: continue
        }
      }
      return (activity, spent)
    }
  }
}
