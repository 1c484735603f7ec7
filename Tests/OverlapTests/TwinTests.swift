import Basics
import Testing

@testable import Overlap

/// Holds the normalisers to an independent twin in Python, over some thousands of inputs.
///
/// The case files hold what Tests/Generators/normalise_twin.py found.
@Suite struct TwinTests {
  @Test("names are what the twin makes of them")
  func names() throws {
    let cases = try CaseFile.lines("names.tsv")
    #expect(cases.count > 2_000)
    var wrong: [String] = []
    var expected: [[String]] = []
    var given = ""
    for line in cases + [["end"]] {
      if line[0] == "^" {
        expected.append(Array(line.dropFirst()))
        continue
      }
      if !expected.isEmpty, !same(Described.name(given), expected) {
        wrong.append("\(given): \(Described.name(given)), not \(expected)")
      }
      given = line[0]
      expected = [Array(line.dropFirst())]
    }
    #expect(wrong.isEmpty, "\(wrong.count) differ: \(wrong.prefix(10).joined(separator: "\n"))")
  }

  @Test("websites are what the twin makes of them")
  func websites() throws {
    let cases = try CaseFile.lines("websites.tsv")
    #expect(cases.count > 1_000)
    let wrong = cases.filter { !same([Described.website($0[0])], [Array($0.dropFirst())]) }
    #expect(wrong.isEmpty, "\(wrong.count) differ")
    for line in wrong.prefix(10) { #expect(Described.website(line[0]) == Array(line.dropFirst())) }
  }

  @Test("countries are what the twin makes of them")
  func countries() throws {
    let cases = try CaseFile.lines("countries.tsv")
    #expect(cases.count > 300)
    for line in cases { #expect(Described.country(line[0]) == line[1], "\(line[0])") }
  }

  /// Whether the columns are the same byte for byte, which `==` of strings does not tell.
  private func same(_ a: [[String]], _ b: [[String]]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { x, y in
        x.count == y.count && zip(x, y).allSatisfy(ByteOrder.same)
      }
  }
}
