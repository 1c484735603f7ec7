import Basics
import JSON
import Platform

/// `tandem version`: what this program is.
struct VersionCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "version", "Show the version and what it is built of",
      examples: [
        .init("tandem version", "Show the version"),
        .init("tandem --version --json", "The same for a program"),
      ])
  }

  init(_ arguments: Arguments) throws(Problem) {}

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let program = context.program
    if context.format == .json {
      let document = JSONWriter.document { writer in
        writer.object(program.name) { writer in
          for fact in program.facts { writer.member(fact.name, fact.value) }
        }
      }
      try context.output.write(document)
      return .done
    }
    let version = program.facts.first { $0.name == "version" }?.value ?? ""
    try context.output.write("\(program.name) \(version)\n")
    for fact in program.facts where fact.name != "version" {
      try context.output.write("\(fact.name) \(fact.value)\n")
    }
    return .done
  }
}
