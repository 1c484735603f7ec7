/// One option of a command, as a value: parser, help and completions read it.
///
/// Keep it in a `static let` of the command and ask `Arguments` with it, so that a misspelt name
/// does not compile.
package struct OptionSpec: Equatable, Sendable {
  /// The long name without its dashes.
  package var name: String
  /// The letter of the short form, if it has one.
  package var letter: Character?
  /// What stands after it; nil for a flag.
  package var value: ValueSpec?
  /// Whether it may be given several times.
  package var isRepeatable = false
  /// Whether the command does nothing without it.
  package var isRequired = false
  /// The value when it is not given, as the user would write it.
  package var defaultValue: String?
  /// What it does, in one sentence without a full stop.
  package var help: String

  /// An option that is there or not.
  package static func flag(
    _ name: String, letter: Character? = nil, _ help: String
  ) -> OptionSpec {
    OptionSpec(name: name, letter: letter, value: nil, help: help)
  }

  /// An option with a value.
  ///
  /// - Parameters:
  ///   - name: The long name without its dashes.
  ///   - letter: The letter of the short form.
  ///   - value: The value's name in the help, and its kind.
  ///   - repeatable: Whether it may be given several times.
  ///   - defaultValue: The value when it is not given.
  ///   - help: What it does.
  /// - Returns: The option.
  package static func value(
    _ name: String, letter: Character? = nil, _ value: ValueSpec, repeatable: Bool = false,
    default defaultValue: String? = nil, _ help: String
  ) -> OptionSpec {
    OptionSpec(
      name: name, letter: letter, value: value, isRepeatable: repeatable,
      defaultValue: defaultValue, help: help)
  }

  /// The same option where the command does nothing without it.
  package var required: OptionSpec {
    var option = self
    option.isRequired = true
    return option
  }

  /// How the user writes it: `--out FILE`.
  var display: String {
    guard let value else { return "--\(name)" }
    return "--\(name) \(value.display)"
  }
}

/// What may stand after an option or as an argument.
package struct ValueSpec: Equatable, Sendable {
  /// The kinds of values; they decide what is checked and what a shell completes.
  package enum Kind: Equatable, Sendable {
    /// Anything.
    case text
    /// The path of a file, or `-`.
    case file
    /// The path of a folder.
    case folder
    /// One of these words.
    case choice([String])
    /// A command of this program.
    case command
    /// The id or name of a record of this kind, of which a shell offers those of the workspace.
    case record(String)
  }

  /// The name in the help, in capitals.
  package var name: String
  /// What kind of value it is.
  package var kind: Kind

  /// Any text, called `name` in the help.
  package static func text(_ name: String) -> ValueSpec {
    ValueSpec(name: name, kind: .text)
  }

  /// A record's id or name, called by its kind in the help.
  package static func record(_ kind: String) -> ValueSpec {
    ValueSpec(name: kind.uppercased(), kind: .record(kind))
  }

  /// A file's path.
  package static func file(_ name: String = "FILE") -> ValueSpec {
    ValueSpec(name: name, kind: .file)
  }

  /// A folder's path.
  package static func folder(_ name: String = "DIR") -> ValueSpec {
    ValueSpec(name: name, kind: .folder)
  }

  /// One of a few words, which are its name in the help if it has no other.
  package static func choice(_ words: [String], name: String? = nil) -> ValueSpec {
    ValueSpec(name: name ?? words.joined(separator: "|"), kind: .choice(words))
  }

  /// How the help shows it.
  var display: String { name }

  /// The words that are accepted; nil when any text is.
  var choices: [String]? {
    if case .choice(let words) = kind { return words }
    return nil
  }
}
