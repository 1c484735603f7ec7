import Basics
import JSON
import TestSupport
import Testing

@Suite("JSON5 documents")
struct JSON5DocumentTests {
  private let source = """
    // a file
    {a: [10, {'b c': "x,]"}, /* [ */
       20,],
     'n.m': {"": [[], [1, 'y' ]]}, ab: -1, 'a-1': true,
    }
    """

  @Test(
    "the place of a path is told",
    arguments: [
      ("", 2, 1), ("a", 2, 5), ("a[0]", 2, 6), ("a[1]", 2, 10), ("a[1][\"b c\"]", 2, 18),
      ("a[2]", 3, 4), ("[\"n.m\"]", 4, 9), ("[\"n.m\"][\"\"][0]", 4, 15),
      ("[\"n.m\"][\"\"][1][1]", 4, 23), ("ab", 4, 36), ("a-1", 4, 47),
      // What isn't there is told at what should have it.
      ("a[1].missing", 2, 10), ("a[3]", 2, 5), ("zzz", 2, 1), ("ab.c[1]", 4, 36),
    ])
  func places(_ path: String, _ line: Int, _ column: Int) throws {
    let document = try JSON5Document(Array(source.utf8), file: "p.json5")
    let place = document.located(.badInput("no", at: .init(file: "p.json5", path: path))).place
    #expect([place.line, place.column] == [line, column])
  }

  @Test("a byte order mark is in no column")
  func mark() throws {
    let document = try JSON5Document(Array("\u{FEFF}{a: 1}".utf8))
    #expect(document.located(.badInput("no", at: .init(path: "a"))).place.column == 5)
    let problem = #expect(throws: Problem.self) { try JSON5Document(Array("\u{FEFF}{1}".utf8)) }
    #expect(problem?.place.column == 2)
  }

  @Test("strict JSON is the same value and the same places in both readers")
  func agreesWithTheStrictReader() throws {
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var writer = JSONWriter(pretty: seed % 2 == 0)
      write(&random, depth: 4, to: &writer)
      let strict = try JSONDocument(writer.bytes)
      let lenient = try JSON5Document(writer.bytes)
      #expect(strict.value == lenient.value, "seed \(seed)")
      for path in ["", "a", "a.b", "[0]", "[1].c", "b[2]"] {
        let problem = Problem.badInput("no", at: .init(path: path))
        #expect(
          strict.located(problem).place == lenient.located(problem).place,
          "seed \(seed), path \(path)")
      }
    }
  }

  private func write(_ random: inout SplitMix64, depth: Int, to writer: inout JSONWriter) {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: writer.null()
    case 1: writer.bool(Bool.random(using: &random))
    case 2: writer.integer(Int64(bitPattern: random.next()))
    case 3:
      let texts = ["-0", "0.0", "1.50", "-3e7", "1E-400", "18446744073709551616", "-0e+00"]
      writer.value(
        .number(JSONNumber(texts[Int.random(in: 0..<7, using: &random)]) ?? JSONNumber(0)))
    case 4:
      let texts = ["", "a\"\\/\u{8}\u{1F}\u{7F}", "é日😀\u{2028}", "//", "/* ' */"]
      writer.string(texts[Int.random(in: 0..<5, using: &random)])
    case 5:
      writer.beginArray()
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        write(&random, depth: depth - 1, to: &writer)
      }
      writer.endArray()
    default:
      writer.beginObject()
      for name in ["a", "b", "c", "d e"] where Bool.random(using: &random) {
        writer.key(name)
        write(&random, depth: depth - 1, to: &writer)
      }
      writer.endObject()
    }
  }
}
