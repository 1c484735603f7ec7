import Basics
import Tabular
import TestSupport
import Testing

/// A row as a test writes it down.
private typealias Row = [String]

/// Everything a reader gives: the header, the rows, and `line:column what` of each problem.
private func readAll(
  _ bytes: [UInt8], delimiter: UInt8? = nil, piece: Int = .max, chunk: Int = 1 << 12
) throws -> (header: Row, rows: [Row], problems: [String]) {
  var reader = try CSVReader(
    MemorySource(bytes, piece: piece), CSVOptions(delimiter: delimiter, chunk: chunk))
  var rows: [Row] = []
  while try reader.next() {
    rows.append((0..<reader.columnCount).map { reader.text($0) })
  }
  return (
    reader.header, rows,
    reader.problems.kept.map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.what)" }
  )
}

private func rows(_ text: String) throws -> [Row] {
  try readAll(Array(text.utf8)).rows
}

@Suite struct CSVReaderTests {
  @Test func readsRowsUnderTheHeader() throws {
    let all = try readAll(Array("id, Name ,web\n1,Acme,a.com\n2,\"B, Inc\",\n".utf8))
    #expect(all.header == ["id", "Name", "web"])
    #expect(all.rows == [["1", "Acme", "a.com"], ["2", "B, Inc", ""]])
    #expect(all.problems == [])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
    ("a,b\n1,2\r\n3,4\r5,6", [["1", "2"], ["3", "4"], ["5", "6"]]),
    ("a,b\n\n1,2\n\r\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    ("\n\na,b\n1,2\n", [["1", "2"]]),
    ("a,b\n,\n", [["", ""]]),
    ("a,b\n\"\",\"\"\n", [["", ""]]),
    ("a,b\n\"x\"\"y\",\"\"\"\"\n", [["x\"y", "\""]]),
    ("a,b\n\"1\r\n2\n3\r4\",5\n", [["1\r\n2\n3\r4", "5"]]),
    ("a\n\"\"\n\n", [[""]]),
    ("a,b\n 1 , 2 \n", [[" 1 ", " 2 "]]),
    ("a;b\n1;\"2;3\"\n", [["1", "2;3"]]),
    ("a\tb\n1\t2,3\n", [["1", "2,3"]]),
    ("\u{FEFF}a,b\n1,\u{FEFF}\n", [["1", "\u{FEFF}"]]),
    ("sep=;\na,1;b\n2;3\n", [["2", "3"]]),
    ("sep=;\r\na;b\r\n2;3", [["2", "3"]]),
    ("\"a;b\",\"c\"\n1,2\n", [["1", "2"]]),
    ("Ort,Straße\nKöln,Ümlaut 1\n", [["Köln", "Ümlaut 1"]]),
    ("a,b", []),
  ])
  func readsVariants(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    // Ragged rows: a missing field is missed at the row's end, one too many stands at its start.
    ("a,b,c\n1,2\n3,4,5\n", ["2:4 this row has too few fields"], 1),
    ("a,b\n1,2,3\n", ["2:5 this row has too many fields"], 0),
    ("a,b\n1,2,\n", ["2:5 this row has too many fields"], 0),
    // The record starts on line 2 and ends on line 3.
    ("a,b\n\"x\ny\"\n1,2", ["3:3 this row has too few fields"], 1),
    // Quotes.
    ("a,b\n1,x\"y\n", ["2:4 a quote stands inside a field that doesn't start with one"], 0),
    ("a,b\n1, \"y\"\n", ["2:4 a quote stands inside a field that doesn't start with one"], 0),
    ("a,b\n\"1\"x,2\n3,4\n", ["2:4 text stands behind a closing quote"], 1),
    ("a,b\n\"1\" ,2\n", ["2:4 text stands behind a closing quote"], 0),
    ("a,b\n1,2\n3,\"4\n5,6\n", ["3:3 this quote is never closed"], 1),
    ("a,b\n1,\"", ["2:3 this quote is never closed"], 0),
    // A stray opening quote swallows lines; the next quote is where it comes out.
    ("a,b\n1,\"x\n2,\"y\n3,z\n", ["3:4 text stands behind a closing quote"], 1),
    // Two problems in one row: the format comes first, and one a row is enough.
    (
      "a,b\n1,x\"y\"z,3\n4,5\n", ["2:4 a quote stands inside a field that doesn't start with one"],
      1
    ),
    // After a quoted line end the line count goes on.
    ("a,b\n\"1\r\n\r2\",3\n4\n", ["5:2 this row has too few fields"], 1),
    ("a,b\r\n\"1\r\n\",2\r\n3,4,5\r\n", ["4:5 this row has too many fields"], 1),
    ("a,b\n1,\u{0}2\n", ["2:3 a zero byte stands in the text"], 0),
    ("a,b\n1,\"\n\u{0}\"\n", ["3:1 a zero byte stands in the text"], 0),
    (
      "a,b\nx\n1,2\ny\n", ["2:2 this row has too few fields", "4:2 this row has too few fields"], 1
    ),
  ])
  func reportsBadRowsAndReadsOn(_ text: String, _ problems: [String], _ good: Int) throws {
    let all = try readAll(Array(text.utf8))
    #expect(all.problems == problems)
    #expect(all.rows.count == good)
  }

  @Test(arguments: [
    ([0x61, 0x2C, 0xE9, 0x0A], "2:3"),  // Latin-1 é
    ([0x61, 0x2C, 0x62, 0xC0, 0x80, 0x0A], "2:4"),  // overlong NUL
    ([0x61, 0x2C, 0xED, 0xA0, 0x80, 0x0A], "2:3"),  // a surrogate
    ([0x61, 0x2C, 0xF4, 0x90, 0x80, 0x80, 0x0A], "2:3"),  // above U+10FFFF
    ([0x61, 0x2C, 0xC3], "2:3"),  // cut
    ([0x22, 0x0A, 0x62, 0xFF, 0x22, 0x2C, 0x63], "3:2"),  // behind a quoted line end
  ])
  func reportsBadEncoding(_ row: [UInt8], _ place: String) throws {
    let all = try readAll(Array("a,b\n".utf8) + row)
    #expect(all.problems == ["\(place) these bytes are not UTF-8"])
  }

  @Test func keepsFiftyProblemsAndCountsAll() throws {
    var reader = try CSVReader(
      MemorySource(Array(("a,b\n" + String(repeating: "x\n", count: 80)).utf8)))
    #expect(try !reader.next())
    #expect(reader.problems.kept.count == 50)
    #expect(reader.problems.count == 80)
    #expect(reader.problems.kept.last?.place.line == 51)
  }

  @Test(arguments: [
    ("", 1, "the file is empty"),
    ("\n\r\n", 3, "the file is empty"),
    ("\u{FEFF}", 1, "the file is empty"),
    ("a,\"b\n1,2", 1, "this quote is never closed"),
    ("a,b\"\n1,2", 1, "a quote stands inside a field that doesn't start with one"),
    ("PK\u{3}\u{4}rest", nil, "this file is not text"),
    ("<!DOCTYPE html><table>", nil, "this file is not text"),
    ("<TABLE border=1>", nil, "this file is not text"),
  ])
  func refusesFilesWithoutAHeader(_ text: String, _ line: Int?, _ what: String) throws {
    let problem = #expect(throws: Problem.self) { try readAll(Array(text.utf8)) }
    #expect(problem?.what == what)
    #expect(problem?.place.line == line)
    #expect(problem?.kind == .badInput)
  }

  @Test func refusesARecordAboveTheLimitAtItsStart() throws {
    let bytes = Array(("a,b\n1,2\n3,\"" + String(repeating: "x\n", count: 100)).utf8)
    var reader = try CSVReader(MemorySource(bytes), CSVOptions(recordLimit: 64, chunk: 16))
    #expect(try reader.next())
    let problem = #expect(throws: Problem.self) { try reader.next() }
    #expect(problem?.what == "this record is too long")
    #expect(problem?.place.line == 3)
  }

  @Test func reportsAFieldAboveTheLimit() throws {
    let bytes = Array("a,b\n123456,2\n3,1234567\n5,6\n".utf8)
    var reader = try CSVReader(MemorySource(bytes), CSVOptions(fieldLimit: 6))
    var count = 0
    while try reader.next() { count += 1 }
    #expect(count == 2)
    #expect(reader.problems.kept.map(\.place.line) == [3])
    #expect(reader.problems.kept.map(\.place.column) == [3])
  }

  @Test(arguments: [0x22, 0x0A, 0x61, 0x7C] as [UInt8])
  func refusesOtherDelimiters(_ delimiter: UInt8) {
    let problem = #expect(throws: Problem.self) {
      try CSVReader(MemorySource(Array("a|b\n".utf8)), CSVOptions(delimiter: delimiter))
    }
    #expect(problem?.kind == .usage)
  }

  @Test func refusesTooManyColumns() {
    let bytes = Array(String(repeating: "x,", count: 200).utf8)
    #expect(throws: Problem.self) {
      try CSVReader(MemorySource(bytes), CSVOptions(columnLimit: 200))
    }
    #expect(throws: Never.self) {
      try CSVReader(MemorySource(bytes), CSVOptions(columnLimit: 201))
    }
  }

  @Test func tellsPlacesOfFields() throws {
    // Row 2 starts on line 2: `"a""b` LF `c""",x` CR `y` is three fields over three lines.
    let bytes = Array("p,q,r\n\"a\"\"b\nc\"\"\",\"x\ry\",z\n".utf8)
    var reader = try CSVReader(MemorySource(bytes))
    #expect(try reader.next())
    #expect((0..<3).map { reader.text($0) } == ["a\"b\nc\"", "x\ry", "z"])
    #expect((0..<3).map { reader.place($0).line } == [2, 3, 4])
    #expect((0..<3).map { reader.place($0).column } == [2, 7, 4])
    let problem = reader.problem(2, "no", expected: "a number")
    #expect(problem.found == "\"z\"")
    #expect(problem.place.line == 4)
  }

  @Test func givesBadRowsAsTheyStand() throws {
    var reader = try CSVReader(MemorySource(Array("a,b\n1,\"x\"\"\" y\r\n3,4\n".utf8)))
    #expect(try reader.step() == .badRow)
    #expect(Array(reader.record) == Array("1,\"x\"\"\" y".utf8))
    #expect(try reader.step() == .row)
    #expect(try reader.step() == .end)
    #expect(try reader.step() == .end)
    #expect(reader.rowCount == 1)
  }

  @Test(arguments: [false, true], [1, 2, 3, 7, 1000])
  func readsUTF16(_ isBigEndian: Bool, _ piece: Int) throws {
    let text = "\u{FEFF}name,city\nMüller 株式会社,Zürich 😀\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let all = try readAll(bytes, piece: piece, chunk: 16)
    #expect(all.header == ["name", "city"])
    #expect(all.rows == [["Müller 株式会社", "Zürich 😀"]])
  }

  @Test(arguments: [
    ([0x64, 0xD8, 0x62, 0x00], "2:3"),  // a high half and then `b`
    ([0x00, 0xDC], "2:3"),  // a low half alone
    ([0x00, 0xD8], "2:3"),  // a high half at the end
    ([0x62, 0x00, 0x63], "2:4"),  // half a unit at the end
  ])
  func reportsBadUTF16(_ tail: [UInt8], _ place: String) throws {
    let head = "\u{FEFF}a,b\n1,".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let all = try readAll(head + tail)
    #expect(all.problems == ["\(place) these bytes are not UTF-8"])
  }

  @Test func pointsAtUTF16WithoutAMark() throws {
    let bytes = "a,b\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let problem = #expect(throws: Problem.self) { try readAll(bytes) }
    #expect(problem?.what == "a zero byte stands in the text")
    #expect(problem?.place.column == 2)
    #expect(problem?.hint?.contains("UTF-16") == true)
  }
}
