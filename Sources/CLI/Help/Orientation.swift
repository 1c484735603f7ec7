/// What the program says when it is called without anything.
enum Orientation {
  private static let shown = 6

  static func text(for program: Program) -> String {
    let spec = program.root.spec
    let commands = program.root.children.prefix(shown)
    let rows = commands.map {
      (name: "\(program.name) \($0.spec.name)", meaning: $0.spec.summary + ".")
    }
    let lines =
      ["\(program.name) \(BuildFacts.version): \(spec.summary.lowercasedFirst).", ""]
      + TextLayout.table(Array(rows))
      + ["", "\(program.name) help lists all commands, \(program.name) help COMMAND explains one."]
    return lines.joined(separator: "\n") + "\n"
  }
}
