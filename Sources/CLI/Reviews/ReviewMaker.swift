import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Program
import Reporting
import Storage
import Workspace

/// Makes a partner's review of a quarter: chooses what each side may know before anything is
/// written.
struct ReviewMaker {
  let desk: ReviewDesk
  let partner: Record
  let quarter: Quarter
  /// The deals that the partner registered, is party to, or delivers.
  let deals: [DealBook.Deal]

  init(desk: ReviewDesk, partner: Record, quarter: Quarter) {
    self.desk = desk
    self.partner = partner
    self.quarter = quarter
    deals = desk.deals(of: Identifier(partner.id))
  }

  var id: Identifier { Identifier(partner.id) }
  var name: String { partner.text("name") ?? partner.id }

  /// The quarters of a trend, the one under review the last of five.
  static func quarters(upTo last: Quarter) -> [Quarter] {
    (0..<5).reversed().compactMap { last.adding(quarters: -$0) }
  }

  var quarters: [Quarter] { Self.quarters(upTo: quarter) }

  /// What both sides read, without the overlap.
  func shared() throws(Problem) -> SharedReview {
    var review = SharedReview(partner: name, quarter: quarter, asOf: desk.today)
    review.host = desk.program.name
    review.promises = promises
    let credited = try CreditedRevenueTable(of: id, desk.deals)
    review.revenue = credited.rows(of: quarters)
    review.pipeline = pipeline
    review.outcome = outcome(of: quarter)
    review.metrics = try metrics(credited)
    review.integration = integration
    review.tier = tier
    review.statements = try statements(isInternal: false)
    review.funds = funds
    review.plan = plan
    review.sources = sources
    return review
  }

  /// What only we read.
  func own(_ overlap: PartnerOverlap?) throws(Problem) -> OwnReview {
    var own = OwnReview(id: partner.id)
    own.comparison = comparison
    own.matrix = overlap.map(Self.matrix)
    own.waiting = try statements(isInternal: true).flatMap(\.waiting)
    own.candidates = candidates
    own.risks = risks
    own.notes = desk.records(.note, of: partner.id).map { record in
      DatedNote(record.text("text") ?? "", day: record.date("date"))
    }
    own.receipt = desk.receipt
    return own
  }

  // MARK: What was promised

  private var promises: [Promise] {
    desk.records(.commitment, of: partner.id).filter { record in
      if let wanted = record.text("quarter").flatMap({ Quarter($0) }) {
        // What an earlier quarter left open is carried on.
        return wanted == quarter
          || wanted < quarter && record.flag("done", on: desk.today) == nil
      }
      return record.date("due").map { $0.quarter == quarter } ?? false
    }.map(promise)
  }

  func promise(_ record: Record) -> Promise {
    let due = record.date("due") ?? record.text("quarter").flatMap { Quarter($0)?.last }
    let state: Promise.State =
      switch record.flag("done", on: desk.today) {
      case true?: .done
      case false?: record.date("done") == nil ? .dropped : .open
      case nil: due.map { $0 < desk.today } ?? false ? .overdue : .open
      }
    var promise = Promise(record.text("text") ?? "", state)
    promise.isOurs = record.text("side").map { $0 == "ours" }
    promise.owner = record.text("owner")
    promise.due = due
    promise.doneOn = state == .done ? record.date("done") : nil
    promise.reason = record.text("reason")
    return promise
  }

  // MARK: The integration and the tier

  private var integration: Integration {
    var integration = Integration()
    integration.liveSince = partner.date("live_integration").flatMap { $0 <= desk.today ? $0 : nil }
    integration.jointCustomers = partner.text("joint_customers").flatMap { Int($0) }
    integration.steps = desk.records(.task, of: partner.id).compactMap(step)
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return integration
  }

  func step(_ record: Record) -> Integration.Step? {
    guard let from = record.date("from"), let to = record.date("to") else { return nil }
    return Integration.Step(
      record.text("task") ?? "", phase: record.text("phase"), from: from, to: to,
      isDone: record.flag("done", on: desk.today) == true, owner: record.text("owner"))
  }

  /// The tier that was agreed, else the one that what is known supports, and what the next one
  /// requires (R-10).
  private var tier: TierStanding? {
    let advice = desk.program.tierAdvice(
      for: PartnerFactsInput(partner, on: desk.today).answers)
    let held = partner.text("tier") ?? advice.held?.tier.rawValue
    let place = advice.rungs.firstIndex { $0.terms.tier.rawValue == held }
    let next = advice.rungs.dropFirst(place.map { $0 + 1 } ?? 0).first
    return TierStanding(
      held: held, next: next?.terms.tier.rawValue,
      needs: (next?.needs ?? []).map { need in
        let isMet: Bool? =
          switch need.status {
          case .met: true
          case .missing: false
          case .unknown: nil
          }
        return (TierReport.words(need.requirement), isMet)
      })
  }

  // MARK: What comes next

  private var plan: NextQuarter {
    var plan = NextQuarter()
    guard let next = quarter.next else { return plan }
    plan.quarter = next
    plan.targets = desk.records(.target, of: partner.id).filter { $0.text("quarter") == next.text }
      .map { record in
        let unit = record.text("unit").map { " \($0)" } ?? ""
        return NextQuarter.Target(
          record.text("metric") ?? "", value: (record.text("value") ?? "") + unit)
      }
    let ahead = desk.records(.commitment, of: partner.id).filter { record in
      if let wanted = record.text("quarter").flatMap({ Quarter($0) }) { return wanted == next }
      if let due = record.date("due") { return due.quarter == next }
      return record.flag("done", on: desk.today) == nil
    }.map(promise)
    plan.ours = ahead.filter { $0.isOurs == true }
    plan.theirs = ahead.filter { $0.isOurs == false }
    plan.unclaimed = ahead.filter { $0.isOurs == nil }
    plan.steps = desk.records(.task, of: partner.id).compactMap(step).filter { step in
      step.from <= next.last && next.first <= step.to
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return plan
  }

  private var sources: [Source] {
    let deals = deals.count {
      $0.kept?.registrations.contains { ByteOrder.same($0.partner, partner.id) } ?? false
    }
    return [
      Source(
        "Deals", "\(Plural.of(deals, "deal")) with a registration of \(name)", asOf: desk.today),
      Source(
        "Ledger",
        desk.payouts.ledger.periods.map(\.month).max().map { "closed through \($0)" }
          ?? "no month is closed yet", asOf: desk.today),
      Source("Program", "\(desk.program.name), version \(desk.program.version)"),
      Source("Made by", "tandem \(BuildFacts.version), template review"),
    ]
  }
}
