import Basics
import JSON
import Money
import Settlement
import Workspace

/// Budgets, claims and the mix of spending as tables.
struct FundReport {
  let budgets: [Record]
  let claims: [Record]
  let funds: FundBook

  /// Each budget with what approved claims took and left.
  private var budgetRows: Listing {
    var listing = Listing(
      "budgets",
      [
        .init("id"), .init("partner"), .init("quarter"), .init("type"), .init("budget", .right),
        .init("spent", .right), .init("left", .right), .init("basis"),
      ], none: "no budgets: tandem mdf budget sets one up")
    listing.rows = budgets.map { record in
      let fund = fund(of: record)
      let left = fund.map { funds.left($0.partner, $0.quarter) } ?? .zero
      let spent = fund.map { $0.budget.minor.units - left.units } ?? 0
      func money(_ minor: Minor) -> JSONValue {
        fund.map { .string(Money(minor, $0.budget.currency).description) } ?? .null
      }
      return [
        .string(record.id), record.value["partner"] ?? .null, record.value["quarter"] ?? .null,
        record.value["type"] ?? .null, record.value["amount"] ?? .null, money(Minor(spent)),
        money(left), record.value["basis"] ?? .null,
      ]
    }
    return listing
  }

  private var claimRows: Listing {
    var listing = RecordTableView.listing(.fundClaim, claims)
    listing = Listing(
      "claims", listing.columns, none: "no claims", rows: listing.rows, shown: listing.shown)
    return listing
  }

  private var mixRows: Listing {
    var listing = Listing(
      "mix",
      [
        .init("partner"), .init("quarter"), .init("activity"), .init("spent", .right),
        .init("usual", .right),
      ], none: "nothing is approved yet")
    for record in budgets {
      guard let fund = fund(of: record) else { continue }
      let mix = funds.mix(fund.partner, fund.quarter)
      guard mix.contains(where: { $0.spent > .zero }) else { continue }
      for (activity, spent, usual) in mix {
        listing.rows.append(
          [
            fund.partner.text, fund.quarter.text, activity.rawValue,
            Money(spent, fund.budget.currency).description,
            Money(usual, fund.budget.currency).description,
          ].map { .string($0) })
      }
    }
    return listing
  }

  private func fund(of record: Record) -> Fund? {
    guard let quarter = record.text("quarter").flatMap({ Quarter($0) }) else { return nil }
    return funds.fund(Identifier(record.text("partner") ?? ""), quarter)
  }

  /// The rows that are asked for by name.
  func listing(_ what: String?) -> Listing {
    switch what {
    case "claims": claimRows
    case "mix": mixRows
    default: budgetRows
    }
  }

  /// For people: the tables that have rows.
  func text(_ style: Style) -> String {
    ([budgetRows] + [claimRows, mixRows].filter { !$0.rows.isEmpty })
      .map { $0.text(style) }.joined(separator: "\n")
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { writer in
      for listing in [budgetRows, claimRows, mixRows] { listing.member(of: &writer) }
    }
  }
}
