import Basics
import JSON
import Tabular
import TestSupport
import Testing

@Suite struct JSONLinesReaderTests {
  /// The lines of a text as the reader hands them out; `…` where one is too long.
  private func lines(
    _ bytes: [UInt8], piece: Int = .max, lineLimit: Int = 1_000
  ) throws -> [String] {
    var reader = try JSONLinesReader(
      MemorySource(bytes, piece: piece), lineLimit: lineLimit, chunk: 16)
    var lines: [String] = []
    while try reader.advance() {
      let text = String(decoding: reader.bytes[reader.range], as: UTF8.self)
      lines.append("\(reader.line):\(reader.isTooLong ? "…" : text)")
    }
    return lines
  }

  @Test(
    arguments: [
      ("", []),
      ("1", ["1:1"]),
      ("1\n2\n", ["1:1", "2:2"]),
      ("1\r\n2\r\n", ["1:1", "2:2"]),
      ("1\r2\r\r3", ["1:1", "2:2", "3:", "4:3"]),
      ("\n\n1", ["1:", "2:", "3:1"]),
      ("\r\n\r\n", ["1:", "2:"]),
      ("\u{FEFF}1\n\u{FEFF}", ["1:1", "2:\u{FEFF}"]),
      (
        "{\"a\":\"längerer Text über alle Grenzen\"}\n2",
        [
          "1:{\"a\":\"längerer Text über alle Grenzen\"}", "2:2",
        ]
      ),
    ], [1, 2, 3, 7, 1_000])
  func givesLines(_ text: (String, [String]), _ piece: Int) throws {
    #expect(try lines(Array(text.0.utf8), piece: piece) == text.1)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1_000])
  func skipsLinesThatAreTooLong(_ piece: Int) throws {
    let exact = String(repeating: "x", count: 40)
    let text = "1\n\(exact)\n\(exact)x\n\(exact)\(exact)\(exact)\r\n2\r\n\(exact)x"
    #expect(
      try lines(Array(text.utf8), piece: piece, lineLimit: 40)
        == ["1:1", "2:\(exact)", "3:…", "4:…", "5:2", "6:…"])
  }

  /// The next line is not waited for: what an interactive user has sent is answered.
  @Test(arguments: ["1\n", "1\r"])
  func givesALineAsSoonAsItEnds(_ sent: String) throws {
    var reader = try JSONLinesReader(OnceSource(bytes: Array(sent.utf8)))
    #expect(try reader.advance())
    #expect(try reader.value() == .integer(1))
  }

  @Test func agreesWithSplittingTheWhole() throws {
    for seed in 0..<3_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Array("ab\r\n".utf8)[Int.random(in: 0..<4, using: &random)]
      }
      var expected: [String] = []
      var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { String($0) }
      while !rest.isEmpty {
        let line = rest.prefix { $0 != "\n" && $0 != "\r" }
        expected.append("\(expected.count + 1):\(line.joined())")
        rest.removeFirst(line.count)
        rest.removeFirst(rest.starts(with: ["\r", "\n"]) ? 2 : min(1, rest.count))
      }
      let piece = Int.random(in: 1...9, using: &random)
      #expect(try lines(bytes, piece: piece) == expected, "seed \(seed)")
    }
  }

  @Test func tellsFileAndLineOfWhatIsNoJSON() throws {
    var reader = try JSONLinesReader(
      MemorySource(Array("{}\n\n{\"a\":[1,}\n".utf8)), file: "x.jsonl")
    #expect(try reader.advance())
    #expect(try reader.cursor().value == .object(.empty))
    #expect(try reader.advance())
    #expect(reader.isBlank)
    #expect(try reader.advance())
    let problem = #expect(throws: Problem.self) { try reader.value() }
    #expect(problem?.place == .init(file: "x.jsonl", line: 3, column: 9, path: "a[1]"))
  }

  @Test func tellsFileAndLineOfWhatDoesNotFit() throws {
    var reader = try JSONLinesReader(
      MemorySource(Array("1\n{\"a\":[1,\"x\"]}".utf8)), file: "x.jsonl")
    #expect(try reader.advance())
    #expect(try reader.advance())
    let cursor = try reader.cursor()
    let problem = #expect(throws: Problem.self) { try cursor.field("a").array()[1].int64() }
    #expect(problem?.place == .init(file: "x.jsonl", line: 2, path: "a[1]"))
  }
}

/// A source that must not be asked again.
private struct OnceSource: ByteSource {
  var bytes: [UInt8]

  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    guard !bytes.isEmpty else { throw Problem(.io, code: "again", "asked again") }
    buffer.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    defer { bytes = [] }
    return bytes.count
  }
}
