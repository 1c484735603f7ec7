extension RecordDefinition {
  /// The inputs that are scored, by the names that files give them.
  private static let inputs: [RecordField] = [
    RecordField("shared_accounts", .count, "How many accounts both sides have", listed: true),
    RecordField(
      "strategic_fit", .choice(["adjacent", "complementary", "tangential"]),
      "How the products stand to each other", listed: true),
    RecordField(
      "gtm_commitment", .choice(["budget_committed", "willing", "integration_only"]),
      "What the partner commits to", listed: true),
    RecordField("api_available", .flag, "Whether there is an API to build on", listed: true),
    RecordField("build_weeks", .number, "How many weeks the build takes", listed: true),
    RecordField(
      "market_signal", .choice(["requested", "competitor_has_it", "nice_to_have"]),
      "Who wants it", listed: true),
  ]

  /// What stands behind each input.
  private static let evidence: [RecordField] = inputs.flatMap { input in
    [
      RecordField(input.name + "_source", .text, "Where \(input.name) comes from"),
      RecordField(input.name + "_date", .date, "The day on which \(input.name) held"),
      RecordField(
        input.name + "_confidence", .choice(["high", "medium", "low"]),
        "How far \(input.name) is to be trusted"),
      RecordField(input.name + "_by", .text, "Who gave \(input.name)"),
    ]
  }

  /// An integration that may be built.
  package static let candidate = RecordDefinition(
    "candidate", plural: "candidates", naming: .title,
    title: RecordField("id", .text, "Its id", needed: true, listed: true),
    fields: [
      RecordField("name", .text, "What it is called", listed: true),
      RecordField("partner", .reference("partner"), "The partner that it is built with"),
    ] + inputs + [
      RecordField("effort", .number, "The weeks that a plan reckons with instead of build_weeks"),
      RecordField("owner", .text, "Who will build it"),
    ] + evidence)

  /// What one person says of one input of a candidate.
  package static let vote = RecordDefinition(
    "vote", plural: "votes", naming: .numbered("v"),
    title: RecordField("scorer", .text, "Who votes", needed: true, listed: true),
    unique: ["scorer", "candidate", "field"],
    fields: [
      RecordField(
        "candidate", .reference("candidate"), "The candidate", needed: true, listed: true),
      RecordField(
        "field", .choice(inputs.map(\.name)), "The input that is voted on", needed: true,
        listed: true),
      RecordField("value", .text, "What it should be", needed: true, listed: true),
    ])

  /// A program file as it was applied: its text is kept and never rewritten.
  package static let program = RecordDefinition(
    "program", plural: "programs", naming: .numbered("r"),
    title: RecordField("name", .text, "What the program is called", needed: true, listed: true),
    unique: ["from", "digest"],
    fields: [
      RecordField("program_version", .count, "Its version", listed: true),
      RecordField("from", .date, "The day from which it holds", needed: true, listed: true),
      RecordField("digest", .text, "The SHA-256 of its text", needed: true),
      RecordField("text", .text, "Its text", needed: true),
    ])

  /// The weights that hold over those of the program; their one record is called `current`.
  package static let weights = RecordDefinition(
    "weights", plural: "weights", naming: .title,
    title: RecordField("id", .text, "Which weights", needed: true),
    fields: [
      RecordField("weights", .text, "In percent, by factor order", needed: true, listed: true),
      RecordField("threshold", .text, "The score from which to prioritize", listed: true),
      RecordField("note", .text, "Why they are these", listed: true),
    ])

  /// A task of a playbook.
  package static let task = RecordDefinition(
    "task", plural: "tasks", naming: .numbered("k"),
    title: RecordField("task", .text, "What is to be done", needed: true, listed: true),
    order: "from",
    fields: [
      partner("The partner that it is for"),
      RecordField("phase", .text, "The phase that it belongs to", listed: true),
      RecordField("owner", .text, "Who does it", listed: true),
      RecordField("from", .date, "The first day", needed: true, listed: true),
      RecordField("to", .date, "The last day", needed: true, listed: true),
      RecordField("done", .since, "When it was done", listed: true),
      RecordField("after", .text, "The ids of the tasks that come before it"),
    ])
}
