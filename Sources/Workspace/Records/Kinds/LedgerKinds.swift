extension RecordDefinition {
  /// One version of what was agreed with a partner; a later one never rewrites it.
  package static let agreement = RecordDefinition(
    "agreement", plural: "agreements", naming: .title,
    title: RecordField("version", .text, "Its name", needed: true),
    fields: [
      partner("The partner").needed,
      RecordField("type", .term("partner type"), "The program type"),
      RecordField(
        "tier", .choice(["referral", "integration", "solution"]), "The tier", needed: true,
        listed: true),
      RecordField(
        "pay", .choice(["table", "plan", "bounty", "volume", "credit", "nothing"]),
        "How customers' payments earn", needed: true, listed: true),
      RecordField("option", .text, "The variant of the table's cell", listed: true),
      RecordField("rate_monthly", .number, "The pinned rate of monthly revenue, in percent"),
      RecordField("rate_annual", .number, "The pinned rate of annual revenue, in percent"),
      RecordField("rate_usage", .number, "The pinned rate of metered revenue, in percent"),
      RecordField("rate_outcome", .number, "The pinned rate of outcome revenue, in percent"),
      RecordField("share", .number, "The share of each payment, in percent", listed: true),
      RecordField("cpa", .money, "The flat amount on a customer's first payment", listed: true),
      RecordField("cpa_minimum", .money, "The least payment that earns it"),
      RecordField("bounty", .money, "The flat amount once per closed deal", listed: true),
      RecordField("volume", .text, "The bands: from and percent", listed: true),
      RecordField("volume_mode", .choice(["marginal", "cliff"]), "How a total earns over bands"),
      RecordField("volume_over", .choice(["month", "quarter", "year"]), "What the volume is of"),
      RecordField("margin", .number, "The discount on the list price, in percent"),
      RecordField("margin_collected", .flag, "Whether we collect from the customer"),
      RecordField("override", .number, "The share of resold revenue, in percent"),
      RecordField("services", .number, "The share of services revenue, in percent"),
      RecordField("cap_deal", .money, "The most that one deal earns"),
      RecordField("cap_customer", .money, "The most that one customer earns"),
      RecordField("cap_period", .money, "The most that the partner earns in a stretch"),
      RecordField("cap_over", .choice(["month", "quarter", "year"]), "Which stretch"),
      RecordField("influenced", .number, "What an influenced deal earns of the rate, in percent"),
      RecordField("currency", .text, "The currency in which it pays", needed: true, listed: true),
      RecordField("from", .date, "The first day", needed: true, listed: true),
      RecordField("to", .date, "The last day", listed: true),
      RecordField("payable", .text, "When commission is due: net 30, or month"),
      RecordField("minimum", .money, "The least that is paid out"),
      RecordField("hold", .flag, "Whether commission waits until no clawback can take it"),
      RecordField("clawback", .text, "What returns on churn: full 60, pro_rata 90, or none"),
      RecordField("true_up", .flag, "Whether quarters are trued up"),
      RecordField("rounding", .choice(["half_up", "half_even", "down"]), "How fractions round"),
    ])

  /// Why payments do not count, or a remark on them.
  package static let flag = RecordDefinition(
    "flag", plural: "flags", naming: .numbered("f"),
    title: RecordField("code", .text, "What is the matter", needed: true, listed: true),
    fields: [
      RecordField("deal", .text, "The deal whose payments it is about", listed: true),
      RecordField("customer", .text, "The customer whose payments it is about", listed: true),
      RecordField("event", .text, "The event that it is about, by its key", listed: true),
      RecordField("reason", .text, "Why it is so"),
    ])
}
