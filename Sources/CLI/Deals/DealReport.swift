import Basics
import CoSell
import CommissionCore
import Exact
import JSON
import Money
import Workspace

/// One deal: what is known of it and who owns it, for people and programs.
struct DealReport {
  let deal: DealBook.Deal
  let book: DealBook
  private let words: DealWords

  init(_ deal: DealBook.Deal, _ book: DealBook) {
    self.deal = deal
    self.book = book
    words = DealWords(zone: book.rules.zone)
  }

  /// Whether it is open, won or lost.
  var state: String { deal.isWon.map { $0 ? "won" : "lost" } ?? "open" }

  /// The first line.
  private var head: String {
    var line = "\(deal.id)  \(TerminalText.visible(deal.account))"
    if let domain = deal.kept?.domain, !ByteOrder.same(domain, deal.account) {
      line += " (\(domain))"
    }
    line += "  \(state)"
    if let closed = deal.closedAt { line += " at \(words.moment(closed))" }
    if let value = deal.value { line += "  \(value)" }
    return line + "\n"
  }

  /// Who owns it and how it is shared.
  private var decision: String {
    "owner    \(DealWords.owner(deal.resolution.owner))\n"
      + "sharing  \(DealWords.sharing(deal.award, deal.kept))\n"
  }

  /// What was decided, in short.
  func resolved(_ style: Style) -> String {
    var text = head + decision
    if !deal.resolution.credits.isEmpty { text += credits }
    return text + warnings + style.faint("tandem deal explain \(deal.id) tells why\n")
  }

  private var credits: String {
    deal.resolution.credits.map { credit in
      let held = [
        (credit.credit.sourced, "sourced"), (credit.credit.influenced, "influenced"),
        (credit.credit.delivered, "delivered"),
      ].filter(\.0).map(\.1)
      return "credit   \(TerminalText.visible(credit.partner.text)): "
        + (held.isEmpty ? "none" : held.joined(separator: ", "))
        + (credit.hasAgreement ? "" : ", paid nothing without an agreement") + "\n"
    }.joined()
  }

  private var warnings: String {
    deal.resolution.warnings.map { "note     \(words.warning($0))\n" }.joined()
  }

  /// Everything that is known of it.
  func shown(_ style: Style) -> String {
    var text = head
    var table = TextTable(
      ["registration", "partner", "tier", "state", "registered", "last day"].map { .init($0) })
    for history in deal.record.registrations {
      let standing = history.standing(on: book.asOf)
      table.add([
        history.id.text, history.partner.text, history.tier.rawValue,
        standing?.status.rawValue ?? "-", standing?.registeredAt?.text ?? "-",
        standing?.lastDay?.text ?? "-",
      ])
    }
    if !deal.record.registrations.isEmpty { text += table.text(indent: 0, style: style) }
    for contact in deal.kept?.contacts ?? [] {
      let at = deal.record.directContacts.first { $0.sequence == contact.entry }?.at
      text += "\(contact.id)  our contact at \(at.map(words.moment) ?? "-")"
      if contact.isActive { text += ", actively selling" }
      text += contact.note.map { ": \(TerminalText.visible($0))" } ?? ""
      text += "\n"
    }
    for touch in deal.record.touches.sorted(by: { $0.touch.at < $1.touch.at }) {
      text +=
        "\(touch.id.text)  \(touch.kind.rawValue) of "
        + "\(TerminalText.visible(touch.touch.partner.text)) at \(words.moment(touch.touch.at))\n"
    }
    for split in deal.kept?.splits ?? [] {
      text +=
        "split    \(TerminalText.visible(split.terms.text)), entry \(split.entry), "
        + (split.amends == nil ? "agreed" : "amended") + " by \(TerminalText.visible(split.ours))"
        + " and \(TerminalText.visible(split.theirs))\n"
    }
    for dispute in book.disputes where ByteOrder.same(dispute.kept.deal, deal.id) {
      let state = dispute.dispute.standing(at: book.asOf, clock: book.rules.disputes)?.state
      text +=
        "\(dispute.kept.id)  of \(TerminalText.visible(dispute.kept.partner)), "
        + "\(state?.rawValue ?? "-")\n"
    }
    return text + decision + warnings
  }

