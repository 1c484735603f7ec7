import Basics
import JSON
import Platform
import Workspace

/// `tandem KIND add`: a new record.
struct RecordAdd<Kind: RecordKind>: Command {
  private static var title: ArgumentSpec {
    let field = Kind.definition.title
    return ArgumentSpec(.text(field.name.uppercased()), field.help)
  }
  private static var id: OptionSpec {
    .value("id", .text("ID"), "Its id (default: made from its name)")
  }
  private static var options: [OptionSpec] {
    (Kind.definition.naming == .fromTitle ? [id] : [])
      + Kind.definition.fields.map { field in
        let option = RecordOptions.option(field)
        return field.isNeeded ? option.required : option
      } + WorkspaceOptions.changing
  }

  static var spec: CommandSpec {
    CommandSpec(
      "add", "Add \(Kind.oneOf)", arguments: [title], options: options, examples: [Kind.adding],
      exitNotes: [.init(.refused, "there is one already; it stays as it is")])
  }

  private let arguments: Arguments
  private let title: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    title = try arguments.required(Self.title)
    guard !TextTrim.blanks(title).isEmpty, arguments.value(Self.id) != "" else {
      throw Problem(
        .usage, code: "bad_value", "\(Self.title.value.name) can't be empty", expected: "text")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let definition = Kind.definition
    let title = try TitleInput.text(title, context)
    let options = RecordOptions(definition, arguments)
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      var values = try options.values(of: definition.fields, change.records, context)
      if definition.naming != .title { values[definition.title.name] = .string(title) }
      let object = options.object(values)
      try options.requireNeeded(object)
      try Kind.check(object)
      let id = definition.naming == .title ? title : arguments.value(Self.id)
      return RecordAnswer.one(try change.add(definition, id: id, object))
    }
  }
}

/// A title that may come from standard input.
enum TitleInput {
  /// The text; for `-` all of standard input without the line end behind it.
  static func text(_ text: String, _ context: Context) throws(Problem) -> String {
    guard text == "-" else { return text }
    var bytes = try context.open("-").readAll(limit: 1 << 20)
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self), !TextTrim.blanks(text).isEmpty else {
      throw .badInput(
        "this is no text", at: .init(file: "-"), found: bytes.isEmpty ? "nothing" : nil,
        expected: "UTF-8")
    }
    return text
  }
}
