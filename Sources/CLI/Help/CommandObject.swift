import JSON

/// The description of commands as JSON, for programs that drive this one.
enum CommandObject {
  static func document(_ node: CommandNode) -> String {
    JSONWriter.document { writer in
      writer.object("command") { members(of: node, to: &$0) }
    }
  }

  private static func members(of node: CommandNode, to writer: inout JSONWriter) {
    let spec = node.spec
    writer.member("name", node.title)
    writer.member("summary", spec.summary)
    writer.member("usage", UsageLine.text(for: node))
    writer.objects("arguments", spec.arguments) { writer, argument in
      writer.member("name", argument.value.name)
      writer.member("optional", argument.isOptional)
      writer.member("repeatable", argument.isRepeatable)
      writer.member("help", argument.help)
    }
    writer.objects("options", node.options) { members(of: $1, to: &$0) }
    writer.texts("formats", spec.formats.map(\.rawValue))
    writer.objects("examples", spec.examples) { writer, example in
      writer.member("line", example.line)
      writer.member("shows", example.shows)
    }
    writer.objects("exit_statuses", ExitTable.rows(for: spec)) { writer, row in
      writer.member("status", Int(row.0.rawValue))
      writer.member("meaning", row.1)
    }
    writer.objects("commands", node.children) { members(of: $1, to: &$0) }
  }

  private static func members(of option: OptionSpec, to writer: inout JSONWriter) {
    writer.member("name", "--" + option.name)
    writer.member("letter", option.letter.map { "-\($0)" })
    writer.member("value", option.value?.name)
    if let choices = option.value?.choices { writer.texts("choices", choices) }
    writer.member("repeatable", option.isRepeatable)
    writer.member("required", option.isRequired)
    writer.member("default", option.defaultValue)
    writer.member("help", option.help)
  }
}
