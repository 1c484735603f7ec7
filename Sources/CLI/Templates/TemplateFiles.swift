import Basics
import JSON
import Mustache
import Platform

/// The files of a command that works with a template: the template, its partials, its data.
struct TemplateFiles {
  static let template = ArgumentSpec(.file("TEMPLATE"), "The template, or -")
  static let partials = OptionSpec.value(
    "partials", .folder(),
    "Where partials are: {{>name}} is DIR/name.mustache, else DIR/name "
      + "with the template's own ending")
  static let escape = OptionSpec.value(
    "escape", .choice(EscapeTarget.allCases.map(\.rawValue), name: "TARGET"),
    "What is made, and so how values are escaped (default: by the template's ending)")

  /// The template's path.
  let path: String
  /// The folder of the partials.
  let folder: String?
  /// What is made.
  let target: EscapeTarget

  init(_ arguments: Arguments) throws(Problem) {
    path = try arguments.required(Self.template)
    folder = arguments.value(Self.partials)
    target =
      arguments.value(Self.escape).flatMap(EscapeTarget.init) ?? EscapeTarget(fileName: path)
  }

  /// Reads the template.
  func read(_ context: Context) throws(Problem) -> Template {
    if let folder { try Self.check(folder, context) }
    let bytes = try context.open(path).readAll(limit: TemplateSource.longest)
    return try Template(bytes, file: path)
  }

  /// Reads data; a template and its data can't both be standard input.
  func data(_ file: String, _ context: Context) throws(Problem) -> JSONValue {
    guard file != "-" || path != "-" else {
      throw Problem(
        .usage, code: "contradiction", "the template and its data can't both be standard input",
        expected: "a file for one of them")
    }
    return try Self.sample(file, context)
  }

  /// Reads one JSON value of any kind.
  static func sample(_ file: String, _ context: Context) throws(Problem) -> JSONValue {
    try JSONDocument(context.open(file).readAll(), file: file).value
  }

  /// The text of a partial; nil where the folder has none of this name.
  func partial(_ name: String, _ context: Context) throws(Problem) -> PartialText? {
    guard let folder else { return nil }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    for ending in [".mustache", Self.ending(of: path)] {
      let file = start + name + ending
      do {
        let bytes = try context.open(file).readAll(limit: TemplateSource.longest)
        return PartialText(bytes, file: file)
      } catch {
        guard error.code == "not_found" else { throw error }
      }
    }
    return nil
  }

  /// The point of a file's name and what is behind it; empty where it has none.
  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return String(name[point...])
  }

  /// Without its folder every partial would silently be missing.
  private static func check(_ folder: String, _ context: Context) throws(Problem) {
    do {
      _ = try context.open(folder == "-" ? "./-" : folder)
    } catch {
      if error.code == "is_a_folder" { return }
      throw error
    }
    throw Problem(
      .io, code: "not_a_folder", "this is no folder", at: .init(file: folder),
      expected: "the folder of the partials")
  }
}
