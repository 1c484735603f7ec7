import Basics
import JSON
import Testing

@Suite struct JSONDocumentTests {
  private let source = """
    {"a": [10, {"b c": "x,]"},
       20],
     "n.m": {"": [[], [1,
     "y\\"" ]]}, "\\u0061b": -1, "a-1": true
    }
    """

  @Test(arguments: [
    ("", 1, 1), ("a", 1, 7), ("a[0]", 1, 8), ("a[1]", 1, 12), ("a[1][\"b c\"]", 1, 20),
    ("a[2]", 2, 4), ("[\"n.m\"]", 3, 9), ("[\"n.m\"][\"\"][0]", 3, 15),
    ("[\"n.m\"][\"\"][1][0]", 3, 20), ("[\"n.m\"][\"\"][1][1]", 4, 2), ("ab", 4, 24),
    ("a-1", 4, 35),
    // What isn't there is told at what should have it.
    ("a[1].missing", 1, 12), ("a[3]", 1, 7), ("zzz", 1, 1), ("ab.c[1]", 4, 24),
    ("[\"n.m\"][\"\"][0][0]", 3, 15),
  ])
  func tellsThePlaceOfAPath(_ path: String, _ line: Int, _ column: Int) throws {
    for mark in ["", "\u{FEFF}"] {
      let document = try JSONDocument(Array((mark + source).utf8), file: "p.json")
      let problem = Problem.badInput("no", at: .init(file: "p.json", path: path))
      let place = document.located(problem).place
      #expect([place.line, place.column] == [line, column])
      #expect(place.path == path)
    }
  }

  @Test func tellsThePlaceOfWhatItsCursorRefuses() throws {
    let document = try JSONDocument(Array(source.utf8), file: "p.json")
    let cursor = try document.cursor.field("a").array()[1].field("b c")
    let problem = #expect(throws: Problem.self) { try cursor.int64() }
    #expect(
      try document.located(#require(problem)).place
        == .init(file: "p.json", line: 1, column: 20, path: "a[1][\"b c\"]"))
  }

  @Test func refusesWhatIsNoJSON() {
    let problem = #expect(throws: Problem.self) {
      try JSONDocument(Array("{\n\"a\":}".utf8), file: "p.json")
    }
    #expect(problem?.place == .init(file: "p.json", line: 2, column: 5, path: "a"))
  }
}
