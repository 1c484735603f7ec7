import Basics
import CommissionCore
import JSON
import Money

/// Answers the lines of `tandem calc`, one after the other, in memory that does not grow.
struct CalcEngine {
  /// Whether answers carry the steps that led to them.
  let explains: Bool
  private var context = CalcContext()
  private var json = JSONWriter()
  /// How many lines were answered.
  private(set) var lines = 0
  /// How many of them could not be read or did not fit their operation.
  private(set) var badLines = 0
  /// The number of the first of those.
  private(set) var firstBadLine: Int?

  /// An engine for one run.
  init(explains: Bool) {
    self.explains = explains
  }

  /// The answer to one line with its line end, and the fields of the line that nobody reads.
  ///
  /// The bytes are valid until the next answer.
  mutating func answer(
    _ line: Span<UInt8>, number: Int
  ) -> (bytes: [UInt8], unread: [Problem]) {
    json.bytes.removeAll(keepingCapacity: true)
    lines += 1
    let unread = respond(line, number)
    json.newline()
    return (json.bytes, unread)
  }

  /// The answer to a line that is longer than what is held in memory.
  mutating func refuseLongLine(number: Int) -> [UInt8] {
    refuseWhole(.badInput("this line is longer than 8 MiB", at: .init(line: number)))
  }

  /// The answer to a line with nothing but blanks.
  mutating func refuseBlankLine(number: Int) -> [UInt8] {
    refuseWhole(.badInput("this line is blank", at: .init(line: number), expected: "an object"))
  }

  private mutating func respond(_ line: Span<UInt8>, _ number: Int) -> [Problem] {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      refuse(.null, error.problem(linesBefore: number - 1))
      return []
    }
    let request = JSONCursor(value, at: .init(line: number))
    var id = JSONValue.null
    do {
      id = try request.object()["id"] ?? .null
      let type = try CalcOperations.named(by: request.field("op"))
      let input = try request.field("input")
      _ = try input.object()
      let operation = try type.init(input, &context)
      succeed(id, operation)
      return request.unknownFields(besides: ["id", "op", "input"])
        + input.unknownFields(besides: type.fields)
    } catch let problem as Problem {
      refuse(id, problem)
    } catch let error as CommissionError {
      deny(id, error)
    } catch let error as MoneyError {
      deny(id, CommissionError(error))
    } catch {
      refuse(id, .badInput("\(error)", at: .init(line: number)))
    }
    return []
  }

  private mutating func refuseWhole(_ problem: Problem) -> [UInt8] {
    json.bytes.removeAll(keepingCapacity: true)
    lines += 1
    refuse(.null, problem)
    json.newline()
    return json.bytes
  }

  private mutating func succeed(_ id: JSONValue, _ operation: any CalcOperation) {
    begin(id, "result")
    operation.write(to: &json)
    json.endObject()
    if explains {
      json.key("why")
      json.reasons(operation.reasons)
    }
    json.endObject()
  }

  /// A rule said no: that is an answer.
  private mutating func deny(_ id: JSONValue, _ error: CommissionError) {
    begin(id, "error")
    json.text("code", error.code)
    json.text("message", CommissionMessage.text(error))
    json.endObject()
    json.endObject()
  }

  /// The line can't be read or doesn't fit its operation.
  private mutating func refuse(_ id: JSONValue, _ problem: Problem) {
    badLines += 1
    if firstBadLine == nil { firstBadLine = problem.place.line }
    begin(id, "error")
    json.text("code", problem.code)
    json.text("message", ProblemMessage.sentence(problem))
    json.key("line")
    json.integer(Int64(problem.place.line ?? 0))
    if let column = problem.place.column {
      json.key("column")
      json.integer(Int64(column))
    }
    json.text("path", orNull: problem.place.path)
    if let hint = problem.hint { json.text("hint", hint) }
    json.endObject()
    json.endObject()
  }

  private mutating func begin(_ id: JSONValue, _ member: String) {
    json.beginObject()
    json.key("id")
    json.value(id)
    json.key(member)
    json.beginObject()
  }
}
