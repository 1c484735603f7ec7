import Basics
import JSON
import Platform
import Storage
import Tabular

/// Everything that a workspace holds, written row by row as files or as one document.
struct WorkspaceExport {
  /// The journal's newest entry.
  let head: Journal.Head
  private let tables: [ExportTable]
  private static let enough = 1 << 16

  /// What there is to write; within `Connection.read` it is all of one moment.
  init(_ connection: Connection, hasPersons: Bool) throws(Problem) {
    head = try Journal(connection).head()
    tables = try ExportTable.all(connection, hasPersons: hasPersons)
  }

  /// The files' names.
  var fileNames: [String] {
    tables.flatMap { [$0.name + ".csv", $0.name + ".json"] }
  }

  /// Writes a CSV and a JSON file for each table.
  ///
  /// - Parameter open: Starts a file.
  /// - Returns: The streams, in the order of `fileNames`; nothing is final before they are
  ///   finished.
  /// - Throws: A problem where something can't be read or written.
  func write(_ open: (String) throws(Problem) -> OutputStream) throws(Problem) -> [OutputStream] {
    var streams: [OutputStream] = []
    for table in tables {
      let csvStream = try open(table.name + ".csv")
      let jsonStream = try open(table.name + ".json")
      var csv = CSVWriter()
      csv.row(table.columns)
      var json = JSONWriter()
      json.beginObject()
      json.member("version", 1)
      try Self.write(table, &json, to: jsonStream) { (row) throws(Problem) in
        for value in row { csv.text(Listing.plain(value)) }
        csv.endRow()
        guard csv.bytes.count >= Self.enough else { return }
        try csvStream.write(csv.bytes)
        csv.bytes.removeAll(keepingCapacity: true)
      }
      json.endObject()
      json.newline()
      try jsonStream.write(json.bytes)
      try csvStream.write(csv.bytes)
      streams += [csvStream, jsonStream]
    }
    // A disk that is full shows before the first file has its name.
    for stream in streams { try stream.flush() }
    return streams
  }

  /// Writes everything as one JSON document.
  func writeDocument(to stream: OutputStream) throws(Problem) {
    var json = JSONWriter()
    json.beginObject()
    json.member("version", 1)
    for table in tables { try Self.write(table, &json, to: stream) { _ in } }
    receipt(&json)
    json.endObject()
    json.newline()
    try stream.write(json.bytes)
  }

  private static func write(
    _ table: ExportTable, _ json: inout JSONWriter, to stream: OutputStream,
    beside: ExportTable.Taker
  ) throws(Problem) {
    var writer = json
    writer.key(table.name)
    writer.beginArray()
    try table.visit { (row) throws(Problem) in
      writer.beginObject()
      for (column, value) in zip(table.columns, row) {
        writer.key(column)
        writer.value(value)
      }
      writer.endObject()
      if writer.bytes.count >= enough {
        try stream.write(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
      try beside(row)
    }
    writer.endArray()
    json = writer
  }

  /// The journal's head, as every answer to a change shows it.
  func receipt(_ writer: inout JSONWriter) {
    writer.object("journal") { writer in
      writer.member("sequence", Int(head.sequence))
      writer.member("head", head.hash.text)
    }
  }
}
