/// One field of a kind of record.
package struct RecordField: Equatable, Sendable {
  /// Its name in JSON and CSV, in snake_case.
  package var name: String
  /// What it may hold.
  package var kind: FieldKind
  /// What it is, in one sentence without a full stop.
  package var help: String
  /// Whether a record must have it.
  package var isNeeded = false
  /// Whether lists for people show it.
  package var isListed = false

  /// A field.
  package init(
    _ name: String, _ kind: FieldKind, _ help: String, needed: Bool = false, listed: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.help = help
    isNeeded = needed
    isListed = listed
  }

  /// Its name as an option: `agreement-signed`.
  package var option: String {
    String(name.map { $0 == "_" ? "-" : $0 })
  }
}

extension RecordField {
  /// The same field where a record must have it.
  var needed: RecordField {
    var field = self
    field.isNeeded = true
    return field
  }
}

extension RecordDefinition {
  /// The partner whom a record is about, as lists show it.
  static func partner(_ help: String) -> RecordField {
    RecordField("partner", .reference("partner"), help, listed: true)
  }
}
