import Basics
import CoSell
import Exact
import Money
import Reporting
import Scoring
import Storage
import Workspace

extension ReviewMaker {
  /// How the partner's deals go beside all partners' and our own.
  var comparison: [Comparison] {
    let closed = desk.deals.deals.filter { deal in
      deal.closedAt.flatMap { desk.zone.date(of: $0) }?.quarter == quarter
    }.map { DealOutcome($0.resolution, revenue: $0.value) }
    let rates = WinRates(closed)
    let days = DaysToClose(closed)
    let own = outcome(of: quarter)
    func rate(_ count: WinCount?) -> String {
      guard let count, let rate = count.rate else { return "–" }
      return "\(ShownNumber.percent(rate)) (\(count.won) of \(count.closed))"
    }
    func median(_ days: [Int]) -> String {
      DaysToClose.median(of: days).map { ShownNumber.decimal($0, places: 1) } ?? "–"
    }
    return [
      Comparison(
        "Win rate", partner: rate(rates.byPartner[id]), partners: rate(rates.partner),
        direct: rate(rates.direct)),
      Comparison(
        "Median days to close",
        partner: own.medianDays.map { ShownNumber.decimal($0, places: 1) } ?? "–",
        partners: median(days.partner), direct: median(days.direct)),
    ]
  }

  /// The kept matrix as a page shows it.
  static func matrix(_ overlap: PartnerOverlap) -> OverlapMatrix {
    let summary = overlap.summary
    let theirs = overlap.theirs.accounts
    let sharedTheirs = summary.sharedTheirs.reduce(0) { $0 + Int(clamping: $1.accounts) }
    return OverlapMatrix(
      summary.cells.map { cell in
        OverlapMatrix.Cell(
          cell.ours, cell.theirs, accounts: cell.accounts,
          amounts: cell.amounts.compactMap { amount in
            guard let minor = amount.minor, let currency = Currency(amount.currency)
            else { return nil }
            return ShownNumber.text(Money(Minor(minor), currency))
          })
      }, shared: summary.shared, whiteSpace: max(0, Int(clamping: theirs) - sharedTheirs),
      doubtful: summary.doubtful)
  }

  /// The candidates that would be built with the partner.
  var candidates: [ScoredCandidate] {
    guard let ranking = desk.ranking else { return [] }
    let own = Set(desk.records(.candidate, of: partner.id).map { Identifier($0.id) })
    return ranking.rows.filter { own.contains($0.candidate.id) }.map { row in
      var scored = ScoredCandidate(
        id: row.candidate.id.text, name: row.candidate.name ?? row.candidate.id.text,
        rank: row.rank, score: row.score.total, verdict: row.verdict.rawValue,
        parts: row.score.contributions.map { part in
          ScoredCandidate.Part(
            Scoreboard.name(ofFactor: part.factor.id), points: part.isUnknown ? nil : part.points,
            contribution: part.value)
        })
      scored.sensitivity = sensitivity(of: row, in: ranking)
      return scored
    }
  }

  /// What would change a candidate's verdict, or its place among the first.
  private func sensitivity(of row: RankedCandidate, in ranking: Ranking) -> [String] {
    func name(_ id: Identifier) -> String {
      ranking.rows.first { $0.candidate.id == id }?.candidate.name ?? id.text
    }
    var lines: [String] = []
    if let needed = Requirement(of: row, in: ranking, for: .threshold), !needed.cheapest.isEmpty {
      let moves = needed.cheapest.map {
        ScoreWords.move($0, ranking.model, readsBands: ranking.model.readsInputs)
      }
      lines.append(
        "reaches \(ScoreFigure.short(needed.target)) with \(moves.joined(separator: " and "))")
    }
    for one in desk.stability?.sensitivity ?? [] {
      for (point, word) in [(one.upTo, "rises to"), (one.downTo, "falls to")] {
        guard let point else { continue }
        let factor = Scoreboard.name(ofFactor: one.factor.id)
        let weight = "the weight of \(factor) \(word) \(ShownNumber.percent(point.value))"
        for pair in point.pairs {
          if pair.inside == row.candidate.id {
            lines.append(
              "leaves the top \(ReviewDesk.top) for \(name(pair.outside)) when \(weight)")
          } else if pair.outside == row.candidate.id {
            lines.append("enters the top \(ReviewDesk.top) for \(name(pair.inside)) when \(weight)")
          }
        }
      }
    }
    return lines
  }

  /// What of the conflicts is about the partner's deals.
  var risks: [Risk] {
    let accounts = Set(deals.map { Identifier($0.account) })
    return desk.conflicts.filter { row in
      if ByteOrder.same(row.who, partner.id) { return true }
      return row.account.map { accounts.contains(Identifier($0)) } ?? false
    }.map { row in
      let what = [row.account, row.what].compactMap { $0 }.joined(separator: ": ")
      return Risk(row.code.replacing("_", with: " "), what, next: row.next)
    }
  }
}
