import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem export`: everything that the workspace holds, for other programs.
struct ExportCommand: Command {
  static let out = OptionSpec.value(
    "out", letter: "o", .folder(), "Write files into this folder (default: one JSON document)")
  static let persons = OptionSpec.flag(
    "persons", "Also write persons and the owners of accounts")
  static let force = OptionSpec.flag("force", letter: "f", "Replace files that are there")

  static var spec: CommandSpec {
    CommandSpec(
      "export", "Write everything that the workspace holds",
      discussion: """
        Without --out one JSON document with all records, accounts, overlaps and the journal. With \
        it a CSV and a JSON file for each of these tables; text that a spreadsheet would run as a \
        formula has an apostrophe before it in CSV, and is exact in JSON. There are all files or \
        none. What is known of persons is left out without --persons: tandem erase does not reach \
        exports.

        The export is of one moment, and names the journal's head: tandem journal verify --head \
        says later whether the history still contains it.
        """,
      options: [out, persons, force, WorkspaceOptions.workspace],
      examples: [
        .init("tandem export --out exported", "A file for each table"),
        .init("tandem export", "One JSON document"),
      ],
      exitNotes: [.init(.refused, "a file is there already, and --force was not given")])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let path = arguments.value(Self.out)
    let export = try connection.read { () throws(Problem) in
      let export = try WorkspaceExport(connection, hasPersons: arguments.isSet(Self.persons))
      if let path {
        try write(export, into: Folder(path), context)
      } else {
        try export.writeDocument(to: context.output)
      }
      return export
    }
    guard let path else { return .done }
    let names = export.fileNames
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("folder", path)
          writer.texts("files", names)
          export.receipt(&writer)
        })
    } else {
      context.note(
        "wrote \(names.count) files into \(path); journal entry \(export.head.sequence), "
          + "head \(export.head.hash.text)")
    }
    return .done
  }

  /// Writes all files; none has its name before all are written.
  private func write(
    _ export: WorkspaceExport, into folder: Folder, _ context: Context
  ) throws(Problem) {
    let names = export.fileNames
    let fresh = names.filter { !folder.holds($0) }
    if !arguments.isSet(Self.force) {
      for name in names { try context.refuseToReplace(folder.file(name)) }
    }
    let made = try folder.make()
    do throws(Problem) {
      let streams = try export.write { (name) throws(Problem) in
        try context.create(folder.file(name))
      }
      try FileSet(names, fresh: fresh, in: folder).finish(streams)
    } catch {
      Folder.unmake(made)
      throw error
    }
  }
}
