import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Books")
struct BooksTests {
  /// A sheet of made-up rows.
  private static func sheet(_ keys: [String]) -> BookSheet {
    var sheet = BookSheet()
    for key in keys { sheet.append(key: key, body: BookLine.text(["payment", key, "1\t\n\\2"])) }
    return sheet
  }

  private func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    try test.book(.revenue, Self.sheet(["a", "b", "c"]))
    try test.book(.rates, Self.sheet(["r"]))
    try test.book(.revenue, Self.sheet(["d"]))
    return test
  }

  private func keys(_ test: TestWorkspace, upTo last: Int64? = nil) throws -> [String] {
    var keys: [String] = []
    try BookTable(test.connection).visit(Book.revenue.name, upTo: last) { row in
      keys.append(row.text(2) ?? "")
    }
    return keys
  }

  @Test("rows come back in the order in which they came, and the journal vouches for them")
  func added() throws {
    let test = try workspace()
    #expect(try keys(test) == ["a", "b", "c", "d"])
    #expect(try test.differences() == [])
    let batches = try BookTable(test.connection).batches(of: Book.revenue.name)
    #expect(batches.map(\.rows) == [3, 1])
    #expect(batches.map(\.first) == [1, 4])
    #expect(try keys(test, upTo: batches[0].sequence) == ["a", "b", "c"])
    let found = try BookTable(test.connection).find("b", in: Book.revenue.name)
    #expect(found.map(\.number) == [2])
    #expect(try BookTable(test.connection).find("r", in: Book.revenue.name).isEmpty)
  }

  @Test("an empty sheet changes nothing")
  func empty() throws {
    let test = try workspace()
    let head = try Journal(test.connection).head()
    try test.book(.revenue, BookSheet())
    #expect(try Journal(test.connection).head() == head)
  }

  @Test("a withdrawn batch counts for nothing until it is put back")
  func withdrawn() throws {
    let test = try workspace()
    let batch = try #require(try BookTable(test.connection).batches(of: Book.revenue.name).first)
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      _ = try change.set(batch, stands: false)
    }
    #expect(try keys(test) == ["d"])
    #expect(try BookTable(test.connection).find("b", in: Book.revenue.name).isEmpty)
    #expect(try test.differences() == [])
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      _ = try change.set(batch, stands: true)
    }
    #expect(try keys(test) == ["a", "b", "c", "d"])
    #expect(try test.differences() == [])
  }

  @Test("an import is taken back, brought back, and refused beside itself")
  func undone() throws {
    let test = try workspace()
    let author = try TestWorkspace.author()
    func undo(_ entry: Int64?) throws -> Bool {
      do throws(Problem) {
        try test.workspace.change(by: author) { (change) throws(Problem) in
          _ = try change.undo(entry)
        }
        return true
      } catch {
        guard error.kind == .refused else { throw error }
        return false
      }
    }
    #expect(try undo(nil))
    #expect(try keys(test) == ["a", "b", "c"])
    #expect(try undo(2))
    #expect(try keys(test).isEmpty)
    #expect(try !undo(2))
    #expect(try undo(6))
    #expect(try keys(test) == ["a", "b", "c"])
    try test.book(.revenue, Self.sheet(["d"]))
    // Entry 5 withdrew the first d.
    #expect(try !undo(5))
    #expect(try keys(test) == ["a", "b", "c", "d"])
    #expect(try test.differences() == [])
  }

  @Test("what a run posted is not taken back")
  func posted() throws {
    let test = try workspace()
    var sheet = BookSheet()
    sheet.append(key: "", body: "x")
    try test.book(.postings, sheet)
    let author = try TestWorkspace.author()
    #expect(throws: Problem.self) {
      try test.workspace.change(by: author) { (change) throws(Problem) in
        _ = try change.undo(5)
      }
    }
    #expect(try test.differences() == [])
  }

  @Test(
    "every edited column and every lost or added row is found (P7)",
    arguments: [
      "UPDATE book_row SET body = body || ' ' WHERE number = 2",
      "UPDATE book_row SET key = 'x' WHERE number = 2",
      "UPDATE book_row SET key = NULL WHERE number = 2",
      "UPDATE book_row SET sequence = 1 WHERE number = 2",
      "UPDATE book_row SET number = 9 WHERE number = 2",
      "UPDATE book_row SET book = 'touches' WHERE number = 2",
      "DELETE FROM book_row WHERE number = 4",
      "INSERT INTO book_row VALUES('revenue', 5, 3, 'e', 'x')",
      "INSERT INTO book_row VALUES('touches', 1, 3, 'e', 'x')",
      "UPDATE book_batch SET book = 'touches' WHERE first = 4",
      "UPDATE book_batch SET first = 2 WHERE first = 4",
      "UPDATE book_batch SET rows = 2 WHERE first = 4",
      "UPDATE book_batch SET digest = zeroblob(32) WHERE first = 4",
      "UPDATE book_batch SET stands = 0 WHERE first = 4",
      "DELETE FROM book_batch WHERE first = 4",
    ])
  func edited(_ sql: String) throws {
    let test = try workspace()
    try test.connection.run("DROP TRIGGER book_row_is_not_edited")
    try test.connection.run(sql)
    #expect(try !test.differences().isEmpty)
  }

  @Test("rows are not edited by mistake")
  func guarded() throws {
    let test = try workspace()
    #expect(throws: Problem.self) { try test.connection.run("UPDATE book_row SET body = 'x'") }
  }
}

@Suite("Lines of books")
struct BookLineTests {
  @Test("any fields come back as they were")
  func roundTrip() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let fields = (0..<random.int(1...6)).map { _ in
        (0..<random.int(0...5)).map { _ in random.pick(["\t", "\n", "\\", "t", "n", "é", "\r"]) }
          .joined()
      }
      let line = BookLine.text(fields)
      #expect(BookLine.fields(line) == fields, "seed 4: \(fields)")
      #expect(!line.utf8.contains(0x0A))
    }
  }

  @Test("fields stand apart by tabs")
  func plain() {
    #expect(BookLine.text(["a", "", "b\tc\\"]) == "a\t\tb\\tc\\\\")
    #expect(BookLine.fields("a\\") == ["a\\"])
  }
}
