package import Basics

/// Something the program can do.
///
/// Adding a command:
/// 1. Make `Commands/NameCommand.swift` with a struct that conforms to `Command`.
/// 2. Describe it in `spec`. Keep each option and argument in a `static let`, use them in `spec`,
///    and ask for their values with the same names:
///    ```
///    struct EchoCommand: Command {
///      static let text = ArgumentSpec(.text("TEXT"), "What to say")
///      static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")
///      static var spec: CommandSpec {
///        CommandSpec(
///          "echo", "Say something", arguments: [text], options: [out],
///          examples: [.init("tandem echo hello", "Say hello")])
///      }
///      let text: String
///      let out: String
///      init(_ arguments: Arguments) throws(Problem) {
///        text = try arguments.required(Self.text)
///        out = arguments.value(Self.out) ?? "-"
///      }
///      func run(_ context: Context) throws(Problem) -> ExitStatus {
///        let output = try context.create(out)
///        try output.write(text + "\n")
///        try output.finish()
///        return .done
///      }
///    }
///    ```
/// 3. Add the type to `Program.tandem`. Parsing, help, completions, manual and reference follow.
/// 4. Add cases below `Tests/CLITests/Cases/` (a folder each) and write what they need with
///    `UPDATE_SNAPSHOTS=1 swift test --filter CLITests`; read what was written before you commit.
///
/// `init` only reads the command line. `run` reads with `context.open`, writes data with
/// `context.output` or `context.create`, and tells all else with `context.note` and
/// `context.warn`. One problem is thrown; several are told by `return context.fail(problems)`.
/// Which form the result takes is in `context.format`.
package protocol Command: SendableMetatype {
  /// What the command is and takes.
  static var spec: CommandSpec { get }

  /// The commands below this one; a command that has some does something itself only where it
  /// takes arguments, and then the first of these can't be one of their names.
  static var subcommands: [any Command.Type] { get }

  /// Takes what it needs from the command line.
  ///
  /// - Throws: A problem of kind `usage` when a value can't be used.
  init(_ arguments: Arguments) throws(Problem)

  /// Does the work.
  ///
  /// - Returns: How it ended.
  /// - Throws: The one problem that ended it; its kind decides the exit status.
  func run(_ context: Context) throws(Problem) -> ExitStatus
}

extension Command {
  /// No commands below.
  package static var subcommands: [any Command.Type] { [] }
}

/// A command that only holds others together, such as `journal` over `journal verify`.
///
/// It needs a `spec` and its `subcommands`. Called alone it shows its help and exits with 2.
package protocol CommandGroup: Command {
  /// A group takes nothing from the command line.
  init()
}

extension CommandGroup {
  /// A group takes nothing from the command line.
  package init(_ arguments: Arguments) throws(Problem) {
    self.init()
  }

  /// A group does nothing: the frame answers before it gets here.
  package func run(_ context: Context) throws(Problem) -> ExitStatus { .usage }
}
