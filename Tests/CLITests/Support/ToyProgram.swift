import Basics
import Platform
import TestSupport

@testable import CLI

/// A small program with every kind of option, argument and ending, to test the frame with.
enum ToyProgram {
  static let program = Program(
    CommandSpec("toy", "Show what a frame can do", options: [Program.version]),
    commands: [HelpCommand.self, ToyCopy.self, ToyGroup.self, ToyFail.self],
    facts: [BuildFacts.Fact("version", "9.9")])

  /// Runs a command line in memory.
  static func run(
    _ words: [String], input: String = "", environment: [String: String] = [:],
    sink: (any OutputSink)? = nil
  ) -> Consequences {
    let output = MemorySink()
    let errors = MemorySink()
    let context = Context(
      program: program, input: .memory(Array(input.utf8)), output: OutputStream(sink ?? output),
      errors: OutputStream(errors), environment: .given(environment))
    let status = program.run(words, in: context)
    return Consequences(status: status.rawValue, output: output.text, errors: errors.text)
  }

  /// Reads a command line.
  static func parse(_ words: [String]) -> Parser.Outcome {
    Parser.parse(words, under: program.root)
  }
}

/// Copies its input, or its words, to its output.
struct ToyCopy: Command {
  static let source = ArgumentSpec(.file(), "What to copy")
  static let more = ArgumentSpec(.text("WORD"), optional: true, repeatable: true, "More to copy")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")
  static let times = OptionSpec.value("times", letter: "n", .text("N"), default: "1", "How often")
  static let tag = OptionSpec.value("tag", .text("TAG"), repeatable: true, "Add this")
  static let mode = OptionSpec.value("mode", .choice(["plain", "fancy"]), "How to copy")
  static let upper = OptionSpec.flag("upper", letter: "u", "In capitals")
  static let last = OptionSpec.flag("last", letter: "l", "Only the last line")

  static var spec: CommandSpec {
    CommandSpec(
      "copy", "Copy a file", discussion: "It copies.\n\n  as it stands",
      arguments: [source, more], options: [out, times, tag, mode, upper, last],
      formats: [.text, .json, .csv], examples: [.init("toy copy -", "Copy standard input")],
      exitNotes: [.init(.checkFailed, "there was nothing to copy")])
  }

  let arguments: Arguments
  let times: Int

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    times = try arguments.whole(Self.times, in: 1...9) ?? 1
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    context.detail("copying")
    let bytes = try context.open(try arguments.required(Self.source)).readAll()
    let output = try context.create(arguments.value(Self.out) ?? "-")
    for _ in 0..<times { try output.write(bytes) }
    try output.finish()
    context.note("copied \(bytes.count) bytes")
    if bytes.isEmpty { context.warn("nothing to copy") }
    return bytes.isEmpty ? .checkFailed : .done
  }
}

/// Holds one command.
struct ToyGroup: CommandGroup {
  static var spec: CommandSpec { CommandSpec("group", "Hold commands") }
  static var subcommands: [any Command.Type] { [ToyInner.self] }
}

/// Does nothing, deep down.
struct ToyInner: Command {
  static let deep = OptionSpec.flag("deep", "Go deep")

  static var spec: CommandSpec { CommandSpec("inner", "Do nothing", options: [deep]) }

  init(_ arguments: Arguments) throws(Problem) {}

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try context.output.write("\(context.clock)\n")
    return .done
  }
}

/// Fails in the way it is told.
struct ToyFail: Command {
  static let how = ArgumentSpec(.text("HOW"), "In which way")

  static var spec: CommandSpec { CommandSpec("fail", "Fail", arguments: [how]) }

  let how: String

  init(_ arguments: Arguments) throws(Problem) {
    how = try arguments.required(Self.how)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try context.output.write("before\n")
    context.warn("careful")
    if let count = Int(how) {
      let problems = (0..<count).map { number in
        Problem.badInput("wrong", at: Problem.Place(file: "in.csv", line: number + 1))
      }
      return context.fail(problems)
    }
    let kinds: [String: Problem.Kind] = [
      "usage": .usage, "badInput": .badInput, "refused": .refused, "io": .io,
    ]
    throw Problem(kinds[how] ?? .io, code: how, "it failed")
  }
}
