import Basics
import JSON
import Workspace

/// A kind of record with its words: from it arise `add`, `edit`, `list`, `show` and `remove`.
protocol RecordKind: SendableMetatype {
  /// The kind's name and fields.
  static var definition: RecordDefinition { get }
  /// What the kind is for: one line in the imperative without a full stop.
  static var summary: String { get }
  /// What one needs to know.
  static var discussion: String { get }
  /// What to write after `add` in an example, and what that shows.
  static var adding: CommandSpec.Example { get }
  /// The id or name of a record in the examples' workspace.
  static var example: String { get }
  /// The id of one in the examples' workspace to which no other refers.
  static var unused: String { get }
  /// What to write after the name in an example of `edit`.
  static var editing: String { get }
  /// What is kept of a record that was changed or removed.
  static var past: String { get }
  /// Makes sure that the fields fit together.
  static func check(_ object: JSONObject) throws(Problem)
  /// The kind's commands beyond the five.
  static var more: [any Command.Type] { get }
}

extension RecordKind {
  /// The same as the example: few kinds are referred to.
  static var unused: String { example }

  /// Nothing is forgotten.
  static var past: String { "The journal keeps what was there before: tandem undo brings it back." }

  /// Whatever the fields permit by themselves fits together.
  static func check(_ object: JSONObject) throws(Problem) {}

  /// No more commands.
  static var more: [any Command.Type] { [] }

  /// The kind's name, with its article.
  static var oneOf: String {
    let name = definition.name
    return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
  }
}

/// The group of a kind's commands.
struct RecordGroup<Kind: RecordKind>: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      Kind.definition.name, Kind.summary, discussion: Kind.discussion,
      examples: [
        Kind.adding,
        .init(
          "tandem \(Kind.definition.name) list", "All \(Kind.definition.plural)"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      RecordAdd<Kind>.self, RecordEditing<Kind>.self, RecordList<Kind>.self,
      RecordShow<Kind>.self, RecordRemove<Kind>.self,
    ] + Kind.more
  }
}
