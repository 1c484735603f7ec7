import Basics
import JSON
import Money
import Storage
import Tabular

/// A statement as tables: one shape for every audience and every form.
struct StatementSheet {
  /// One row; what is not known is nil.
  struct Row {
    let section: String
    var day: CivilDate?
    var period: YearMonth?
    var deal: String?
    var customer: String?
    var kind: String?
    var base: String?
    var rate: String?
    var amount: String?
    var why: String
    /// What only the books' keepers see.
    var more: [String?] = []

    /// The cells without those of keepers.
    var cells: [String?] {
      [
        section, day?.text, period?.text, deal, customer, kind, base, rate, amount, why,
      ]
    }
  }

  static let columns = [
    "section", "day", "period", "deal", "customer", "kind", "base", "rate", "amount", "why",
  ]

  var title: String
  let currency: Currency
  let months: ClosedRange<YearMonth>
  let day: CivilDate
  let opening: Minor
  let closing: Minor
  var lines: [Row] = []
  var clawbacks: [Row] = []
  var payouts: [Row] = []
  var waiting: [Row] = []
  /// The names of the keepers' columns.
  var more: [String] = []

  init(
    title: String, currency: Currency, months: ClosedRange<YearMonth>, day: CivilDate,
    opening: Minor, closing: Minor
  ) {
    self.title = title
    self.currency = currency
    self.months = months
    self.day = day
    self.opening = opening
    self.closing = closing
  }

  static func row(
    _ line: PartnerStatement.Line, _ section: String, _ currency: Currency
  ) -> Row {
    Row(
      section: section, day: line.day, period: line.period, deal: line.deal,
      customer: line.customer, kind: line.kind, base: line.base, rate: line.rate,
      amount: line.amount.text(in: currency), why: line.why)
  }

  static func row(_ payment: PartnerStatement.Payment, _ currency: Currency) -> Row {
    Row(
      section: "payout", day: payment.day, kind: payment.payout,
      amount: Minor(Int64(clamping: -Int128(payment.amount.units))).text(in: currency),
      why: payment.reference.map { "paid, reference \($0)" } ?? "paid")
  }

  static func row(_ waiting: PartnerStatement.Waiting, _ currency: Currency) -> Row {
    Row(section: "waiting", amount: waiting.amount.text(in: currency), why: waiting.why)
  }

  static func row(_ event: PartnerStatement.WaitingEvent) -> Row {
    Row(
      section: "waiting", day: event.day, deal: event.deal, kind: event.kind, base: event.base,
      amount: nil, why: event.why)
  }

  /// Everything in order, with the balances around it.
  var rows: [Row] {
    let first = Row(
      section: "opening", day: months.lowerBound.first,
      amount: opening.text(in: currency), why: "owed before \(months.lowerBound)")
    let last = Row(
      section: "closing", day: months.upperBound.last, amount: closing.text(in: currency),
      why: "owed after \(months.upperBound)")
    return [first] + lines + clawbacks + payouts + [last] + waiting
  }

  /// The period in words.
  var period: String {
    months.lowerBound == months.upperBound
      ? months.lowerBound.text : "\(months.lowerBound) to \(months.upperBound)"
  }
}

/// Statements in the form that is asked for.
struct StatementDocument {
  let sheets: [StatementSheet]
  let partner: String
  let audience: String
  let head: Journal.Head

  /// What a partner can hold against the journal later.
  private var receipt: String {
    "receipt: journal entry \(head.sequence), head \(head.hash.text)"
  }

  func text(_ style: Style) -> String {
    sheets.map { sheet in
      var text = "\(TerminalText.visible(sheet.title)), \(sheet.period), \(sheet.currency.code)\n"
      let columns = StatementSheet.columns + sheet.more
      let kept = columns.indices.filter { index in
        sheet.rows.contains { cell($0, index) != nil }
      }
      var table = TextTable(
        kept.map { .init(columns[$0], ["base", "amount"].contains(columns[$0]) ? .right : .left) })
      for row in sheet.rows { table.add(kept.map { cell(row, $0) ?? "" }) }
      text += table.text(indent: 0, style: style)
      if !sheet.waiting.isEmpty { text += "what waits was looked at on \(sheet.day)\n" }
      return text + "\n"
    }.joined() + receipt + "\n"
  }

  private func cell(_ row: StatementSheet.Row, _ index: Int) -> String? {
    let cells = row.cells + row.more
    return index < cells.count ? cells[index] : nil
  }

  var markdown: String {
    var lines: [String] = []
    for sheet in sheets {
      lines += ["# \(MarkdownCell.escaped(sheet.title))", ""]
      lines += ["\(sheet.period), amounts in \(sheet.currency.code)", ""]
      let columns = StatementSheet.columns + sheet.more
      lines.append("| " + columns.joined(separator: " | ") + " |")
      lines.append("|" + columns.map { _ in "---|" }.joined())
      for row in sheet.rows {
        let cells = columns.indices.map { MarkdownCell.escaped(cell(row, $0) ?? "") }
        lines.append("| " + cells.joined(separator: " | ") + " |")
      }
      lines.append("")
      if !sheet.waiting.isEmpty { lines += ["What waits was looked at on \(sheet.day).", ""] }
    }
    lines.append(receipt)
    return lines.map { $0 + "\n" }.joined()
  }

  var csv: [UInt8] {
    var csv = CSVWriter()
    let more = sheets.first?.more ?? []
    csv.row(["partner", "currency"] + StatementSheet.columns + more)
    for sheet in sheets {
      for row in sheet.rows {
        csv.text(partner)
        csv.raw(sheet.currency.code)
        for index in 0..<StatementSheet.columns.count + more.count {
          let text = cell(row, index) ?? ""
          // An amount below zero is a number, not a formula.
          if StatementSheet.columns.count > index, StatementSheet.columns[index] == "amount" {
            csv.raw(text)
          } else {
            csv.text(text)
          }
        }
        csv.endRow()
      }
    }
    return csv.bytes
  }

  var json: String {
    JSONWriter.document { writer in
      writer.member("partner", partner)
      writer.member("audience", audience)
      writer.objects("statements", sheets) { writer, sheet in
        writer.member("currency", sheet.currency.code)
        writer.member("from", sheet.months.lowerBound.text)
        writer.member("to", sheet.months.upperBound.text)
        writer.member("opening", sheet.opening.text(in: sheet.currency))
        for (name, rows) in [
          ("lines", sheet.lines), ("clawbacks", sheet.clawbacks), ("payouts", sheet.payouts),
        ] { members(name, rows, sheet, &writer) }
        writer.member("closing", sheet.closing.text(in: sheet.currency))
        writer.member("looked_at", sheet.day.text)
        members("waiting", sheet.waiting, sheet, &writer)
      }
      writer.object("journal") { writer in
        writer.member("sequence", Int(head.sequence))
        writer.member("head", head.hash.text)
      }
    }
  }

  private func members(
    _ name: String, _ rows: [StatementSheet.Row], _ sheet: StatementSheet,
    _ writer: inout JSONWriter
  ) {
    let columns = StatementSheet.columns + sheet.more
    writer.objects(name, rows) { writer, row in
      for (index, column) in columns.enumerated() where index > 0 {
        writer.member(column, cell(row, index))
      }
    }
  }
}
