/// A command as a value: from it come parsing, help, completions, manual and reference.
package struct CommandSpec: Sendable {
  /// One command line to try, and what it shows.
  package struct Example: Equatable, Sendable {
    /// The command line as typed at a shell; a test runs it and wants exit status 0.
    package var line: String
    /// What it shows, in one sentence without a full stop.
    package var shows: String

    /// An example.
    package init(_ line: String, _ shows: String) {
      self.line = line
      self.shows = shows
    }
  }

  /// What an exit status means for this command, where the usual meaning is too vague.
  package struct ExitNote: Equatable, Sendable {
    /// The status.
    package var status: ExitStatus
    /// Its meaning here, without a full stop.
    package var meaning: String

    /// A note on a status.
    package init(_ status: ExitStatus, _ meaning: String) {
      self.status = status
      self.meaning = meaning
    }
  }

  /// The word that calls it.
  package var name: String
  /// What it does: one line in the imperative without a full stop, at most 60 letters.
  package var summary: String
  /// What one needs to know to use it: paragraphs set apart by an empty line; a line that begins
  /// with a space is shown as it stands.
  package var discussion = ""
  /// The words it takes, in order.
  package var arguments: [ArgumentSpec] = []
  /// Its own options; the ones of every command come by themselves.
  package var options: [OptionSpec] = []
  /// The forms of its result, the default first; `--json` always works for problems.
  package var formats: [OutputFormat] = [.text, .json]
  /// Two or three command lines that work as they stand.
  package var examples: [Example] = []
  /// What exit statuses mean here.
  package var exitNotes: [ExitNote] = []

  /// A command with a name and a one-line summary; all else can be left out.
  package init(
    _ name: String, _ summary: String, discussion: String = "", arguments: [ArgumentSpec] = [],
    options: [OptionSpec] = [], formats: [OutputFormat] = [.text, .json],
    examples: [Example] = [], exitNotes: [ExitNote] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.formats = formats
    self.examples = examples
    self.exitNotes = exitNotes
  }
}
