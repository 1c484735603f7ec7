import Basics
import JSON
import Platform
import Workspace

/// `tandem KIND edit`: other fields for a record.
struct RecordEditing<Kind: RecordKind>: Command {
  static var name: ArgumentSpec {
    ArgumentSpec(
      .record(Kind.definition.name),
      Kind.definition.naming == .fromTitle ? "Its id or name" : "Its id")
  }
  private static var clear: OptionSpec {
    .value(
      "clear",
      .choice(Kind.definition.allFields.filter { !$0.isNeeded }.map(\.option), name: "FIELD"),
      repeatable: true, "Forget this field")
  }

  static var spec: CommandSpec {
    CommandSpec(
      "edit", "Change what is known of \(Kind.oneOf)",
      discussion: "What is not named stays as it is. \(Kind.past)",
      arguments: [name],
      options: Kind.definition.allFields.map(RecordOptions.option) + [clear]
        + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem \(Kind.definition.name) edit \(Kind.example) \(Kind.editing)",
          "Change a field")
      ])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.name)
    let cleared = arguments.values(Self.clear)
    let given = Kind.definition.allFields.filter { arguments.isSet(RecordOptions.option($0)) }
    if let both = given.first(where: { cleared.contains($0.option) }) {
      throw UsageProblem.contradiction("--\(both.option)", "--clear \(both.option)")
    }
    if given.isEmpty, cleared.isEmpty {
      throw Problem(
        .usage, code: "missing_option", "nothing is said to be changed",
        expected: "a field, such as \(Kind.editing)")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let definition = Kind.definition
    let options = RecordOptions(definition, arguments)
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try change.records.named(name, definition)
      var values: [String: JSONValue] = [:]
      for member in record.value.members { values[member.key] = member.value }
      for field in definition.allFields where arguments.values(Self.clear).contains(field.option) {
        values[field.name] = nil
      }
      let given = try options.values(of: definition.allFields, change.records, context)
      values.merge(given) { _, new in new }
      let object = options.object(values)
      try Kind.check(object)
      return RecordAnswer.one(try change.edit(definition, record, object))
    }
  }
}
