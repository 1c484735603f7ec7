import Basics
import JSON
import Platform
import Scoring
import Tabular

/// Ballots: what several people say about the candidates' inputs, as CSV.
struct BallotFile {
  private static let names = ["scorer", "candidate", "field", "value"]

  /// The votes of all people, in the order of the file.
  private(set) var votes: [Vote] = []
  /// What is wrong with the file's rows.
  private(set) var problems = RowProblems()

  /// Reads ballots on these candidates; a row without a value is no vote.
  init(_ path: String, on candidates: [Candidate], _ context: Context) throws(Problem) {
    var reader = try CSVReader(try context.open(path), CSVOptions(file: path))
    let map = try HeaderMap(
      reader.header, wanted: Self.names.map { WantedColumn($0, isNeeded: true) },
      at: .init(file: path, line: reader.headerLine), canMap: false)
    let columns = Self.names.compactMap { map[$0] }
    let known = Set(candidates.filter { $0.inputs != nil }.map(\.id))
    var seen: [[String]: Int] = [:]
    while try reader.next() {
      let texts = columns.map { TextTrim.blanks(reader.text($0)) }
      do throws(Problem) {
        guard let vote = try Self.vote(texts, columns, known, reader) else { continue }
        if let first = seen.updateValue(reader.line, forKey: Array(texts[..<3])) {
          throw reader.problem(
            columns[0], "this scorer has voted on this before", expected: "one vote on each input",
            hint: "the first vote stands on line \(first)")
        }
        votes.append(vote)
      } catch {
        problems.add(error)
      }
    }
    for problem in reader.problems.kept { problems.add(problem) }
  }

  private static func vote(
    _ texts: [String], _ columns: [Int], _ known: Set<Identifier>, _ reader: CSVReader
  ) throws(Problem) -> Vote? {
    guard !texts[3].isEmpty else { return nil }
    guard !texts[0].isEmpty else {
      throw reader.problem(columns[0], "the vote has no scorer", expected: "a name")
    }
    guard known.contains(Identifier(texts[1])) else {
      let near = Suggestion.nearest(to: texts[1], among: known.sorted().map(\.text))
      throw reader.problem(
        columns[1], "no candidate with inputs has this id",
        hint: near.map { "did you mean '\($0)'?" })
    }
    guard let field = InputField.allCases.first(where: { ByteOrder.same($0.rawValue, texts[2]) })
    else {
      let near = Suggestion.nearest(to: texts[2], among: CandidateNames.inputs)
      throw reader.problem(
        columns[2], "this is no input",
        expected: "one of " + CandidateNames.inputs.joined(separator: ", "),
        hint: near.map { "did you mean '\($0)'?" })
    }
    do {
      return try Vote(by: Identifier(texts[0]), on: Identifier(texts[1]), field, texts[3])
    } catch {
      let message = InputFlawMessage(error)
      throw reader.problem(
        columns[3], message.what, expected: message.expected, hint: message.hint)
    }
  }

  /// An empty ballot in the form that is asked for, CSV where that is no JSON.
  static func blank(
    for scorer: String, on candidates: [Candidate], _ format: OutputFormat
  ) -> [UInt8] {
    format == .json
      ? Array(document(for: scorer, on: candidates).utf8) : blank(for: scorer, on: candidates)
  }

  /// The same ballot as one JSON document.
  private static func document(for scorer: String, on candidates: [Candidate]) -> String {
    JSONWriter.document { writer in
      writer.key("ballot")
      writer.beginArray()
      for candidate in candidates where candidate.inputs != nil {
        for field in InputField.allCases {
          writer.beginObject()
          writer.member("scorer", scorer)
          writer.member("candidate", candidate.id.text)
          writer.member("field", field.rawValue)
          writer.key("value")
          writer.value(.null)
          writer.endObject()
        }
      }
      writer.endArray()
    }
  }

  /// An empty ballot for one person: a row for each input of each candidate.
  private static func blank(for scorer: String, on candidates: [Candidate]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(names)
    for candidate in candidates where candidate.inputs != nil {
      for field in InputField.allCases {
        csv.raw(scorer)
        csv.raw(candidate.id.text)
        csv.raw(field.rawValue)
        csv.raw("")
        csv.endRow()
      }
    }
    return csv.bytes
  }
}
