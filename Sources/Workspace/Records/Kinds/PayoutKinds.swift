extension RecordDefinition {
  /// A payout to a partner, from its proposal on.
  ///
  /// What decides about it is never a person's
  /// value: payment details are kept with persons, where they can be erased.
  package static let payout = RecordDefinition(
    "payout", plural: "payouts", naming: .numbered("po"),
    title: RecordField(
      "partner", .reference("partner"), "The partner that is paid", needed: true, listed: true),
    fields: [
      RecordField("amount", .money, "How much is paid", needed: true, listed: true),
      RecordField(
        "state", .choice(["proposed", "approved", "paid", "cancelled"]), "How far it has come",
        needed: true, listed: true),
      RecordField("day", .date, "The day of the run that proposed it", needed: true, listed: true),
      RecordField("entries", .text, "The postings that it pays", needed: true),
      RecordField("opening", .money, "The balance from before the ledger that it takes over"),
      RecordField("proposed_by", .text, "Who proposed it", needed: true, listed: true),
      RecordField("approved_by", .text, "Who approved it", listed: true),
      RecordField("approved_on", .date, "When it was approved"),
      RecordField("alone", .flag, "Whether one person proposed and approved it"),
      RecordField("paid_on", .date, "When the money left", listed: true),
      RecordField("paid_with", .money, "What left the bank, where that is another currency"),
      RecordField("reference", .text, "How the bank calls the payment", listed: true),
      RecordField("note", .text, "What is to be remembered"),
    ])

  /// Co-marketing money for one partner in one quarter.
  package static let fund = RecordDefinition(
    "mdf_budget", plural: "mdf_budgets", naming: .numbered("b"),
    title: RecordField(
      "partner", .reference("partner"), "The partner that it is for", needed: true, listed: true),
    unique: ["partner", "quarter"],
    fields: [
      RecordField("quarter", .quarter, "The quarter", needed: true, listed: true),
      RecordField(
        "type", .choice(["accrual", "discretionary"]), "How it came about", needed: true,
        listed: true),
      RecordField("amount", .money, "How much there is", needed: true, listed: true),
      RecordField("basis", .text, "What it was worked out from", listed: true),
      RecordField("note", .text, "What is to be remembered"),
    ])

  /// A partner's claim on its fund, with its proof.
  package static let fundClaim = RecordDefinition(
    "mdf_claim", plural: "mdf_claims", naming: .numbered("m"),
    title: RecordField(
      "partner", .reference("partner"), "The partner that claims", needed: true, listed: true),
    fields: [
      RecordField(
        "quarter", .quarter, "The quarter whose budget it takes from", needed: true,
        listed: true),
      RecordField(
        "activity", .choice(["webinars", "content", "paid", "events", "swag"]),
        "What the money was spent on", needed: true, listed: true),
      RecordField("amount", .money, "How much", needed: true, listed: true),
      RecordField(
        "state", .choice(["submitted", "approved", "rejected", "paid"]), "How far it has come",
        needed: true, listed: true),
      RecordField("proof", .text, "What proves that the work was done", listed: true),
      RecordField("decided_by", .text, "Who approved or rejected it"),
      RecordField("reason", .text, "Why it was rejected"),
      RecordField("paid_on", .date, "When the money left", listed: true),
      RecordField("reference", .text, "How the bank calls the payment"),
    ])
}
