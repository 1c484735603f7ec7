import Basics
import Testing

@testable import Storage

@Suite("The digest over accounts")
struct AccountDigestTests {
  private func digest(_ rows: [([String], Int64?, Int64, Int64)]) -> Digest {
    var digest = AccountDigest()
    for (texts, amount, first, changed) in rows {
      for text in texts { digest.add(text.utf8Span.span) }
      digest.end(amount: amount, firstSeen: first, changed: changed)
    }
    return digest.finished()
  }

  @Test("is SHA-256 over the tag and each row's fields with their lengths before them")
  func bytes() {
    var bytes = Array("tandem accounts 1".utf8)
    bytes += [1] + Array("k".utf8) + [0]
    // 200 as groups of seven bits: 0x48 with more to come, then 1; then amount, entries 2 and 3.
    bytes += [0xC8, 0x01] + Array(repeating: 0x78, count: 200)
    bytes += [1, 5, 2, 3]
    let row = ["k", "", String(repeating: "x", count: 200)]
    #expect(digest([(row, 5, 2, 3)]) == SHA256.digest(of: bytes.span))
  }

  @Test("tells rows apart that are the same bytes when written together")
  func unambiguous() {
    let all = [
      digest([(["ab", "c"], nil, 1, 1)]), digest([(["a", "bc"], nil, 1, 1)]),
      digest([(["ab", "c"], 0, 1, 1)]), digest([(["ab", "c"], nil, 1, 2)]),
      digest([(["ab", "c"], nil, 2, 1)]), digest([(["ab", "c"], -1, 1, 1)]),
      digest([(["ab"], nil, 1, 1), (["c"], nil, 1, 1)]), digest([]),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("is the same from a sheet and from the table, however long")
  func sheetAndTable() throws {
    let connection = try Connection("memory", .memory)
    try connection.write { () throws(Problem) in
      while try connection.migrateOnce() != nil {}
    }
    var sheet = AccountSheet()
    let place = sheet.place(ofPopulation: "prospect") ?? 0
    for row in 0..<3_000 {
      for text in ["\(row)", "Näme \(row)", "", "DE", "", ""] { sheet.append(text.utf8Span.span) }
      sheet.end(.init(population: place, amount: row % 2 == 0 ? Int64(row) : nil))
    }
    for row in 0..<3_000 { sheet.name(domain: "d\(row).com".utf8Span.span) }
    let rows = sheet.ordered().rows
    var due = AccountDigest()
    for row in rows { due.add(Int(row), of: sheet, firstSeen: 4, changed: 4) }
    let table = AccountTable(connection)
    try connection.write { () throws(Problem) in
      try table.put(1, sheet, rows: rows, sequence: 4)
    }
    var found = AccountDigest()
    try table.visit(1) { (row) throws(Problem) in found.add(row) }
    #expect(found.finished() == due.finished())
  }
}
