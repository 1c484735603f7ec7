import Basics
import Workspace

/// How a command line says whose list is meant.
enum HolderOptions {
  static let ours = OptionSpec.flag("ours", "Our own list")
  static let partner = OptionSpec.value("partner", .text("NAME"), "The list of this partner")

  /// What the command line says; nil where it says nothing.
  static func given(_ arguments: Arguments) throws(Problem) -> GivenHolder? {
    switch (arguments.isSet(ours), arguments.value(partner)) {
    case (true, .some): throw UsageProblem.contradiction("--ours", "--partner")
    case (true, nil): return .ours
    case (false, let name?):
      guard !name.isEmpty else {
        throw UsageProblem.badValue(of: partner, found: name, expected: "a partner's name")
      }
      return .partner(name)
    case (false, nil): return nil
    }
  }

  /// What the command line must say.
  static func required(_ arguments: Arguments) throws(Problem) -> GivenHolder {
    if let given = try given(arguments) { return given }
    throw Problem(
      .usage, code: "missing_option", "it is not said whose list this is",
      expected: "--ours or --partner NAME")
  }
}

/// Whose list a user means, by the name that was typed.
enum GivenHolder: Equatable, Sendable {
  case ours
  case partner(String)
}
