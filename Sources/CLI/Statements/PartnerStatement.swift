import Basics
import Money
import Settlement

/// What a partner is told of a stretch of months, in one currency.
///
/// It has no place for anything else: no other partner, no number of a posting, no reference of
/// another system, nobody's name of ours. What a partner may see is what can be put in here.
struct PartnerStatement: Equatable {
  /// One line of it.
  struct Line: Equatable {
    /// The day on which it happened.
    let day: CivilDate
    /// The month in which it was posted.
    let period: YearMonth
    /// The deal, as the partner's receipt calls it.
    let deal: String?
    /// The customer, where the partner named it to us or it is party to the deal.
    let customer: String?
    /// What kind of line it is.
    let kind: String
    /// What it was worked out from.
    let base: String?
    /// At which rate.
    let rate: String?
    /// How much.
    let amount: Minor
    /// Why it is so much.
    let why: String
  }

  /// Money that left.
  struct Payment: Equatable {
    let payout: String
    let day: CivilDate
    let amount: Minor
    let reference: String?
  }

  /// Money that is owed and waits.
  struct Waiting: Equatable {
    let amount: Minor
    let why: String
  }

  /// An event of one of the partner's deals that waits for what is not known yet; what it
  /// comes to is not known either.
  struct WaitingEvent: Equatable {
    let day: CivilDate
    let deal: String?
    let kind: String
    let base: String?
    let why: String
  }

  /// The partner's own name.
  let partner: String
  let currency: Currency
  let months: ClosedRange<YearMonth>
  let opening: Minor
  let lines: [Line]
  let clawbacks: [Line]
  let payments: [Payment]
  let closing: Minor
  /// The day on which what waits was looked at.
  let day: CivilDate
  let waiting: [Waiting]
  let events: [WaitingEvent]

  /// The same as tables.
  var sheet: StatementSheet {
    var sheet = StatementSheet(
      title: "Statement of \(partner)", currency: currency, months: months, day: day,
      opening: opening, closing: closing)
    sheet.lines = lines.map { StatementSheet.row($0, "commission", currency) }
    sheet.clawbacks = clawbacks.map { StatementSheet.row($0, "clawback", currency) }
    sheet.payouts = payments.map { StatementSheet.row($0, currency) }
    sheet.waiting =
      waiting.map { StatementSheet.row($0, currency) } + events.map(StatementSheet.row)
    return sheet
  }
}

/// What a statement tells those who keep the books: the same lines, with where they come from.
struct InternalStatement {
  /// Where a line comes from.
  struct Origin {
    let posting: Int
    let event: String
    let version: String
    let hold: String
  }

  /// What a partner would see.
  let partner: PartnerStatement
  /// The partner's id.
  let id: String
  /// The origins of `partner.lines`, then those of its clawbacks.
  let origins: [Origin]
  /// What waits, with the commands that open gates.
  let waiting: [PartnerStatement.Waiting]
  /// Events that wait, with their keys, also those of which nobody knows whose they are.
  let events: [PartnerStatement.WaitingEvent]

  /// The same as tables.
  var sheet: StatementSheet {
    var sheet = partner.sheet
    sheet.title = "Statement of \(partner.partner) (\(id)), internal"
    func add(_ rows: [StatementSheet.Row], from first: Int) -> [StatementSheet.Row] {
      zip(rows, origins.dropFirst(first)).map { row, origin in
        var row = row
        row.more = [
          String(origin.posting), origin.event, origin.version,
          origin.hold.isEmpty ? nil : origin.hold,
        ]
        return row
      }
    }
    sheet.more = ["posting", "event", "agreement", "hold"]
    sheet.lines = add(sheet.lines, from: 0)
    sheet.clawbacks = add(sheet.clawbacks, from: sheet.lines.count)
    sheet.waiting =
      waiting.map { StatementSheet.row($0, partner.currency) } + events.map(StatementSheet.row)
    return sheet
  }
}
