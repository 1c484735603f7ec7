import Basics
import Scoring
import Tabular

/// A roadmap that people have, as `tandem plan --format csv` writes it: at least ids.
struct RoadmapFile {
  private(set) var lines: [PlanCheck.Line] = []
  private(set) var problems = RowProblems()

  private static let columns = [
    WantedColumn("id", isNeeded: true), WantedColumn("quarter"), WantedColumn("owner"),
    WantedColumn("from"), WantedColumn("to"),
  ]

  init(_ path: String, _ request: PlanRequest, _ context: Context) throws(Problem) {
    var reader = try CSVReader(try context.open(path), CSVOptions(file: path))
    let map = try HeaderMap(
      reader.header, wanted: Self.columns, at: .init(file: path, line: reader.headerLine),
      canMap: false)
    let known = request.items.map(\.id)
    let names = request.periods.map(\.name)
    var seen: Set<Identifier> = []
    while true {
      switch try reader.step() {
      case .end: return
      case .badRow: if let problem = reader.badRow { problems.add(problem) }
      case .row:
        do throws(Problem) {
          let line = try Self.line(reader, map, known, names)
          guard seen.insert(line.id).inserted else {
            throw reader.problem(map["id"] ?? 0, "this id stands twice", expected: "each id once")
          }
          lines.append(line)
        } catch {
          problems.add(error)
        }
      }
    }
  }

  private static func line(
    _ reader: CSVReader, _ map: HeaderMap, _ known: [Identifier], _ names: [String?]
  ) throws(Problem) -> PlanCheck.Line {
    func text(_ name: String) -> String? {
      guard let column = map[name] else { return nil }
      let text = TextTrim.blanks(reader.text(column))
      return text.isEmpty ? nil : text
    }
    func problem(_ name: String, _ what: String, _ expected: String, near: String?) -> Problem {
      reader.problem(
        map[name] ?? 0, what, expected: expected, hint: near.map { "did you mean '\($0)'?" })
    }
    let id = Identifier(text("id") ?? "")
    guard known.contains(id) else {
      throw problem(
        "id", "no candidate has this id", "the id of a candidate",
        near: Suggestion.nearest(to: id.text, among: known.map(\.text)))
    }
    var line = PlanCheck.Line(id, period: 0, owner: text("owner"))
    let quarters = names.compactMap { $0 }
    if !quarters.isEmpty {
      let quarter = text("quarter") ?? ""
      guard let period = quarters.firstIndex(where: { ByteOrder.same($0, quarter) }) else {
        throw problem(
          "quarter", "this quarter has no capacity",
          "one of " + quarters.joined(separator: ", "), near: nil)
      }
      line.period = period
    }
    var days: [CivilDate] = []
    for name in ["from", "to"] {
      guard let given = text(name) else { continue }
      guard let day = CivilDate(given) else {
        throw problem(name, "this is no date", "a date such as 2026-01-31", near: nil)
      }
      days.append(day)
    }
    if days.count == 2 {
      guard days[0] <= days[1] else {
        throw problem("to", "this ends before it begins", "\(days[0]) or later", near: nil)
      }
      line.days = .init(days[0], days[1])
    }
    return line
  }
}
