import Basics
import Tabular
import TestSupport
import Testing

@Suite struct CSVWriterTests {
  private func line(guarded: Bool = true, _ write: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter(guardsFormulas: guarded)
    write(&writer)
    writer.endRow()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Acme", "Acme"), ("", "\"\""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
    ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\tb", "\"a\tb\""), ("Zürich", "Zürich"),
    ("\u{FEFF}x", "\"\u{FEFF}x\""), ("<b>", "\"<b>\""), ("sep=", "\"sep=\""),
    ("-12.50", "-12.50"), ("+3", "+3"), ("-", "\"'-\""), ("-1+1", "\"'-1+1\""),
    ("-1.2.3", "\"'-1.2.3\""), ("=1+1", "\"'=1+1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("＝1+1", "\"'＝1+1\""), ("a=1", "a=1"), ("１", "１"),
    ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func writesText(_ text: String, _ expected: String) {
    #expect(line { $0.text(text) } == expected + "\n")
  }

  @Test func leavesRawFieldsAlone() {
    #expect(line { $0.raw("=x") } == "=x\n")
    #expect(line { $0.raw(Array("@a,b".utf8)[...]) } == "\"@a,b\"\n")
    #expect(line(guarded: false) { $0.text("=x") } == "=x\n")
    let all = line {
      $0.integer(.min)
      $0.integer(0)
      $0.raw("")
    }
    #expect(all == "-9223372036854775808,0,\n")
  }

  @Test func writesRows() {
    var writer = CSVWriter(delimiter: 0x09)
    writer.row(["a", "b,c"])
    writer.row([""])
    writer.row(["", ""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\t\"b,c\"\n\"\"\n\t\n")
  }

  /// Without the guard, reading what was written gives the same fields, delimiter and all.
  @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
  func readsBackWhatItWrites(_ delimiter: UInt8) throws {
    let pieces = [
      "a", "é", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "=", "sep=", "\u{FEFF}", "<html",
      "PK",
      "\u{3}\u{4}", "😀",
    ]
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let columns = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
          }.joined()
        }
      }
      var writer = CSVWriter(delimiter: delimiter, guardsFormulas: false)
      let lead = pieces.filter { !["\t", "\n", "\r", "\r\n", " "].contains($0) }
      let header = (0..<columns).map { column in
        lead[Int.random(in: 0..<lead.count, using: &random)] + rows[0][column] + "h"
      }
      writer.row(header)
      for row in rows {
        writer.row(row)
      }
      var reader = try CSVReader(MemorySource(writer.bytes, piece: 3), CSVOptions(chunk: 16))
      #expect(reader.header.map { Array($0.utf8) } == header.map { Array($0.utf8) })
      for row in rows {
        try #require(try reader.next(), "seed \(seed)")
        for index in row.indices {
          #expect(ByteOrder.same(reader.text(index), row[index]), "seed \(seed)")
        }
      }
      #expect(try !reader.next())
      #expect(reader.problems.isEmpty)
    }
  }
}
