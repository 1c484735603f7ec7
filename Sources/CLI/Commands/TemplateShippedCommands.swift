import Basics
import JSON
import Mustache
import Platform
import Reporting

/// `tandem template list`: the templates that ship.
struct TemplateListCommand: Command {
  static var spec: CommandSpec {
    CommandSpec(
      "list", "List the templates that ship", formats: Listing.formats,
      examples: [.init("tandem template list", "Their names and sizes")])
  }

  init(_ arguments: Arguments) throws(Problem) {}

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var listing = Listing(
      "templates", [.init("name"), .init("bytes", .right)], none: "no templates ship")
    listing.rows = TemplateSet.shipped.map { template in
      [.string(template.name), .integer(Int64(template.text.utf8.count))]
    }
    try listing.write(context)
    return .done
  }
}

/// `tandem template eject`: copies a template that ships, to be changed.
struct TemplateEjectCommand: Command {
  static let name = ArgumentSpec(.text("NAME"), "The template, such as review.html")
  static let out = OptionSpec.value("out", letter: "o", .file(), "Write it here (default: NAME)")
  static let force = OptionSpec.flag("force", "Replace a file that is there")

  static var spec: CommandSpec {
    CommandSpec(
      "eject", "Copy a template that ships, to change it",
      discussion: """
        A changed copy is used by --templates FOLDER, or from ~/.config/tandem/templates. What it \
        may name is told by template fields, with the data of tandem review --format json.
        """,
      arguments: [name], options: [out, force],
      examples: [
        .init("tandem template eject review.md", "Into this folder"),
        .init("tandem template eject review.md --out -", "To look at"),
      ])
  }

  private let name: String
  private let path: String
  private let replaces: Bool

  init(_ arguments: Arguments) throws(Problem) {
    name = try arguments.required(Self.name)
    path = arguments.value(Self.out) ?? name
    replaces = arguments.isSet(Self.force)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let template = try OwnTemplates.shipped(name)
    if !replaces, path != "-" { try context.refuseToReplace(path) }
    let stream = try context.create(path)
    try stream.write(template.text)
    try stream.finish()
    return .done
  }
}

/// `tandem template diff`: how a changed copy differs from what ships.
struct TemplateDiffCommand: Command {
  static let name = ArgumentSpec(.text("NAME"), "The template that ships, such as review.html")
  static let file = ArgumentSpec(.file("FILE"), optional: true, "The copy (default: NAME)")

  static var spec: CommandSpec {
    CommandSpec(
      "diff", "Show how a changed copy differs from what ships",
      discussion: """
        Lines that only the template that ships has begin with -, lines of the copy with +.
        """,
      arguments: [name, file],
      examples: [
        .init(
          "tandem template eject review.md; tandem template diff review.md",
          "The copy in this folder, which nobody has changed yet")
      ],
      exitNotes: [.init(.checkFailed, "they differ")])
  }

  private let name: String
  private let path: String

  init(_ arguments: Arguments) throws(Problem) {
    name = try arguments.required(Self.name)
    path = arguments.value(Self.file) ?? name
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let shipped = try OwnTemplates.shipped(name)
    let copy = try context.open(path).readAll(limit: TemplateSource.longest)
    let old = shipped.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = String(decoding: copy, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text = Self.difference(old, new)
    try context.output.write(TerminalText.visible(text, keepingLines: true))
    return text.isEmpty ? .done : .checkFailed
  }

  /// The lines that were taken out and put in, side by side with what stayed left out, each with
  /// its number in its own file.
  static func difference(_ old: [String], _ new: [String]) -> String {
    var (gone, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, _, _): gone.insert(line)
      case .insert(let line, _, _): added.insert(line)
      }
    }
    var text = ""
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if gone.contains(left) {
        text += "-\(left + 1): \(old[left])\n"
        left += 1
      } else if added.contains(right) {
        text += "+\(right + 1): \(new[right])\n"
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return text
  }
}
