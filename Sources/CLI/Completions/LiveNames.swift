/// How a shell asks a workspace for the ids of its records while somebody types.
struct LiveNames {
  /// The command line that gives one id a line, and nothing where there is no workspace.
  let command: String

  /// Nil where the value is no record's, or the program has no list of them.
  init?(_ value: ValueSpec, of program: Program) {
    guard case .record(let kind) = value.kind else { return nil }
    command = Self.command(for: kind, of: program.name)
  }

  /// The command line for records of a kind.
  static func command(for kind: String, of program: String = "tandem") -> String {
    "\(program) \(kind) list --columns id --format csv --quiet 2>/dev/null | tail -n +2"
  }
}
