/// The description of commands as JSON, for programs that drive this one.
enum CommandObject {
  static func document(_ node: CommandNode) -> String {
    let members = [JSONText.member("version", "1"), JSONText.member("command", object(node))]
    return JSONText.object(members) + "\n"
  }

  private static func object(_ node: CommandNode) -> String {
    let spec = node.spec
    return JSONText.object([
      text("name", node.title),
      text("summary", spec.summary),
      text("usage", UsageLine.text(for: node)),
      list("arguments", spec.arguments.map(argument)),
      list("options", node.options.map(option)),
      list("formats", spec.formats.map { JSONText.string($0.rawValue) }),
      list("examples", spec.examples.map(example)),
      list("exit_statuses", ExitTable.rows(for: spec).map(exit)),
      list("commands", node.children.map(object)),
    ])
  }

  private static func argument(_ argument: ArgumentSpec) -> String {
    JSONText.object([
      text("name", argument.value.name),
      JSONText.member("optional", String(argument.isOptional)),
      JSONText.member("repeatable", String(argument.isRepeatable)),
      text("help", argument.help),
    ])
  }

  private static func option(_ option: OptionSpec) -> String {
    var members = [text("name", "--" + option.name)]
    if let letter = option.letter { members.append(text("letter", "-\(letter)")) }
    if let value = option.value { members.append(text("value", value.name)) }
    if let choices = option.value?.choices {
      members.append(list("choices", choices.map(JSONText.string)))
    }
    members.append(JSONText.member("repeatable", String(option.isRepeatable)))
    if let value = option.defaultValue { members.append(text("default", value)) }
    return JSONText.object(members + [text("help", option.help)])
  }

  private static func example(_ example: CommandSpec.Example) -> String {
    JSONText.object([text("line", example.line), text("shows", example.shows)])
  }

  private static func exit(_ row: (ExitStatus, String)) -> String {
    JSONText.object([
      JSONText.member("status", String(row.0.rawValue)), text("meaning", row.1),
    ])
  }

  private static func text(_ name: String, _ value: String) -> String {
    JSONText.member(name, JSONText.string(value))
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    JSONText.member(name, JSONText.array(items))
  }
}
