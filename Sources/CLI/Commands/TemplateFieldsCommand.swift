import Basics
import JSON
import Mustache
import Platform

/// `tandem template fields`: the names that some data offer to a template.
struct TemplateFieldsCommand: Command {
  static let data = OptionSpec.value("data", .file(), "A sample of the data").required

  static var spec: CommandSpec {
    CommandSpec(
      "fields", "List the names that data offer to a template",
      discussion: """
        Each name comes with what it holds and an example. What the items of a list hold stands \
        behind []: deals[].amount is {{amount}} within {{#deals}}.
        """,
      options: [data],
      examples: [
        .init("tandem template fields --data letter.json", "The names of a letter's data"),
        .init("tandem template fields --data letter.json --json", "The same, for a program"),
      ])
  }

  private let data: String

  init(_ arguments: Arguments) throws(Problem) {
    data = arguments.value(Self.data) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let fields = FieldList.fields(of: try TemplateFiles.sample(data, context))
    guard context.format != .json else {
      try context.output.write(
        JSONWriter.document { writer in
          writer.objects("fields", fields) { writer, field in
            writer.member("path", field.path)
            writer.member("kind", field.kind)
            writer.key("example")
            writer.value(field.example ?? .null)
          }
        })
      return .done
    }
    guard !fields.isEmpty else {
      try context.output.write("there are no names: {{.}} shows the value itself\n")
      return .done
    }
    var table = TextTable([.init("name"), .init("holds"), .init("example")])
    for field in fields {
      table.add([field.path, field.kind, field.example.map(JSONExcerpt.of) ?? ""])
    }
    try context.output.write(table.text(style: Style(context.terminal)))
    return .done
  }
}
