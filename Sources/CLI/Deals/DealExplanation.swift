import Basics
import CoSell
import CommissionCore
import JSON
import Workspace

/// Every rule that was tried on a deal, in order, with the instants and why each claim lost (R-40).
struct DealExplanation {
  let deal: DealBook.Deal
  let book: DealBook

  /// The steps for people.
  func text(_ style: Style) -> String {
    let words = DealWords(zone: book.rules.zone)
    var text = DealReport(deal, book).resolved(Style(hasColor: false)).split(separator: "\n")
      .dropLast().map { $0 + "\n" }.joined()
    for (number, step) in deal.resolution.steps.enumerated() {
      text += "\n\(number + 1). \(DealWords.question(step.question))"
      text += step.rules.isEmpty ? "\n" : " (\(step.rules.joined(separator: ", ")))\n"
      for finding in step.findings { text += "   \(words.finding(finding))\n" }
      for fate in step.fates {
        let reason = fate.reason
        text +=
          "   \(fate.owns ? "*" : "-") \(TerminalText.visible(fate.claim.partner.text)), "
          + "\(DealWords.kind(fate.claim.kind)) \(fate.claim.id.text) at "
          + "\(words.moment(fate.claim.at)): "
          + "\(fate.owns ? "owns the deal, " : "")\(DealWords.fate(fate.code)) (\(fate.rule))\n"
        text += "       \(words.facts(Array(reason.facts.dropFirst(2))))\n"
      }
    }
    return text + recorded(words)
  }

  /// What was recorded long after the moment that it claims: whoever relies on it should know.
  private func recorded(_ words: DealWords) -> String {
    var text = ""
    for contact in deal.kept?.contacts ?? [] {
      guard let at = contact.at else { continue }
      text +=
        "\nour contact \(contact.id) at \(words.moment(at)) is as claimed; entry"
        + " \(contact.entry) recorded it\n"
    }
    if let close = deal.record.close, close.at != close.recordedAt {
      text +=
        "\nthe close at \(words.moment(close.at)) is as claimed; entry \(close.sequence)"
        + " recorded it at \(words.moment(close.recordedAt))\n"
    }
    return text
  }

  /// The steps for programs.
  func members(_ writer: inout JSONWriter) {
    DealReport(deal, book).members(&writer, isWhole: false)
    writer.member("zone", book.rules.zone.identifier)
    if let close = deal.record.close {
      writer.member("close_recorded_at", close.recordedAt.text)
      writer.member("close_entry", Int(close.sequence))
    }
    writer.objects("steps", deal.resolution.steps) { writer, step in
      writer.texts("rules", step.rules)
      writer.member("question", step.question.rawValue)
      writer.key("findings")
      writer.reasons(step.findings)
      writer.objects("claims", step.fates) { writer, fate in
        writer.member("claim", fate.claim.id.text)
        writer.member("partner", fate.claim.partner.text)
        writer.member("program", fate.claim.kind.rawValue)
        writer.member("at", fate.claim.at.text)
        writer.member("at_local", fate.claim.at.text(in: book.rules.zone))
        writer.member("owns", fate.owns)
        writer.member("rule", fate.rule)
        writer.member("code", fate.code.rawValue)
        writer.key("why")
        writer.reasons([fate.reason])
      }
    }
  }
}
