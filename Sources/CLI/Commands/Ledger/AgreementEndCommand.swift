import Basics
import JSON
import Platform
import Workspace

/// `tandem agreement end`: the last day of a version.
struct AgreementEndCommand: Command {
  static let name = ArgumentSpec(
    .text("AGREEMENT"), "A version such as acme@1, or a partner for its latest one")
  static let on = OptionSpec.value("on", .text("DATE"), "Its last day (default: today)")

  static var spec: CommandSpec {
    CommandSpec(
      "end", "Say which day is an agreement's last",
      discussion: """
        Payments that clear after it earn nothing, unless another version holds then. Where such \
        payments were settled already, the next run posts the difference (R-41).
        """,
      arguments: [name], options: [on] + WorkspaceOptions.changing,
      examples: [
        .init("tandem agreement end acme --on 2026-12-31 --dry-run", "What would be kept")
      ],
      exitNotes: [.init(.refused, "it ended already")])
  }

  private let arguments: Arguments
  private let name: String
  private let on: CivilDate?

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.name)
    on = try DateOption.value(of: Self.on, arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try Self.version(name, change.records)
      let today = try KeptProgram.today(in: change.records, context)
      let day = on ?? today
      if let last = record.date("to"), last < day {
        throw Problem(
          .refused, code: "ended", "agreement '\(record.id)' ended already", found: last.text,
          expected: "an earlier day than that",
          hint: "agree anew with tandem agreement add")
      }
      var values: [String: JSONValue] = [:]
      for member in record.value.members { values[member.key] = member.value }
      values["to"] = .string(day.text)
      let object = RecordOptions(.agreement, arguments).object(values)
      let rules = try LedgerRules.inForce(change.records, context)
      _ = try AgreementCheck.agreement(record.id, object, rules)
      return RecordAnswer.one(try change.edit(.agreement, record, object))
    }
  }

  /// The version of a name, or the latest one of a partner.
  static func version(_ name: String, _ records: RecordBook) throws(Problem) -> Record {
    if let record = try records.find(.agreement, id: name) { return record }
    if name.contains("@") { return try records.named(name, .agreement) }
    let partner = try records.named(name, .partner)
    let versions = try records.all(.agreement).filter { $0.text("partner") == partner.id }
    guard let latest = versions.max(by: { AgreementName($0.id) < AgreementName($1.id) }) else {
      throw Problem(
        .refused, code: "no_agreement", "nothing was agreed with '\(partner.id)'",
        hint: "tandem agreement add \(partner.id) adds a first version")
    }
    return latest
  }
}
