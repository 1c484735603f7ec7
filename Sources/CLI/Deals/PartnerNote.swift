import Basics
import CoSell
import JSON

/// The note that a partner gets about a deal.
///
/// It is made of a `ClaimAnswer`, which has no place for anybody else's name, instant or number, and
/// of what the partner itself calls the account (P13). The deal's own number is left out: it tells
/// whether somebody else was there before.
struct PartnerNote {
  let answer: ClaimAnswer
  /// The account as the partner called it; nil where it never did.
  let account: String?
  let zone: Zone

  /// The note as it can be sent.
  var text: String {
    let words = DealWords(zone: zone)
    var text = account.map { "About \(TerminalText.visible($0))\n" } ?? ""
    text += "For \(TerminalText.visible(answer.partner.text))\n\n"
    switch answer.outcome {
    case .owns: text += "The deal is yours.\n"
    case .lost: text += "The deal is not yours. Each of your claims, and what decided it:\n"
    case .noClaim: text += "You made no claim to this deal.\n"
    }
    for claim in answer.claims {
      text += "\n- \(DealWords.kind(claim.kind)) \(claim.id.text) of \(words.moment(claim.at))"
      if let status = claim.status { text += ", \(status.rawValue)" }
      if let day = claim.lastDay { text += ", valid through \(day.text)" }
      text += "\n  \(DealWords.fate(claim.code)) (\(claim.rule))\n"
      if let contact = claim.firstContactAt {
        text += "  your first contact, as recorded: \(words.moment(contact))\n"
      }
    }
    if !answer.touchedAt.isEmpty {
      text +=
        "\nYour contacts with the customer that we know of: "
        + answer.touchedAt.map(words.moment).joined(separator: ", ") + "\n"
    }
    if let date = answer.directContactDate { text += "\nOur own contact was on \(date.text).\n" }
    if !answer.options.isEmpty {
      text += "\nWhat you can do:\n"
      for option in answer.options { text += "- \(Self.words(option))\n" }
    }
    return text
  }

  /// The same for programs.
  func members(_ writer: inout JSONWriter) {
    writer.member("account", account)
    writer.member("partner", answer.partner.text)
    writer.member("outcome", answer.outcome.rawValue)
    writer.objects("claims", answer.claims) { writer, claim in
      writer.member("program", claim.kind.rawValue)
      writer.member("claim", claim.id.text)
      writer.member("at", claim.at.text)
      writer.member("first_contact_at", claim.firstContactAt?.text)
      writer.member("state", claim.status?.rawValue)
      writer.member("last_day", claim.lastDay?.text)
      writer.member("rule", claim.rule)
      writer.member("code", claim.code.rawValue)
    }
    writer.texts("touched_at", answer.touchedAt.map(\.text))
    writer.member("direct_contact_date", answer.directContactDate?.text)
    writer.texts("options", answer.options.map(\.rawValue))
  }

  private static func words(_ option: ClaimAnswer.Option) -> String {
    switch option {
    case .submitDraft: "hand your draft in"
    case .answerReview: "answer what the review asked"
    case .awaitReview: "wait for the review"
    case .extend: "ask for an extension before your registration ends"
    case .reregister: "register the expired deal again"
    case .showEarlierContact: "show that you met the customer earlier than is recorded"
    case .signAgreement: "sign an agreement, without which nothing is paid"
    case .registerDeals: "register deals, which ranks before introductions and clicks"
    case .dispute: "open a dispute, which is escalated within 48 hours (R-39)"
    }
  }
}
