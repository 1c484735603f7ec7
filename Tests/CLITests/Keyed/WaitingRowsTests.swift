import Testing

@testable import CLI

@Suite("Rows that wait for the work")
struct WaitingRowsTests {
  private static func rows(_ texts: [String]) -> WaitingRows {
    var rows = WaitingRows()
    for (place, text) in texts.enumerated() {
      rows.bytes += text.utf8
      rows.end(text.isEmpty ? "empty" : nil, line: 10 + place)
    }
    return rows
  }

  @Test("each comes out as it came, with its line and what is wrong with it")
  func kept() {
    let rows = Self.rows(["one", "", "three"])
    #expect(rows.indices == 0..<3)
    var bytes: [UInt8] = []
    for row in [2, 0, 1] { rows.append(row, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "threeone")
    #expect(rows.indices.map { rows.flaw(of: $0) } == [nil, "empty", nil])
    #expect(rows.indices.map { rows.line(of: $0) } == [10, 11, 12])
  }

  @Test("it is time to work on them when they are many or long")
  func full() {
    var rows = Self.rows(Array(repeating: "x", count: RowFilterOptions.rowsAtATime - 1))
    #expect(!rows.isFull)
    rows.end(nil, line: 1)
    #expect(rows.isFull)
    rows.clear()
    #expect(!rows.isFull && rows.indices.isEmpty)
    rows.bytes = Array(repeating: 0, count: RowFilterOptions.bytesAtATime)
    #expect(!rows.isFull)
    rows.bytes.append(0)
    #expect(rows.isFull)
  }
}
