/// The one line that shows how a command is called.
enum UsageLine {
  static func text(for node: CommandNode) -> String {
    var parts = [node.title]
    if !node.runs { parts.append("COMMAND") }
    if !node.spec.options.isEmpty { parts.append("[options]") }
    parts += node.spec.arguments.map(\.display)
    return parts.joined(separator: " ")
  }
}
