import Basics
import Exact
package import JSON
import Money

/// A review as data: what `--format json` writes, and what templates read.
///
/// Sections that are empty are `null` or an empty list, never missing; what is ours alone stands
/// under `internal`, which a partner's review does not have.
package enum ReviewDocument {
  /// The data of a review; drawn for a page, which gets pictures and tints too.
  package static func value(of review: Review, isDrawn: Bool = false) -> JSONObject {
    let shared = review.shared
    var fields = Fields(isDrawn: isDrawn)
    fields.set("version", 1)
    fields.set("audience", review.audience.rawValue)
    fields.set("host", shared.host)
    fields.set("partner", shared.partner)
    fields.set("quarter", shared.quarter.text)
    fields.set("as_of", shared.asOf)
    fields.set("headline", Headline.sentences(of: shared)) { fields, sentence in
      fields.set("text", sentence.text)
      fields.set("section", sentence.section)
    }
    fields.set("commitments", shared.promises, promise)
    fields.set("scorecard", shared.metrics, metric)
    fields.set("revenue", shared.revenue) { fields, row in
      fields.set("quarter", row.quarter.text)
      fields.set("sourced", row.sourced)
      fields.set("influenced", row.influenced)
      fields.set("delivered", row.delivered)
    }
    fields.set("pipeline", shared.pipeline, deal)
    fields.draw("revenue_chart") { ReviewCharts.revenue(shared.revenue) }
    fields.show("revenue_currency", ReviewCharts.currency(of: shared.revenue)?.code)
    fields.object("closed") { outcome(&$0, shared.outcome) }
    fields.object("overlap", of: shared.overlap, overlap)
    fields.object("integration") { integration(&$0, shared.integration) }
    fields.object("tier", of: shared.tier, tier)
    fields.set("statements", shared.statements, statement)
    fields.object("mdf", of: shared.funds, funds)
    fields.object("next") { plan(&$0, shared.plan) }
    fields.set("sources", shared.sources) { fields, source in
      fields.set("name", source.name)
      fields.set("what", source.what)
      fields.set("as_of", source.asOf)
    }
    if let own = review.own { fields.object("internal") { OwnDocument.fill(&$0, own) } }
    return fields.object
  }

  private static func promise(_ fields: inout Fields, _ promise: Promise) {
    fields.set("text", promise.text)
    fields.set("side", promise.isOurs.map { $0 ? "ours" : "theirs" })
    fields.set("owner", promise.owner)
    fields.set("due", promise.due)
    fields.set("state", promise.state.rawValue)
    fields.show("tone", promise.state.tone.rawValue)
    fields.set("done", promise.doneOn)
    fields.set("reason", promise.reason)
  }

  private static func metric(_ fields: inout Fields, _ metric: Metric) {
    fields.set("metric", metric.name)
    fields.set("target", metric.target?.text)
    fields.set("actual", metric.actual?.text)
    fields.set("before", metric.before?.text)
    fields.set("change", metric.change)
    fields.set("reached", metric.isReached)
    fields.show("reached_word", metric.isReached.map { $0 ? "reached" : "missed" })
    fields.show("reached_tone", metric.isReached.map { $0 ? "good" : "careful" })
    fields.draw("chart") { ReviewCharts.trend(metric) }
    fields.set("trend", metric.points) { fields, point in
      fields.set("quarter", point.quarter.text)
      fields.set("value", point.value?.text)
    }
  }

  private static func deal(_ fields: inout Fields, _ deal: PipelineDeal) {
    fields.set("registration", deal.id)
    fields.set("account", deal.account)
    fields.set("stage", deal.stage)
    fields.set("amount", deal.amount)
    fields.set("registered", deal.registered)
    fields.set("age_days", deal.age)
    fields.set("last_day", deal.lastDay)
    fields.set("next", deal.next)
  }

  private static func outcome(_ fields: inout Fields, _ outcome: Outcome) {
    fields.set("won", outcome.won)
    fields.set("lost", outcome.deals.count - outcome.won)
    fields.set("win_rate", outcome.winRate.map(ShownNumber.percent))
    fields.set(
      "median_days", outcome.medianDays.map { ShownNumber.decimal($0, places: 1) })
    fields.set("deals", outcome.deals) { fields, deal in
      fields.set("account", deal.account)
      fields.set("closed", deal.closed)
      fields.set("result", deal.isWon ? "won" : "lost")
      fields.show("tone", deal.isWon ? "good" : "plain")
      fields.set("value", deal.value)
      fields.set("days", deal.days)
    }
  }

  private static func overlap(_ fields: inout Fields, _ overlap: SharedAccounts) {
    fields.set("step", overlap.step)
    fields.set("populations", overlap.populations) { fields, population in
      fields.set("population", population.name)
      fields.set("companies", population.companies)
      fields.set("exact", population.isExact)
      let about = population.companies.map {
        (population.isExact ? "" : "about ") + ShownNumber.text($0)
      }
      fields.set("text", about ?? "too few to tell")
    }
    fields.set("named", overlap.named)
    fields.set("accounts", overlap.accounts) { fields, account in
      fields.set("key", account.key)
      fields.set("name", account.name)
      fields.set("population", account.population)
    }
    let more = max(0, overlap.named - overlap.accounts.count)
    fields.set("more", more)
    fields.show("more_note", more > 0 ? "\(ShownNumber.text(more)) more" : nil)
    let isRounded = overlap.populations.contains { !$0.isExact }
    fields.show(
      "step_note",
      isRounded ? "counts that are not exact go in steps of \(overlap.step)" : nil)
  }

  private static func step(_ fields: inout Fields, _ step: Integration.Step) {
    fields.set("task", step.task)
    fields.set("phase", step.phase)
    fields.set("from", step.from)
    fields.set("to", step.to)
    fields.show("when", step.from == step.to ? "\(step.to)" : "\(step.from) to \(step.to)")
    fields.set("done", step.isDone)
    fields.set("owner", step.owner)
  }

  private static func integration(_ fields: inout Fields, _ integration: Integration) {
    fields.set("live_since", integration.liveSince)
    fields.set("joint_customers", integration.jointCustomers)
    fields.set("steps", integration.steps, step)
    fields.set("steps_done", integration.steps.count(where: \.isDone))
    fields.set("steps_all", integration.steps.count)
    fields.draw("chart") { ReviewCharts.roadmap(integration.steps) }
  }

  private static func tier(_ fields: inout Fields, _ tier: TierStanding) {
    fields.set("held", tier.held)
    fields.set("next", tier.next)
    fields.set("needs", tier.needs) { fields, need in
      fields.set("what", need.what)
      fields.set("met", need.isMet)
      fields.set("state", need.isMet.map { $0 ? "met" : "missing" } ?? "not known")
      fields.show("tone", need.isMet.map { $0 ? "good" : "careful" } ?? "plain")
    }
  }

  static func statement(_ fields: inout Fields, _ statement: AccountStatement) {
    fields.set("currency", statement.currency.code)
    fields.set("opening", statement.opening)
    fields.set("earned", statement.earned)
    fields.set("returned", statement.returned)
    fields.set("paid", statement.paid)
    fields.set("closing", statement.closing)
    fields.set("lines", statement.lines) { fields, line in
      fields.set("day", line.day)
      fields.set("what", line.what)
      fields.set("deal", line.deal)
      fields.set("basis", line.basis)
      fields.set("amount", line.amount)
      fields.set("why", line.why)
    }
    fields.set("waiting", statement.waiting, waiting)
    fields.draw("chart") { ReviewCharts.waterfall(statement) }
  }

  static func waiting(_ fields: inout Fields, _ waiting: WaitingAmount) {
    fields.set("amount", waiting.amount)
    fields.set("why", waiting.why)
  }

  private static func funds(_ fields: inout Fields, _ funds: CoMarketing) {
    fields.set("budget", funds.budget)
    fields.set("spent", funds.spent)
    fields.set("left", funds.left)
    fields.set("claims", funds.claims) { fields, claim in
      fields.set("activity", claim.activity)
      fields.set("amount", claim.amount)
      fields.set("state", claim.state)
      fields.set("proof", claim.proof)
    }
  }

  private static func plan(_ fields: inout Fields, _ plan: NextQuarter) {
    fields.set("quarter", plan.quarter?.text)
    fields.set("targets", plan.targets) { fields, target in
      fields.set("metric", target.metric)
      fields.set("value", target.value)
    }
    fields.set("ours", plan.ours, promise)
    fields.set("theirs", plan.theirs, promise)
    fields.set("unclaimed", plan.unclaimed, promise)
    if fields.isDrawn {
      fields.set("actions", plan.ours + plan.theirs + plan.unclaimed, promise)
    }
    fields.set("steps", plan.steps, step)
  }
}
