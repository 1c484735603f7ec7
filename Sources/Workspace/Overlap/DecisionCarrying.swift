package import Basics
import Storage

/// What becomes of decisions on pairs whose accounts have left a list under their keys.
package struct DecisionCarrying: Sendable {
  /// A decision that goes on under the new key of the same company.
  package struct Carried: Equatable, Sendable {
    /// The decision as it was.
    package let old: PairDecision
    /// The decision as it is.
    package let new: PairDecision
  }

  /// Those that were carried over.
  package private(set) var carried: [Carried] = []
  /// Those of which an account is gone since.
  package private(set) var loose: [PairDecision] = []

  /// Nothing to carry.
  package init() {}

  /// Looks for the accounts of decisions that a list has lost by its last import.
  ///
  /// An account is found again where exactly one account of the list has its domain, or its name
  /// and country where there is no domain to differ, and exactly one had before.
  init(_ holder: String, in connection: Connection) throws(Problem) {
    guard let list = try AccountListTable(connection).find(holder: holder) else { return }
    let accounts = AccountTable(connection)
    let isOurs = holder.isEmpty
    var lost: [(decision: PairDecision, former: AccountRow, present: AccountRow?)] = []
    let decisions = try PairDecision.all(in: connection)
      .filter { isOurs || ByteOrder.same($0.partner, holder) }
    for decision in decisions {
      let key = isOurs ? decision.ours : decision.theirs
      guard let former = try accounts.find(list.number, key: key, on: .former) else { continue }
      let present = try accounts.find(list.number, key: key)
      if let present, AccountTraits(present).isLike(AccountTraits(former)) { continue }
      lost.append((decision, former, present))
    }
    guard !lost.isEmpty else { return }
    var search = AccountTraits.Search(lost.map { AccountTraits($0.former) })
    try accounts.visit(list.number) { (row) throws(Problem) in search.meetPresent(AccountRow(row)) }
    try FormerAccounts(list, in: connection).visit { (row) throws(Problem) in
      search.meetFormer(AccountRow(row))
    }
    for one in lost {
      var new = one.decision
      if let key = search.newKey(of: AccountTraits(one.former)) {
        if isOurs { new.ours = key } else { new.theirs = key }
        carried.append(Carried(old: one.decision, new: new))
      } else if one.present == nil {
        loose.append(one.decision)
      }
    }
    settle(decisions)
  }

  /// A decision that would come to stand where another one stands does not move.
  private mutating func settle(_ decisions: [PairDecision]) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      let moving = Set(carried.map { Identifier($0.old.id) })
      var taken = Set(decisions.map { Identifier($0.id) }).subtracting(moving)
      for (place, one) in carried.enumerated() where !taken.insert(Identifier(one.new.id)).inserted
      {
        loose.append(one.old)
        carried.remove(at: place)
        isSettled = false
        break
      }
    }
  }
}

extension Change {
  /// Journals a decision in place of the one that there is, whose note stays where the new one has
  /// none; the same one changes nothing.
  package func decide(_ decision: PairDecision) throws(Problem) {
    let old = try known(decision)
    var decision = decision
    decision.note = (decision.note ?? old?.note).flatMap { $0.isEmpty ? nil : $0 }
    guard decision != old else { return }
    try set(PairDecision.kind, id: decision.id, decision.value)
  }

  /// Journals that what was decided about two accounts does not hold any more.
  ///
  /// - Throws: A problem of kind `refused` where nothing was decided.
  package func takeBack(_ decision: PairDecision) throws(Problem) {
    guard try known(decision) != nil else {
      throw Problem(
        .refused, code: "not_found", "nothing was decided about these two accounts",
        found: "'\(decision.ours)' and '\(decision.theirs)'",
        hint: "tandem overlap decide \(decision.partner) --list shows what was")
    }
    try remove(PairDecision.kind, id: decision.id)
  }

  private func known(_ decision: PairDecision) throws(Problem) -> PairDecision? {
    let row = try RecordTable(connection).find(kind: PairDecision.kind, id: decision.id)
    return try row.map { (row) throws(Problem) in try PairDecision(RecordValue.of(row)) }
  }

  /// Carries the decisions over that an import has parted from their accounts.
  func carryDecisions(_ holder: AccountHolder) throws(Problem) -> DecisionCarrying {
    let carrying = try DecisionCarrying(holder.text, in: connection)
    let new = Set(carrying.carried.map { Identifier($0.new.id) })
    for one in carrying.carried where !new.contains(Identifier(one.old.id)) {
      try remove(PairDecision.kind, id: one.old.id)
    }
    for one in carrying.carried {
      try set(PairDecision.kind, id: one.new.id, one.new.value)
    }
    return carrying
  }
}
