import Basics
import CoSell
import JSON
import Workspace

/// How a command changes deals: the engine judges, the answer tells, a receipt may be kept.
struct DealWork {
  let arguments: Arguments
  let context: Context

  init(_ arguments: Arguments, _ context: Context) {
    self.arguments = arguments
    self.context = context
  }

  /// Changes deals by the program in force.
  func change(
    _ work: (DealChange, Change) throws(Problem) -> WorkspaceChange.Answer
  ) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let rules = try DealRules.inForce(change.records, context)
      return try work(try DealChange(change, rules), change)
    }
  }

  /// The partner that an option names.
  func partner(_ change: Change) throws(Problem) -> String? {
    guard let name = arguments.value(DealOptions.partner) else { return nil }
    return try change.records.named(name, .partner).id
  }

  /// What was done to a registration.
  func answer(
    _ deals: DealChange, _ deal: KeptDeal, _ id: String, from before: String?
  ) throws(Problem) -> WorkspaceChange.Answer {
    guard let registration = deal.registration(id) else {
      throw Problem(.badInput, code: "unknown_registration", "there is no registration '\(id)'")
    }
    let standing = try deals.standing(of: registration, in: deal)
    let state = standing?.status.rawValue ?? "draft"
    let partner = TerminalText.visible(registration.partner)
    var text =
      "\(deal.id) \(TerminalText.quoted(deal.account)), \(registration.id) of \(partner): "
      + (before.map { $0 == state ? state : "\($0) -> \(state)" } ?? state) + "\n"
    if let lastDay = standing?.lastDay, standing?.status.isLive == true {
      text += "valid through \(lastDay.text) (R-30)\n"
    }
    var answer = WorkspaceChange.Answer(text) { writer in
      writer.member("deal", deal.id)
      writer.member("account", deal.account)
      writer.member("domain", deal.domain)
      writer.member("registration", registration.id)
      writer.member("partner", registration.partner)
      writer.member("before", before)
      writer.member("state", state)
      writer.member("registered_at", standing?.registeredAt?.text)
      writer.member("last_day", standing?.lastDay?.text)
    }
    // The deal's number, and what others call the account, are not the partner's business.
    var facts: [(name: String, value: String)] = [
      ("account", registration.account), ("registration", registration.id),
      ("partner", registration.partner), ("state", state),
    ]
    if let at = standing?.registeredAt { facts.append(("registered", at.text)) }
    if let day = standing?.lastDay { facts.append(("valid through", day.text)) }
    answer.receipt = ChangeReceipt(
      "Receipt for a deal registration", facts, file: arguments.value(ChangeReceipt.option))
    return answer
  }
}
