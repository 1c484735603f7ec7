extension RecordDefinition {
  /// Somebody whom we work with: erasable, and in the journal only an id.
  package static let person = RecordDefinition(
    "person", plural: "persons", naming: .numbered("p"),
    title: RecordField("name", .text, "The person's name", needed: true, listed: true),
    isErasable: true,
    fields: [
      RecordField("email", .text, "The e-mail address", listed: true),
      RecordField("phone", .text, "The telephone number", listed: true),
      RecordField("role", .text, "What the person does", listed: true),
      RecordField(
        "partner", .reference("partner"), "The partner that the person works for", listed: true),
      RecordField(
        "payee", .flag, "Whether the partner's payouts go to this person's account", listed: true),
      RecordField("account", .text, "The IBAN, or the account's number as its bank writes it"),
      RecordField("bic", .text, "The bank's BIC"),
      RecordField("recipient_id", .text, "The recipient's number at the payment service"),
    ])
}
