import Platform

/// The options that every command understands.
enum CommonOptions {
  static let json = OptionSpec.flag("json", "Give one JSON document, problems too (--format json)")
  static let color = OptionSpec.value(
    "color", .choice(Terminal.ColorChoice.allCases.map(\.rawValue), name: "WHEN"), default: "auto",
    "When to use colour; NO_COLOR and CLICOLOR_FORCE are obeyed")
  static let quiet = OptionSpec.flag("quiet", letter: "q", "Say only what is wrong")
  static let verbose = OptionSpec.flag("verbose", letter: "v", "Say more about what is done")
  static let wide = OptionSpec.flag(
    "wide", "Let tables be as wide as they need (or set COLUMNS)")
  static let now = OptionSpec.value(
    "now", .text("INSTANT"), "Take this for the present moment (or TANDEM_NOW)")
  static let help = OptionSpec.flag(
    "help", letter: "h", "Show help: -h the short form, --help all of it")

  /// The choice among a command's formats.
  static func format(_ formats: [OutputFormat]) -> OptionSpec {
    .value(
      "format", .choice(formats.map(\.rawValue), name: "FORMAT"), default: formats.first?.rawValue,
      "The form of the result")
  }

  /// All of them for a command with these formats, in the order of the help.
  static func all(formats: [OutputFormat]) -> [OptionSpec] {
    [format(formats), json, color] + (formats.contains(.text) ? [wide] : [])
      + [quiet, verbose, now, help]
  }
}
