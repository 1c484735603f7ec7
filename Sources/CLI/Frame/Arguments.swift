package import Basics

/// What the user gave a command, checked against its description.
package struct Arguments: Equatable, Sendable {
  private var optionValues: [String: [String]] = [:]
  private var argumentValues: [String: [String]] = [:]

  /// Nothing given.
  init() {}

  /// Notes a value of an option; a flag's is empty.
  mutating func add(_ value: String, to option: OptionSpec) {
    optionValues[option.name, default: []].append(value)
  }

  /// Notes a word that belongs to an argument.
  mutating func add(_ value: String, to argument: ArgumentSpec) {
    argumentValues[argument.value.name, default: []].append(value)
  }

  /// Whether the option stands on the command line.
  package func isSet(_ option: OptionSpec) -> Bool {
    optionValues[option.name] != nil
  }

  /// The option's value: as given, else its default.
  package func value(_ option: OptionSpec) -> String? {
    optionValues[option.name]?.last ?? option.defaultValue
  }

  /// All values of a repeatable option, in order.
  package func values(_ option: OptionSpec) -> [String] {
    optionValues[option.name] ?? option.defaultValue.map { [$0] } ?? []
  }

  /// The argument's word, nil when it was left out.
  package func value(_ argument: ArgumentSpec) -> String? {
    argumentValues[argument.value.name]?.first
  }

  /// All words of a repeatable argument, in order.
  package func values(_ argument: ArgumentSpec) -> [String] {
    argumentValues[argument.value.name] ?? []
  }

  /// The word of an argument that can't be left out.
  ///
  /// - Throws: A problem of kind `usage` when it was.
  package func required(_ argument: ArgumentSpec) throws(Problem) -> String {
    guard let word = value(argument) else { throw UsageProblem.missingArgument(argument) }
    return word
  }

  /// The option's value as a whole number, nil when it is not given and has no default.
  ///
  /// - Throws: A problem of kind `usage` when it is no whole number within `range`.
  package func whole(
    _ option: OptionSpec, in range: ClosedRange<Int> = 0...Int.max
  ) throws(Problem) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageProblem.badValue(of: option, found: text, expected: Self.describe(range))
    }
    return number
  }

  private static func describe(_ range: ClosedRange<Int>) -> String {
    range.upperBound == Int.max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