  /// The members of a document.
  func members(_ writer: inout JSONWriter, isWhole: Bool) {
    let resolution = deal.resolution
    writer.member("deal", deal.id)
    writer.member("account", deal.account)
    writer.member("customer", deal.customer)
    writer.member("state", state)
    writer.member("as_of", book.asOf.text)
    writer.member("closed_at", deal.closedAt?.text)
    writer.member("value", deal.value?.description)
    writer.object("owner", owner)
    writer.object("award", award)
    writer.objects("credits", resolution.credits) { writer, credit in
      writer.member("partner", credit.partner.text)
      writer.member("sourced", credit.credit.sourced)
      writer.member("influenced", credit.credit.influenced)
      writer.member("delivered", credit.credit.delivered)
      writer.member("has_agreement", credit.hasAgreement)
    }
    writer.texts("warnings", resolution.warnings.map(\.code))
    guard isWhole else { return }
    writer.objects("registrations", deal.record.registrations) { writer, history in
      let standing = history.standing(on: book.asOf)
      writer.member("registration", history.id.text)
      writer.member("partner", history.partner.text)
      writer.member("tier", history.tier.rawValue)
      writer.member("state", standing?.status.rawValue)
      writer.member("registered_at", standing?.registeredAt?.text)
      writer.member("last_day", standing?.lastDay?.text)
      writer.member("value", standing?.details.value?.description)
      writer.member("first_contact_at", standing?.details.firstContactAt?.text)
      writer.objects("events", history.events) { writer, event in
        writer.member("move", event.move.rawValue)
        writer.member("entry", Int(event.sequence))
        writer.member("recorded_at", event.at.text)
        writer.member("by", event.by.text)
        writer.member("claimed_at", event.claimedAt?.text)
        writer.member("reason", event.reason)
      }
    }
    writer.objects("contacts", deal.record.directContacts) { writer, contact in
      writer.member("at", contact.at.text)
      writer.member("entry", Int(contact.sequence))
    }
    writer.objects("touches", deal.record.touches) { writer, touch in
      writer.member("touch", touch.id.text)
      writer.member("kind", touch.kind.rawValue)
      writer.member("partner", touch.touch.partner.text)
      writer.member("at", touch.touch.at.text)
    }
    writer.objects("splits", deal.kept?.splits ?? []) { writer, split in
      SplitAnswer.members(split, &writer)
    }
  }

  private func owner(_ writer: inout JSONWriter) {
    switch deal.resolution.owner {
    case .partner(let claim):
      writer.member("kind", "partner")
      writer.member("partner", claim.partner.text)
      writer.member("claim", claim.id.text)
      writer.member("program", claim.kind.rawValue)
      writer.member("tier", claim.tier?.rawValue)
      writer.member("at", claim.at.text)
    case .direct: writer.member("kind", "direct")
    case .nobody: writer.member("kind", "nobody")
    }
  }

  private func award(_ writer: inout JSONWriter) {
    writer.member("owner", deal.award.owner?.text)
    switch deal.award.sharing {
    case .nobody: writer.member("sharing", "nobody")
    case .held: writer.member("sharing", "held")
    case .agreed(let terms):
      writer.member("sharing", "agreed")
      writer.member("terms", deal.kept?.splits.last { $0.terms.terms == terms }?.terms.text)
    case .weights(let payees):
      writer.member("sharing", "weights")
      writer.objects("payees", payees) { writer, payee in
        writer.member("partner", payee.id.text)
        writer.member("weight", payee.weight.description)
      }
    }
  }
}
