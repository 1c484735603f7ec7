package import Settlement
package import Storage

/// Postings as rows that their book can take.
package struct PostingSheet {
  /// The rows.
  package private(set) var sheet = BookSheet()

  /// The rows of postings whose names stand in a table.
  package init(_ postings: [Posting], _ names: NameTable) {
    let nothing: [UInt8] = []
    var line: [UInt8] = []
    for posting in postings {
      line.removeAll(keepingCapacity: true)
      PostingRow.append(posting, names, to: &line)
      sheet.append(key: nothing.span, body: line.span)
    }
  }
}
