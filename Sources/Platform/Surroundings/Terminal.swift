/// What is known of the place where output is shown.
package struct Terminal: Equatable, Sendable {
  /// When to use colour.
  package enum ColorChoice: String, CaseIterable, Sendable {
    /// On a terminal that can, unless the environment says otherwise.
    case auto
    /// Always.
    case always
    /// Never.
    case never
  }

  /// Whether a person reads it directly.
  package var isTerminal: Bool
  /// How many columns a line has.
  package var width: Int
  /// Whether somebody said how wide it is: tables then fit into it.
  package var isWidthKnown: Bool
  /// Whether colour may be used; nothing is ever said by colour alone.
  package var hasColor: Bool

  /// A terminal with these properties.
  package init(
    isTerminal: Bool = false, width: Int = Terminal.defaultWidth, isWidthKnown: Bool = false,
    hasColor: Bool = false
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.isWidthKnown = isWidthKnown
    self.hasColor = hasColor
  }

  /// The width where nobody says another.
  package static let defaultWidth = 80
  /// The widths that are believed; beyond them a table would be of no use.
  package static let believableWidths = 20...1_000

  /// The terminal behind a descriptor.
  package static func detect(
    descriptor: Int32, environment: Environment, choice: ColorChoice = .auto
  ) -> Terminal {
    let isTerminal = System.isatty(descriptor)
    return Terminal(
      isTerminal: isTerminal,
      width: width(environment: environment, measured: System.columns(of: descriptor)),
      isWidthKnown: isTerminal || environment["COLUMNS"].flatMap { Int($0) } != nil,
      hasColor: wantsColor(choice, isTerminal: isTerminal, environment: environment))
  }

  /// The width: `COLUMNS`, else what the terminal says, else 80.
  package static func width(environment: Environment, measured: Int?) -> Int {
    if let text = environment["COLUMNS"], let columns = Int(text),
      believableWidths.contains(columns)
    {
      return columns
    }
    guard let measured, believableWidths.contains(measured) else { return defaultWidth }
    return measured
  }

  /// Whether to use colour.
  ///
  /// In this order: `--color always|never`; `NO_COLOR` (any text) forbids; `CLICOLOR_FORCE` (any
  /// text but `0`) asks for it; else a terminal that is not `TERM=dumb`.
  package static func wantsColor(
    _ choice: ColorChoice, isTerminal: Bool, environment: Environment
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let forbidden = environment["NO_COLOR"], !forbidden.isEmpty { return false }
    if let forced = environment["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }
}
