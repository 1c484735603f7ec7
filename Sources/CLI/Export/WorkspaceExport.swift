import Basics
import JSON
import Storage
import Workspace

/// Everything that a workspace holds, as files and as one document.
struct WorkspaceExport {
  /// The journal's newest entry.
  let head: Journal.Head
  private let listings: [Listing]

  /// Reads it all; within `Connection.read` it is all of one moment.
  init(_ connection: Connection) throws(Problem) {
    head = try Journal(connection).head()
    let book = RecordBook(connection)
    var listings: [Listing] = []
    for definition in RecordDefinition.all where !definition.isErasable {
      listings.append(RecordTableView.listing(definition, try book.all(definition)))
    }
    listings.append(try Self.journal(connection))
    self.listings = listings
  }

  private static func journal(_ connection: Connection) throws(Problem) -> Listing {
    var rows: [[JSONValue]] = []
    var names: [String] = []
    try Journal(connection).visit { (entry) throws(Problem) in
      let facts = EntryView(entry: entry).facts
      names = facts.map(\.name)
      rows.append(facts.map(\.value))
    }
    return Listing("journal_entries", names.map { .init($0) }, none: "", rows: rows)
  }

  /// The files, each with its name.
  var files: [(name: String, bytes: [UInt8])] {
    listings.flatMap { listing in
      [
        (listing.name + ".csv", listing.csv),
        (listing.name + ".json", Array(listing.document.utf8)),
      ]
    }
  }

  /// Everything as one JSON document.
  var document: String {
    JSONWriter.document { writer in
      for listing in listings { listing.member(of: &writer) }
      receipt(&writer)
    }
  }

  /// The journal's head, as every answer to a change shows it.
  func receipt(_ writer: inout JSONWriter) {
    writer.object("journal") { writer in
      writer.member("sequence", Int(head.sequence))
      writer.member("head", head.hash.text)
    }
  }
}
