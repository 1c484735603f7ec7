import Basics
import JSON
import Testing

@testable import CLI

@Suite("Lists as a command line asks for them")
struct ListingTests {
  private var listing: Listing {
    Listing(
      "things", [.init("id"), .init("size", .right), .init("word")], none: "nothing",
      rows: [
        [.string("a"), .integer(10), .string("x")],
        [.string("b"), .null, .string("x")],
        [.string("c"), .integer(9), .null],
        [.string("d"), .string("9.5"), .string("y")],
      ])
  }

  private func ids(_ options: [(OptionSpec, String)]) throws -> String {
    var arguments = Arguments()
    for (option, value) in options { arguments.add(value, to: option) }
    return try listing.arranged(arguments).rows.map { Listing.plain($0[0]) }.joined()
  }

  @Test("Figures go by size, texts by bytes, ties as they came, and what is unknown last")
  func sorted() throws {
    #expect(try ids([]) == "abcd")
    #expect(try ids([(ListOptions.sort, "size")]) == "cdab")
    #expect(try ids([(ListOptions.sort, "-size")]) == "adcb")
    #expect(try ids([(ListOptions.sort, "word")]) == "abdc")
    #expect(try ids([(ListOptions.sort, "-word")]) == "dabc")
    #expect(try ids([(ListOptions.sort, "-id"), (ListOptions.limit, "2")]) == "dc")
  }

  @Test("Columns come in the order that is asked for")
  func columns() throws {
    var arguments = Arguments()
    arguments.add("word,id", to: ListOptions.columns)
    let arranged = try listing.arranged(arguments)
    #expect(arranged.columns.map(\.name) == ["word", "id"])
    #expect(arranged.rows[3] == [.string("y"), .string("d")])
  }

  @Test(
    "An unknown column is refused with those there are",
    arguments: [(ListOptions.sort, "siz"), (ListOptions.columns, "id,,word")])
  func unknown(_ option: OptionSpec, _ value: String) {
    var arguments = Arguments()
    arguments.add(value, to: option)
    #expect(throws: Problem.self) { _ = try listing.arranged(arguments) }
  }
}
