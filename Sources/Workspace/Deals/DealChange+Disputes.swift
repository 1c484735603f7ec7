package import Basics
import CoSell
import JSON
import Storage

extension DealChange {
  /// Opens a dispute of a partner about a deal; while it is open, the deal's payout is held.
  package func dispute(
    _ deal: KeptDeal, by partner: String, note: String
  ) throws(Problem) -> KeptDispute {
    let stamp = try stamp()
    for open in try disputes() where ByteOrder.same(open.deal, deal.id) && open.resolved == nil {
      guard ByteOrder.same(open.partner, partner) else { continue }
      throw Problem(
        .refused, code: "disputed_already", "'\(partner)' disputes this deal already",
        found: open.id, hint: "tandem dispute list shows how it stands")
    }
    let dispute = KeptDispute(
      id: "dispute-\(stamp.entry)", deal: deal.id, partner: partner, note: note,
      opened: stamp.entry)
    try self.note(KeptDispute.kind, dispute.id, dispute.value)
    return dispute
  }

  /// Escalates a dispute.
  package func escalate(
    _ dispute: KeptDispute, to name: String
  ) throws(Problem) -> KeptDispute {
    let stamp = try stamp()
    try check(dispute) { (engine) throws(DisputeError) in try engine.escalated(at: stamp.at) }
    var dispute = dispute
    dispute.escalated = stamp.entry
    dispute.escalatedTo = name
    try note(KeptDispute.kind, dispute.id, dispute.value)
    return dispute
  }

  /// Resolves a dispute.
  package func resolve(
    _ dispute: KeptDispute, _ resolution: String
  ) throws(Problem) -> KeptDispute {
    let stamp = try stamp()
    try check(dispute) { (engine) throws(DisputeError) in try engine.resolved(at: stamp.at) }
    var dispute = dispute
    dispute.resolved = stamp.entry
    dispute.resolution = resolution
    try note(KeptDispute.kind, dispute.id, dispute.value)
    return dispute
  }

  private func check(
    _ dispute: KeptDispute, _ step: (Dispute) throws(DisputeError) -> Dispute
  ) throws(Problem) {
    let engine = try dispute.dispute(moments)
    do {
      _ = try step(engine)
    } catch {
      let (what, at) =
        switch error {
        case .alreadyEscalated(let at): ("is escalated already", at)
        case .alreadyResolved(let at): ("is resolved already", at)
        case .beforeOpening(let at, _): ("can't end before it began", at)
        }
      throw Problem(
        .refused, code: error.code, "dispute '\(dispute.id)' \(what) (R-39)", found: at.text)
    }
  }

  /// All disputes, the oldest first.
  package func disputes() throws(Problem) -> [KeptDispute] {
    var disputes: [KeptDispute] = []
    for row in try RecordTable(change.connection).all(kind: KeptDispute.kind) {
      disputes.append(try KeptDispute(id: row.id, RecordValue.of(row)))
    }
    return disputes.sorted { $0.opened < $1.opened }
  }

  /// The dispute that a user names: by its id, or the one open dispute of a deal.
  package func dispute(named name: String) throws(Problem) -> KeptDispute {
    let all = try disputes()
    if let one = all.first(where: { ByteOrder.same($0.id, name) }) { return one }
    if let deal = try? finder().named(name) {
      let open = all.filter { ByteOrder.same($0.deal, deal.id) && $0.resolved == nil }
      if open.count == 1 { return open[0] }
    }
    let ids = all.filter { $0.resolved == nil }.map(\.id)
    throw Problem(
      .badInput, code: "unknown_dispute", "there is no open dispute '\(name)'",
      expected: ids.isEmpty ? nil : "one of " + ids.joined(separator: ", "),
      hint: "tandem dispute list shows them")
  }
}
