import Basics
import JSON
import Testing

@Suite struct JSONCursorTests {
  private enum Method: String, CaseIterable {
    case largest = "largest_remainder"
    case first = "first_in_order"
  }

  private func cursor(_ text: String) throws -> JSONCursor {
    let bytes = Array(text.utf8)
    return JSONCursor(try JSONParser.parse(bytes.span), at: .init(file: "-", line: 3))
  }

  private func problem(
    _ text: String, _ read: (JSONCursor) throws(Problem) -> Void
  ) throws -> Problem {
    let cursor = try cursor(text)
    do {
      try read(cursor)
    } catch {
      return error
    }
    throw Problem.badInput("nothing was thrown")
  }

  @Test func readsFields() throws {
    let top = try cursor(
      #"{"n":5,"t":"x","f":false,"d":"1.9","e":1.9,"z":null,"l":[7,{"w":[8]}]}"#)
    #expect(try top.field("n").int64() == 5)
    #expect(try top.field("n").int64(in: 5...5) == 5)
    #expect(try top.field("t").string() == "x")
    #expect(try top.field("f").bool() == false)
    #expect(try top.field("d").numberText() == "1.9")
    #expect(try top.field("e").numberText() == "1.9")
    #expect(try top.field("e").number().text == "1.9")
    #expect(try top.optional("z") == nil)
    #expect(try top.optional("y") == nil)
    #expect(try top.optional("t")?.oneOf(["w", "x"]) == "x")
    let list = try top.field("l").array()
    #expect(list.count == 2)
    #expect(try list[1].field("w").array().map { try $0.int64() } == [8])
    #expect(list[1].path.place == .init(file: "-", line: 3, path: "l[1]"))
    #expect(try top.members().map(\.key) == ["n", "t", "f", "d", "e", "z", "l"])
    #expect(try top.members()[5].value.isNull)
  }

  @Test func takesNumbersAndStringsAsText() throws {
    let top = try cursor(#"{"id":7.50,"name":"x","list":[1],"flag":true}"#)
    #expect(try top.field("id").text() == "7.50")
    #expect(try top.field("name").text() == "x")
    for key in ["list", "flag"] {
      let problem = try problem(#"{"list":[1],"flag":true}"#) { (top) throws(Problem) in
        _ = try top.field(key).text()
      }
      #expect(problem.expected == "a string or a number")
    }
  }

  @Test(arguments: [
    (#"{"input":{"payees":[{"weight":"2"}]}}"#, "an integer", "\"2\""),
    (#"{"input":{"payees":[{"weight":2.0}]}}"#, "digits only", "2.0"),
    (#"{"input":{"payees":[{"weight":1e2}]}}"#, "digits only", "1e2"),
    (
      #"{"input":{"payees":[{"weight":9223372036854775808}]}}"#,
      "an integer from -9223372036854775808 to 9223372036854775807",
      "9223372036854775808"
    ),
    (#"{"input":{"payees":[{"weight":true}]}}"#, "an integer", "true"),
    (#"{"input":{"payees":[{"weight":[1]}]}}"#, "an integer", "[…]"),
    (#"{"input":{"payees":[{"weight":{}}]}}"#, "an integer", "{}"),
  ])
  func tellsThePathOfAWrongInteger(_ text: String, _ expected: String, _ found: String) throws {
    let problem = try problem(text) { (top) throws(Problem) in
      _ = try top.field("input").field("payees").array()[0].field("weight").int64()
    }
    #expect(problem.place == .init(file: "-", line: 3, path: "input.payees[0].weight"))
    #expect(problem.expected == expected)
    #expect(problem.found == found)
    #expect(problem.kind == .badInput)
  }

  @Test func tellsWhatIsMissing() throws {
    let absent = try problem(#"{"a":{"amont":1}}"#) { (top) throws(Problem) in
      _ = try top.field("a").field("amount")
    }
    #expect(absent.what == "'amount' is missing")
    #expect(absent.place.path == "a.amount")
    #expect(absent.hint == "is 'amont' meant to be 'amount'?")
    let null = try problem(#"{"a":null}"#) { (top) throws(Problem) in _ = try top.field("a") }
    #expect(null.what == "'a' is null")
    let scalar = try problem("7") { (top) throws(Problem) in _ = try top.field("a") }
    #expect(scalar.expected == "an object")
    #expect(scalar.place.path == nil)
  }

  @Test func suggestsTheChoiceThatWasMeant() throws {
    #expect(try cursor("\"first_in_order\"").oneOf(Method.self) == .first)
    let near = try problem("\"first_in_oder\"") { (top) throws(Problem) in
      _ = try top.oneOf(Method.self)
    }
    #expect(near.expected == "one of largest_remainder, first_in_order")
    #expect(near.hint == "did you mean 'first_in_order'?")
    let far = try problem("\"random\"") { (top) throws(Problem) in
      _ = try top.oneOf(Method.self)
    }
    #expect(far.hint == nil)
    let number = try problem("1") { (top) throws(Problem) in _ = try top.oneOf(Method.self) }
    #expect(number.found == "1")
  }

  @Test func refusesIntegersOutOfRange() throws {
    let problem = try problem("10001") { (top) throws(Problem) in
      _ = try top.int64(in: 0...10_000)
    }
    #expect(problem.expected == "an integer from 0 to 10000")
  }

  @Test func reportsFieldsThatNobodyReads() throws {
    let top = try cursor(#"{"a":{"currency":"EUR","ammount":1,"x":2}}"#)
    let problems = try top.field("a").unknownFields(besides: ["currency", "amount"])
    #expect(problems.map(\.place.path) == ["a.ammount", "a.x"])
    #expect(problems.map(\.hint) == ["did you mean 'amount'?", nil])
    #expect(try cursor("[]").unknownFields(besides: []).isEmpty)
    let many = (0..<99).map { "\"f\($0)\":0" }.joined(separator: ",")
    #expect(try cursor("{\(many)}").unknownFields(besides: ["f0"]).count == 50)
  }

  @Test func cutsLongExcerpts() throws {
    let long = String(repeating: "é\\n", count: 1_000)
    let problem = try problem("\"\(long)\"") { (top) throws(Problem) in _ = try top.int64() }
    #expect((problem.found?.utf8.count ?? 0) < 80)
    #expect(problem.found?.hasPrefix("\"é\\né\\n") == true)
  }
}
