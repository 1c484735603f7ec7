import Basics
public import Exact
public import Money

/// The terms by which a deal's pool is shared, agreed before the close.
///
/// Terms apply in declared order: each takes its share, held between its floor and its cap, but
/// no more than the terms before it left. What is left over goes to the `remaining` term.
///
/// ```swift
/// let terms = try SplitTerms([
///   SplitTerm("acme", .share(Rate(basisPoints: 6_000))),
///   SplitTerm("bolt", .share(Rate(basisPoints: 3_000)), most: 20_000),
///   SplitTerm("us", .remaining),
/// ])
/// try terms.shares(of: 100_000).map(\.minor)  // 60,000, 20,000 and 20,000
/// ```
public struct SplitTerms: Hashable, Sendable {
  /// The terms in declared order.
  public let terms: [SplitTerm]

  /// Accepts terms that make sense whatever the pool turns out to be.
  public init(_ terms: [SplitTerm]) throws(SplitTermsError) {
    guard !terms.isEmpty else { throw .empty }
    guard !terms.contains(where: { $0.payee == "" }) else { throw .namelessPayee }
    if let twice = PayeeSplit.firstRepeated(terms.lazy.map(\.payee)) {
      throw .duplicatePayee(twice)
    }
    for term in terms { try SplitTerms.checkLimits(of: term) }
    let remaining = terms.filter { $0.amount == .remaining }
    if remaining.count > 1 { throw .twoRemaining(remaining[0].payee, remaining[1].payee) }
    let shares = terms.reduce(Fraction.zero) { $0 + $1.share.fraction }
    guard shares <= .one else { throw .overWhole(Rate(shares)) }
    if remaining.isEmpty, shares < .one, terms.allSatisfy(\.isBareShare) {
      throw .sharesBelowWhole(Rate(shares))
    }
    if remaining.isEmpty, let capped = terms.first(where: { $0.most != nil }) {
      throw .capWithoutRemaining(payee: capped.payee)
    }
    self.terms = terms
  }

  /// Checks the terms against the pool they are agreed for.
  ///
  /// Refuses terms that ask for more than the pool, and terms that leave part of it to nobody.
  public func check(against pool: Minor) throws(SplitTermsError) {
    let size = pool.exact.isNegative ? -pool.exact : pool.exact
    let fixed = terms.reduce(Fraction.zero) { $0 + $1.fixed.exact }
    guard fixed <= size else {
      throw .fixedAbovePool(fixed: fixed.numerator.int64.map { Minor($0) }, pool: pool)
    }
    let asked = terms.reduce(Fraction.zero) { $0 + $1.wanted(of: size) }
    guard asked <= size else { throw .moreThanPool(asked: asked, pool: pool) }
    guard takesRemaining || asked == size else {
      throw .lessThanWhole(unassigned: size - asked, pool: pool)
    }
  }

  /// The shares of a pool, in declared order; they add up to it exactly.
  ///
  /// Quotas are exact; the units that flooring leaves over go to the largest remainders.
  /// A negative pool mirrors the positive one.
  public func shares(of pool: Minor) throws(SplitTermsError) -> [SplitShare] {
    let size = pool.exact.isNegative ? -pool.exact : pool.exact
    var left = size
    var quotas: [Fraction] = []
    for term in terms {
      let quota = min(term.wanted(of: size), left)
      quotas.append(quota)
      left = left - quota
    }
    if let index = terms.firstIndex(where: { $0.amount == .remaining }) {
      quotas[index] = left
    } else if !left.isZero {
      throw .lessThanWhole(unassigned: left, pool: pool)
    }
    // An empty pool has no quota above zero to weigh by.
    let minors =
      (try? Split.shares(of: pool, weights: quotas)) ?? quotas.map { _ in Minor.zero }
    return zip(zip(terms, quotas), minors).map { pair, minor in
      SplitShare(term: pair.0, quota: pool.isNegative ? -pair.1 : pair.1, minor: minor)
    }
  }

  /// What changes for each payee when a deal's pool grows or shrinks.
  ///
  /// Caps and floors are cumulative over the deal, so a posting is always the difference between
  /// the shares of the pool after and before.
  public func entries(before: Minor, after: Minor) throws(SplitTermsError) -> [Minor] {
    var entries: [Minor] = []
    for (new, old) in zip(try shares(of: after), try shares(of: before)) {
      guard let entry = try? new.minor.subtracting(old.minor) else { throw .overflow }
      entries.append(entry)
    }
    return entries
  }

  private var takesRemaining: Bool {
    terms.contains { $0.amount == .remaining }
  }

  private static func checkLimits(of term: SplitTerm) throws(SplitTermsError) {
    let amounts = [term.fixed, term.most ?? .zero, term.least ?? .zero]
    if amounts.contains(where: \.isNegative) || term.share.fraction.isNegative {
      throw .negative(payee: term.payee)
    }
    if term.amount == .remaining, term.most != nil || term.least != nil {
      throw .limitOnRemaining(payee: term.payee)
    }
    if let most = term.most, let least = term.least, most < least {
      throw .capBelowFloor(payee: term.payee, most: most, least: least)
    }
  }
}

/// What one term of a split comes to.
public struct SplitShare: Hashable, Sendable {
  /// The term.
  public let term: SplitTerm
  /// Its exact part of the pool, before rounding.
  public let quota: Fraction
  /// Its part in whole minor units.
  public let minor: Minor

  /// Why the share is what it is.
  public var reasons: [Reason] {
    var facts: [Reason.Fact] = [
      .init("payee", .text(term.payee.text)), .init("quota", .exact(quota)),
      .init("share_minor", .minor(minor)),
    ]
    switch term.amount {
    case .share(let rate): facts.insert(.init("rate", .rate(rate)), at: 1)
    case .fixed(let fixed): facts.insert(.init("fixed_minor", .minor(fixed)), at: 1)
    case .remaining: break
    }
    if let most = term.most { facts.append(.init("max_minor", .minor(most))) }
    if let least = term.least { facts.append(.init("min_minor", .minor(least))) }
    return [Reason("R-19", term.amount == .remaining ? "remaining" : "term", facts)]
  }
}

extension SplitTerm {
  /// Whether the term is a part of the pool and nothing else can lift it.
  fileprivate var isBareShare: Bool {
    if case .share = amount { least == nil } else { false }
  }

  /// The promised part of the pool; nothing for fixed and remaining terms.
  fileprivate var share: Rate {
    if case .share(let rate) = amount { rate } else { .zero }
  }

  /// The promised fixed amount; nothing for shares and remaining terms.
  fileprivate var fixed: Minor {
    if case .fixed(let minor) = amount { minor } else { .zero }
  }

  /// What the term asks of a pool that is not below zero, between its floor and its cap.
  fileprivate func wanted(of size: Fraction) -> Fraction {
    var wanted = share.fraction * size + fixed.exact
    if let least { wanted = max(wanted, least.exact) }
    if let most { wanted = min(wanted, most.exact) }
    return wanted
  }
}
