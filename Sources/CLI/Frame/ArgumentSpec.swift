/// One argument of a command: a word that is told by its place.
package struct ArgumentSpec: Equatable, Sendable {
  /// What may stand there, with its name in the help.
  package var value: ValueSpec
  /// Whether the command can do without it.
  package var isOptional = false
  /// Whether all further words belong to it; only the last argument may.
  package var isRepeatable = false
  /// What it is, in one sentence without a full stop.
  package var help: String

  /// An argument.
  ///
  /// - Parameters:
  ///   - value: The value's name in the help, and its kind.
  ///   - optional: Whether the command can do without it.
  ///   - repeatable: Whether all further words belong to it.
  ///   - help: What it is.
  package init(
    _ value: ValueSpec, optional: Bool = false, repeatable: Bool = false, _ help: String
  ) {
    self.value = value
    self.isOptional = optional
    self.isRepeatable = repeatable
    self.help = help
  }

  /// How a usage line shows it: `FILE`, `[FILE]`, `FILE…`.
  var display: String {
    let name = isRepeatable ? "\(value.display)..." : value.display
    return isOptional ? "[\(name)]" : name
  }
}
