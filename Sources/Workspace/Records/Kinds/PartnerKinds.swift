extension RecordDefinition {
  /// A company that we work with, and what decides its tier.
  ///
  /// Of persons it knows nothing: the journal keeps for good what is written into it.
  package static let partner = RecordDefinition(
    "partner", plural: "partners", naming: .fromTitle,
    title: RecordField("name", .text, "The company's name", needed: true, listed: true),
    fields: [
      RecordField("website", .text, "Its website"),
      RecordField("country", .text, "Its country"),
      RecordField("type", .term("partner type"), "Which type of partner it is", listed: true),
      RecordField(
        "tier", .choice(["referral", "integration", "solution"]), "The tier that it holds",
        listed: true),
      RecordField("start", .date, "The day on which the partnership began", listed: true),
      RecordField("agreement_signed", .since, "Since when the agreement is signed"),
      RecordField("onboarding_done", .since, "Since when the onboarding is done"),
      RecordField("live_integration", .since, "Since when an integration is live"),
      RecordField("co_marketing_commitment", .since, "Since when it is committed to co-marketing"),
      RecordField("dedicated_member", .since, "Since when a member of its team is dedicated to us"),
      RecordField("quarterly_review", .since, "When the last quarterly business review was held"),
      RecordField("joint_customers", .count, "How many customers we share"),
      RecordField("quarter_volume", .count, "What it brought in the last quarter"),
      RecordField(
        "vertical", .choice(["none", "igaming", "forex", "prop_trading"]),
        "The regulated vertical that it works in (R-4)"),
    ])

  /// Something to remember.
  package static let note = RecordDefinition(
    "note", plural: "notes", naming: .numbered("n"),
    title: RecordField("text", .text, "What to remember; - reads it", needed: true, listed: true),
    fields: [
      partner("The partner that it is about"),
      RecordField("candidate", .reference("candidate"), "The candidate that it is about"),
      RecordField("date", .date, "The day that it is about", listed: true),
    ])

  /// What a quarter is to bring.
  package static let target = RecordDefinition(
    "target", plural: "targets", naming: .numbered("t"),
    title: RecordField("metric", .text, "What is counted", needed: true, listed: true),
    unique: ["metric", "quarter", "partner"],
    fields: [
      RecordField("quarter", .quarter, "The quarter", needed: true, listed: true),
      RecordField("value", .number, "How much it is to be", needed: true, listed: true),
      RecordField("actual", .number, "How much it is", listed: true),
      RecordField("unit", .text, "What it is counted in", listed: true),
      partner("The partner that it is for"),
    ])

  /// What one side promised the other.
  package static let commitment = RecordDefinition(
    "commitment", plural: "commitments", naming: .numbered("c"),
    title: RecordField("text", .text, "What was promised", needed: true, listed: true),
    fields: [
      partner("The partner that it is with").needed,
      RecordField("side", .choice(["ours", "theirs"]), "Whose promise it is", listed: true),
      RecordField("owner", .text, "Who sees to it", listed: true),
      RecordField("quarter", .quarter, "The quarter that it is for", listed: true),
      RecordField("due", .date, "The day by which it is due", listed: true),
      RecordField("done", .since, "When it was done; no where it will not be", listed: true),
      RecordField("reason", .text, "Why it was not done"),
    ])

  /// A paper that decides whether a partner may be paid.
  package static let document = RecordDefinition(
    "document", plural: "documents", naming: .numbered("d"),
    title: RecordField("title", .text, "What it is called", needed: true, listed: true),
    fields: [
      partner("The partner whose it is").needed,
      RecordField(
        "type",
        .choice([
          "agreement", "disclosure", "tax_form", "licence", "approval", "data_sharing",
          "certificate", "other",
        ]), "What kind of document it is", needed: true, listed: true),
      RecordField("accepted", .date, "The day since which it holds", listed: true),
      RecordField("expires", .date, "The last day on which it holds", listed: true),
      RecordField("number", .text, "Its number"),
      RecordField("place", .text, "Where it is kept"),
    ])

  /// A co-marketing asset of a partner (R-53a).
  package static let asset = RecordDefinition(
    "asset", plural: "assets", naming: .numbered("a"),
    title: RecordField("title", .text, "What it is called", needed: true, listed: true),
    fields: [
      partner("The partner that it is for").needed,
      RecordField(
        "type", .choice(["banner", "copy", "one_pager", "case_study", "video", "other"]),
        "What kind of asset it is", listed: true),
      RecordField("owner", .text, "Who keeps it up to date", listed: true),
      RecordField("asset_version", .text, "Its version", listed: true),
      RecordField("approved", .date, "The day on which it was approved", listed: true),
      RecordField("expires", .date, "The last day on which it may be used", listed: true),
      RecordField("place", .text, "Where it is kept"),
    ])
}
