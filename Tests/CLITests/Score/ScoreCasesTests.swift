import Basics
import JSON
import Platform
import TestSupport
import Testing

@testable import CLI

/// `tandem score` against the answers of Tests/Generators/score_oracle.py, which computes them
/// from the contract in another way: see the head of that file.
@Suite struct ScoreCasesTests {
  private static let lines = TestFile.lines(TestFile.folder() + "/cases.jsonl") ?? []

  @Test("there are cases")
  func casesAreThere() {
    #expect(Self.lines.count == 31)
  }

  @Test("every list gets the answer that was worked out", arguments: 1..<31)
  func answersAgree(number: Int) throws {
    let worked = try JSONCursor(JSONParser.parse(Self.lines[number].utf8Span.span))
    let it = try worked.field("it").string()
    let found = try answer(worked)
    let wanted = try worked.field("result")
    try compare(
      found.field("candidates").array(), wanted.field("candidates").array(), whole: true,
      key: ["id"], it)
    let stability = try found.field("stability")
    let wantedStability = try wanted.field("stability")
    for (name, value) in try wantedStability.members() {
      switch name {
      case "pairwise":
        try compare(
          stability.field(name).array(), value.array(), whole: false, key: ["a", "b"], it)
      case "threshold_intervals":
        try compare(stability.field(name).array(), value.array(), whole: false, key: ["id"], it)
      default:
        let field = try stability.field(name)
        #expect(field.value == value.value, "\(number) \(name): \(it)")
      }
    }
  }

  private func answer(_ worked: JSONCursor) throws -> JSONCursor {
    var json = JSONWriter()
    json.value(try worked.field("candidates").value)
    var words = [
      "score", "-", "--json", "--stability", "--draws", "20", "--threshold",
      try worked.field("threshold").string(), "--top", String(try worked.field("top").int64()),
    ]
    if let weights = try worked.optional("weights") {
      words += ["--weights", try weights.string()]
    }
    let output = MemorySink()
    let errors = MemorySink()
    let context = Context(
      program: .tandem, input: .memory(json.bytes), output: OutputStream(output),
      errors: OutputStream(errors))
    let status = Program.tandem.run(words, in: context)
    #expect(status == .done, "\(errors.text)")
    return try JSONCursor(JSONParser.parse(output.text.utf8Span.span))
  }

  /// Compares the wanted members of each wanted element; where not all are wanted, by their keys.
  private func compare(
    _ found: JSONElements, _ wanted: JSONElements, whole: Bool, key: [String], _ it: String
  ) throws {
    if whole { #expect(found.count == wanted.count) }
    for (index, element) in wanted.enumerated() {
      let keys = try key.map { try element.field($0).value }
      let match =
        whole
        ? found[index]
        : try found.first { candidate in try key.map { try candidate.field($0).value } == keys }
      let other = try #require(match)
      for (name, value) in try element.members() {
        #expect(try other.object()[name] == value.value, "\(index) \(name): \(it)")
      }
    }
  }
}
