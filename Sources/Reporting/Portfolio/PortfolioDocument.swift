import Basics
package import JSON
import Money

/// A portfolio as data, for programs and for templates.
package enum PortfolioDocument {
  /// How many partners and risks the brief has room for.
  private static let mostOfBrief = 5

  /// The data.
  package static func value(of portfolio: Portfolio, isDrawn: Bool = false) -> JSONObject {
    var fields = Fields(isDrawn: isDrawn)
    fields.set("version", 1)
    fields.set("host", portfolio.host)
    fields.set("quarter", portfolio.quarter.text)
    fields.set("as_of", portfolio.asOf)
    let risks = portfolio.rows.flatMap { row in row.risks.map { (row, $0) } }
    fields.set("headline", PortfolioHeadline.sentences(of: portfolio)) { fields, text in
      fields.set("text", text)
    }
    fields.set("partners", portfolio.rows, row)
    fields.set("revenue", portfolio.revenue) { fields, row in
      fields.set("quarter", row.quarter.text)
      fields.set("sourced", row.sourced)
      fields.set("influenced", row.influenced)
      fields.set("delivered", row.delivered)
    }
    fields.draw("revenue_chart") { ReviewCharts.revenue(portfolio.revenue) }
    fields.show("revenue_currency", ReviewCharts.currency(of: portfolio.revenue)?.code)
    fields.set("risks", unique(risks.map(\.1))) { fields, risk in
      fields.set("kind", risk.kind)
      fields.set("what", risk.what)
      fields.set("next", risk.next)
    }
    fields.set("pages", portfolio.pages) { fields, page in
      fields.set("title", page.title)
      fields.set("file", page.file)
    }
    if isDrawn {
      fields.set("first_partners", Array(portfolio.rows.prefix(mostOfBrief)), row)
      fields.set("first_risks", Array(unique(risks.map(\.1)).prefix(mostOfBrief))) { fields, risk in
        fields.set("kind", risk.kind)
        fields.set("what", risk.what)
      }
      fields.set("late", late(portfolio)) { fields, late in
        fields.set("partner", late.partner)
        fields.set("text", late.promise.text)
        fields.set("owner", late.promise.owner)
        fields.set("due", late.promise.due)
      }
    }
    fields.object("receipt", of: portfolio.receipt) { fields, receipt in
      fields.set("sequence", receipt.sequence)
      fields.set("head", receipt.head)
    }
    return fields.object
  }

  private static func row(_ fields: inout Fields, _ row: Portfolio.Row) {
    let review = row.review
    fields.set("id", row.id)
    fields.set("partner", review.partner)
    fields.set("tier", review.tier?.held)
    fields.set("sourced", text(sourced(review)))
    fields.set("open_deals", review.pipeline.count)
    fields.set("pipeline", text(sums(review.pipeline.compactMap(\.amount))))
    fields.set("owed", text(review.statements.map(\.closing).filter { $0.minor != .zero }))
    fields.set("commitments", review.promises.count)
    fields.set("commitments_done", review.promises.count { $0.state == .done })
    fields.set("commitments_overdue", review.promises.count { $0.state == .overdue })
    fields.set("risks", row.risks.count)
    fields.show(
      "risks_word", row.risks.isEmpty ? nil : "\(Count.of(row.risks.count, "thing")) to settle")
    let late = review.promises.count { $0.state == .overdue }
    fields.show("late_word", late == 0 ? nil : "\(late) overdue")
    fields.object("files", of: row.files) { fields, files in
      fields.set("internal", files.own)
      fields.set("partner", files.partner)
      fields.set("markdown", files.markdown)
    }
  }

  static func sourced(_ review: SharedReview) -> [Money] {
    review.revenue.filter { $0.quarter == review.quarter && $0.sourced.minor != .zero }
      .map(\.sourced)
  }

  private static func text(_ amounts: [Money]) -> String? {
    amounts.isEmpty ? nil : amounts.map { ShownNumber.text($0) }.joined(separator: ", ")
  }

  /// Sums by currency; what does not fit is left out, and its deals are still listed.
  static func sums(_ amounts: [Money]) -> [Money] {
    var sums: [Currency: Int128] = [:]
    for amount in amounts { sums[amount.currency, default: 0] += Int128(amount.minor.units) }
    return sums.sorted { $0.key < $1.key }.compactMap { currency, sum in
      Int64(exactly: sum).map { Money(Minor($0), currency) }
    }
  }

  private static func unique(_ risks: [Risk]) -> [Risk] {
    var found: [Risk] = []
    for risk in risks where !found.contains(risk) { found.append(risk) }
    return found
  }

  private static func late(_ portfolio: Portfolio) -> [(partner: String, promise: Promise)] {
    portfolio.rows.flatMap { row in
      row.review.promises.filter { $0.state == .overdue }.map { (row.review.partner, $0) }
    }
  }
}

/// What a portfolio says first.
enum PortfolioHeadline {
  /// Three sentences, made by rules from the rows.
  static func sentences(of portfolio: Portfolio) -> [String] {
    let now = portfolio.revenue.filter {
      $0.quarter == portfolio.quarter && $0.sourced.minor != .zero
    }
    let amounts = Headline.list(now.map { ShownNumber.text($0.sourced) })
    let sourcing = portfolio.rows.count { !PortfolioDocument.sourced($0.review).isEmpty }
    let first =
      now.isEmpty
      ? "Partners sourced no revenue in \(portfolio.quarter)."
      : "Partners sourced \(amounts) in \(portfolio.quarter), "
        + "\(sourcing) of \(portfolio.rows.count) took part."
    let open = portfolio.rows.flatMap(\.review.pipeline)
    let worth = PortfolioDocument.sums(open.compactMap(\.amount)).map { ShownNumber.text($0) }
    let second =
      open.isEmpty
      ? "No registered deal is open."
      : "\(Count.of(open.count, "registered deal")) \(open.count == 1 ? "is" : "are") open"
        + (worth.isEmpty ? "." : ", worth \(Headline.list(worth)).")
    let promises = portfolio.rows.flatMap(\.review.promises)
    let late = promises.count { $0.state == .overdue }
    let third =
      promises.isEmpty
      ? "Nothing was promised for the quarter."
      : "Of \(Count.of(promises.count, "commitment")), "
        + "\(promises.count { $0.state == .done }) done and \(late) overdue."
    return [first, second, third]
  }
}
