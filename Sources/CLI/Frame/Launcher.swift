import Platform

/// Where the process meets the program.
package enum Launcher {
  /// Runs tandem with the process's own arguments and surroundings, then ends the process.
  ///
  /// - Parameter commit: What the program was built of; empty where the build did not tell.
  package static func main(commit: String = "") -> Never {
    Process.prepare()
    let environment = Environment.process
    let context = Context(
      program: .tandem(of: commit), input: .standardInput(), output: .standardOutput(),
      errors: .standardError(), environment: environment,
      terminal: .detect(descriptor: 1, environment: environment),
      errorTerminal: .detect(descriptor: 2, environment: environment))
    let status = context.program.run(Array(Process.words.dropFirst()), in: context)
    Process.leave(status.rawValue)
  }
}
