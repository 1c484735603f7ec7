/// What the program says when it is called without anything.
enum Orientation {
  /// Where one begins, and then in the order of the work.
  private static let shown = ["demo", "init", "accounts", "overlap", "score", "deal", "review"]

  static func text(for program: Program) -> String {
    let spec = program.root.spec
    let commands = shown.compactMap { name in
      program.root.children.first { $0.spec.name == name }
    }
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
