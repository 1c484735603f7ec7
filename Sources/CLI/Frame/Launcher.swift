import Platform

/// Where the process meets the program.
package enum Launcher {
  /// Runs tandem with the process's own arguments and surroundings, then ends the process.
  package static func main() -> Never {
    Process.prepare()
    let environment = Environment.process
    let context = Context(
      program: .tandem, input: .standardInput(), output: .standardOutput(),
      errors: .standardError(), environment: environment,
      terminal: .detect(descriptor: 1, environment: environment),
      errorTerminal: .detect(descriptor: 2, environment: environment))
    let status = context.program.run(Array(Process.words.dropFirst()), in: context)
    Process.leave(status.rawValue)
  }
}
