public import Basics

/// The accounts that we leave to one partner in one quarter.
///
/// Each change gives a new list; days never go back, so what a list protected in the past is never
/// rewritten.
public struct ProtectedList: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// The quarter.
  public let quarter: Quarter
  /// How many accounts may stand on it on one day.
  public let cap: Int
  /// Every stay on it, in the order of adding.
  public private(set) var entries: [ProtectedListEntry] = []

  /// An empty list.
  public init(partner: Identifier, quarter: Quarter, cap: Int = 50) {
    self.partner = partner
    self.quarter = quarter
    self.cap = cap
  }

  /// Puts an account on the list.
  public func adding(
    _ account: Identifier, on day: CivilDate
  ) throws(ProtectedListError) -> ProtectedList {
    try check(day)
    if let index = standing(account, on: day) {
      throw .alreadyListed(account, since: entries[index].addedOn)
    }
    guard entries.filter({ $0.stands(on: day) }).count < cap else { throw .full(cap: cap) }
    var list = self
    list.entries.append(ProtectedListEntry(account: account, addedOn: day))
    return list
  }

  /// Notes that an account was reviewed.
  public func reviewing(
    _ account: Identifier, on day: CivilDate
  ) throws(ProtectedListError) -> ProtectedList {
    try check(day)
    guard let index = open(account) else { throw .notListed(account) }
    var list = self
    list.entries[index].reviewedOn = day
    return list
  }

  /// Takes an account off the list; the day itself is still protected.
  public func pullingBack(
    _ account: Identifier, on day: CivilDate, because removal: ProtectedListEntry.Removal
  ) throws(ProtectedListError) -> ProtectedList {
    try check(day)
    guard let index = open(account) else { throw .notListed(account) }
    if case .other(let reason) = removal, !reason.utf8.contains(where: { $0 > 0x20 }) {
      throw .reasonMissing
    }
    var list = self
    list.entries[index].removedOn = day
    list.entries[index].removal = removal
    return list
  }

  /// The accounts that stand on it on a day, in the order of adding.
  public func accounts(on day: CivilDate) -> [Identifier] {
    guard quarter.first <= day, day <= quarter.last else { return [] }
    return entries.filter { $0.stands(on: day) }.map(\.account)
  }

  /// The days on which an account is protected, as ownership asks for them.
  public func stretches(of account: Identifier) -> [ProtectedAccount] {
    entries.filter { $0.account == account }.map { entry in
      ProtectedAccount(
        partner: partner, from: entry.addedOn, to: entry.removedOn ?? quarter.last)
    }
  }

  /// The accounts to pull back at the quarter's end: those whose pipeline did not move in it.
  ///
  /// `movement` is the last day on which each account's pipeline moved.
  public func withoutMovement(_ movement: [Identifier: CivilDate]) -> [Identifier] {
    remaining.filter { account in
      guard let moved = movement[account] else { return true }
      return moved < quarter.first || moved > quarter.last
    }
  }

  /// The accounts that nobody reviewed in the quarter.
  public var unreviewed: [Identifier] {
    entries.filter { $0.removedOn == nil && $0.reviewedOn == nil }.map(\.account)
  }

  /// The next quarter's list: the reviewed accounts whose pipeline moved, from its first day on.
  ///
  /// Nil after the last quarter of the calendar.
  public func carried(_ movement: [Identifier: CivilDate]) -> ProtectedList? {
    guard let next = quarter.next else { return nil }
    let dropped = Set(withoutMovement(movement)).union(unreviewed)
    var list = ProtectedList(partner: partner, quarter: next, cap: cap)
    list.entries = remaining.filter { !dropped.contains($0) }.prefix(max(cap, 0)).map {
      ProtectedListEntry(account: $0, addedOn: next.first)
    }
    return list
  }

  /// The accounts that were not pulled back.
  private var remaining: [Identifier] {
    entries.filter { $0.removedOn == nil }.map(\.account)
  }

  private func standing(_ account: Identifier, on day: CivilDate) -> Int? {
    entries.lastIndex { $0.account == account && $0.stands(on: day) }
  }

  private func open(_ account: Identifier) -> Int? {
    entries.lastIndex { $0.account == account && $0.removedOn == nil }
  }

  /// The last day on which something was done.
  private var lastDay: CivilDate? {
    entries.flatMap { [$0.addedOn, $0.reviewedOn, $0.removedOn] }.compactMap { $0 }.max()
  }

  private func check(_ day: CivilDate) throws(ProtectedListError) {
    guard quarter.first <= day, day <= quarter.last else { throw .outsideQuarter(day, quarter) }
    if let lastDay, day < lastDay { throw .beforeLast(day, last: lastDay) }
  }
}
