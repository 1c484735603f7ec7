import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem export`: everything that the workspace holds, for other programs.
struct ExportCommand: Command {
  static let out = OptionSpec.value(
    "out", letter: "o", .folder(), "Write files into this folder (default: one JSON document)")
  static let force = OptionSpec.flag("force", letter: "f", "Replace files that are there")

  static var spec: CommandSpec {
    CommandSpec(
      "export", "Write everything that the workspace holds",
      discussion: """
        Without --out one JSON document with all records and the journal. With it a CSV and a \
        JSON file for each kind of record and for the journal; text that a spreadsheet would run \
        as a formula has an apostrophe before it in CSV, and is exact in JSON.

        The export is of one moment, and names the journal's head: tandem journal verify --head \
        says later whether the history still contains it.
        """,
      options: [out, force, WorkspaceOptions.workspace],
      examples: [
        .init("tandem export --out exported", "A file for each kind of record"),
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
    let export = try connection.read { () throws(Problem) in try WorkspaceExport(connection) }
    guard let path = arguments.value(Self.out) else {
      try context.output.write(export.document)
      return .done
    }
    try write(export, into: Folder(path), context)
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { writer in
          writer.member("folder", path)
          writer.texts("files", export.files.map(\.name))
          export.receipt(&writer)
        })
    } else {
      context.note(
        "wrote \(export.files.count) files into \(path); journal entry \(export.head.sequence), "
          + "head \(export.head.hash.text)")
    }
    return .done
  }

  /// Writes all files; none counts before all are written.
  private func write(
    _ export: WorkspaceExport, into folder: Folder, _ context: Context
  ) throws(Problem) {
    if !arguments.isSet(Self.force) {
      for file in export.files { try context.refuseToReplace(folder.file(file.name)) }
    }
    try folder.make()
    var streams: [OutputStream] = []
    for file in export.files {
      let stream = try context.create(folder.file(file.name))
      try stream.write(file.bytes)
      streams.append(stream)
    }
    for stream in streams { try stream.finish() }
  }
}
