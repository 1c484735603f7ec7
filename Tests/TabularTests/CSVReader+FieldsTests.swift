import Basics
import Tabular
import TestSupport
import Testing

@Suite struct CSVReaderFieldsTests {
  private func reader(_ text: String) throws -> CSVReader {
    var reader = try CSVReader(MemorySource(Array(text.utf8), piece: .max))
    #expect(try reader.next())
    return reader
  }

  @Test("a field is compared by its value, quotes undone")
  func comparesFields() throws {
    let row = try reader("a,b,c\nx,\"y\"\"z\",\n")
    let texts = ["x", "y", "xx", "y\"z", ""]
    let equal = (0...2).map { column in texts.filter { row.isEqual(column, to: $0.utf8.span) } }
    #expect(equal == [["x"], ["y\"z"], [""]])
    #expect([0, 1, 2].filter { row.isEmpty($0) } == [2])
  }

  @Test(
    "integers are digits that fit 64 bits, nothing else",
    arguments: [
      ("0", 0, 0), ("007", 7, 7), ("-5", nil, -5), ("-0", nil, 0), ("", nil, nil),
      ("1.0", nil, nil), ("+1", nil, nil), (" 1", nil, nil), ("1e3", nil, nil), ("-", nil, nil),
      ("9223372036854775807", 9_223_372_036_854_775_807, 9_223_372_036_854_775_807),
      ("9223372036854775808", 9_223_372_036_854_775_808, nil),
      ("-9223372036854775808", nil, Int64.min), ("18446744073709551616", nil, nil),
    ] as [(String, UInt64?, Int64?)])
  func readsIntegers(_ text: String, _ unsigned: UInt64?, _ signed: Int64?) throws {
    let row = try reader("a,b\n\(text),x\n")
    #expect(row.unsigned(0) == unsigned && row.signed(0) == signed)
  }

  @Test("a run of columns is what stands in the row, and each field is found in it")
  func takesRuns() throws {
    let row = try reader("a,b,c,d\n1,\"2,2\",3,4\n")
    var run: [UInt8] = []
    row.appendRun(1...2, to: &run)
    // The run starts with the value: behind the quote that opens it.
    #expect(String(decoding: run, as: UTF8.self) == "2,2\",3")
    #expect(row.range(1, inRunFrom: 1) == 0..<3 && row.range(2, inRunFrom: 1) == 5..<6)
    let same = [1...2, 1...3, 0...1].filter { row.isRun($0, equalTo: run.span) }
    #expect(same == [1...2])
  }

  @Test("a row with doubled quotes has no run: its values don't stand just so")
  func hasNoRunWithEscapes() throws {
    let row = try reader("a,b\n\"x\"\"y\",1\n")
    var run: [UInt8] = []
    row.appendRun(0...1, to: &run)
    let isRun = row.isRun(0...1, equalTo: "x\"y\",1".utf8.span)
    #expect(run.isEmpty && !isRun)
  }
}
