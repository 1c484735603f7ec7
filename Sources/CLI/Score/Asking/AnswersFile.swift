import Basics
import Exact
import Platform
import Scoring
import Tabular

/// Answers to "how many times as important is `a` than `b`?", as CSV `a,b,ratio`.
struct AnswersFile {
  private static let columns = ["a", "b", "ratio"].map { WantedColumn($0, isNeeded: true) }

  /// The factors that were asked about: the five standard ones, or else in the answers' order.
  private(set) var factors: [String] = []
  /// How many times as important the row's factor is than the column's.
  private(set) var ratios: [[Fraction]] = []
  /// What is wrong with the answers.
  private(set) var problems = RowProblems()

  private struct Answer {
    let a: String
    let b: String
    let ratio: Fraction
    let place: Problem.Place
  }

  /// Reads answers; every pair must have one, in either direction.
  init(_ path: String, _ context: Context) throws(Problem) {
    var reader = try CSVReader(try context.open(path), CSVOptions(file: path))
    let map = try HeaderMap(
      reader.header, wanted: Self.columns, at: .init(file: path, line: reader.headerLine))
    let columns = ["a", "b", "ratio"].compactMap { map[$0] }
    var answers: [Answer] = []
    while try reader.next() {
      let texts = columns.map { TextTrim.blanks(reader.text($0)) }
      guard !texts[0].isEmpty, !texts[1].isEmpty, !ByteOrder.same(texts[0], texts[1]) else {
        problems.add(
          reader.problem(columns[1], "these are no two factors", expected: "two different names"))
        continue
      }
      guard let ratio = Fraction(texts[2]), ratio > .zero else {
        problems.add(
          reader.problem(
            columns[2], "this is no ratio", expected: "a number above 0, such as 3, 1.5 or 1/3"))
        continue
      }
      answers.append(
        Answer(a: texts[0], b: texts[1], ratio: ratio, place: reader.place(columns[0])))
    }
    for problem in reader.problems.kept { problems.add(problem) }
    fill(answers, path)
  }

  /// A questionnaire: a row for each pair, to be answered.
  static func questions(on factors: [String]) -> String {
    var csv = CSVWriter()
    csv.row(columns.map(\.name))
    for (index, factor) in factors.enumerated() {
      for other in factors[(index + 1)...] {
        csv.raw(factor)
        csv.raw(other)
        csv.raw("")
        csv.endRow()
      }
    }
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  private mutating func fill(_ answers: [Answer], _ path: String) {
    var places: [Identifier: Int] = [:]
    var names: [String] = []
    for name in answers.flatMap({ [$0.a, $0.b] }) where places[Identifier(name)] == nil {
      places[Identifier(name)] = names.count
      names.append(name)
    }
    let standard = Factor.standard.map(\.id)
    if Set(names) == Set(standard) {
      names = standard
      for (index, name) in names.enumerated() { places[Identifier(name)] = index }
    }
    var matrix: [[Fraction?]] = names.indices.map { row in
      names.indices.map { $0 == row ? .one : nil }
    }
    for answer in answers {
      guard let row = places[Identifier(answer.a)], let column = places[Identifier(answer.b)]
      else { continue }
      guard matrix[row][column] == nil else {
        problems.add(
          .badInput(
            "this pair has an answer already", at: answer.place,
            found: "\(answer.a) and \(answer.b)", expected: "one answer for each pair"))
        continue
      }
      matrix[row][column] = answer.ratio
      matrix[column][row] = answer.ratio.reciprocal
    }
    factors = names
    for row in names.indices {
      for column in names.indices where column > row && matrix[row][column] == nil {
        problems.add(
          .badInput(
            "a pair has no answer", at: .init(file: path),
            found: "\(names[row]) and \(names[column])",
            hint: "add the line \(names[row]),\(names[column]),RATIO"))
      }
    }
    ratios = matrix.map { $0.map { $0 ?? .one } }
  }
}
