import Basics
import Platform
import Scoring
import Tabular

/// A list of tasks as a plain CSV file that people may edit; columns of their own are kept.
struct TaskFile {
  private static let columns = [
    WantedColumn("id", isNeeded: true), WantedColumn("phase"), WantedColumn("task"),
    WantedColumn("owner"), WantedColumn("from", isNeeded: true),
    WantedColumn("to", isNeeded: true), WantedColumn("done", isNeeded: true),
    WantedColumn("after"),
  ]

  let path: String
  private(set) var tasks: [PlaybookTask] = []
  private(set) var problems = RowProblems()
  private let header: [String]
  private let map: HeaderMap
  private var cells: [[String]] = []

  /// Reads a file.
  init(_ path: String, _ context: Context) throws(Problem) {
    self.path = path
    var reader = try CSVReader(try context.open(path), CSVOptions(file: path))
    header = reader.header
    map = try HeaderMap(
      header, wanted: Self.columns, at: .init(file: path, line: reader.headerLine), canMap: false)
    var seen: Set<String> = []
    while true {
      switch try reader.step() {
      case .end: return
      case .badRow: if let problem = reader.badRow { problems.add(problem) }
      case .row:
        do throws(Problem) {
          let task = try Self.task(reader, map)
          guard seen.insert(task.id).inserted else {
            throw reader.problem(map["id"] ?? 0, "this id stands twice", expected: "each id once")
          }
          tasks.append(task)
          cells.append(header.indices.map { reader.text($0) })
        } catch {
          problems.add(error)
        }
      }
    }
  }

  private static func task(
    _ reader: CSVReader, _ map: HeaderMap
  ) throws(Problem) -> PlaybookTask {
    func text(_ name: String) -> String {
      map[name].map { TextTrim.blanks(reader.text($0)) } ?? ""
    }
    func day(_ name: String) throws(Problem) -> CivilDate {
      guard let day = CivilDate(text(name)) else {
        throw reader.problem(
          map[name] ?? 0, "this is no date", expected: "a date such as 2026-01-31")
      }
      return day
    }
    let words = ["true": true, "yes": true, "x": true, "false": false, "no": false, "": false]
    guard let isDone = words[text("done").lowercased()] else {
      throw reader.problem(map["done"] ?? 0, "this says neither yes nor no", expected: "yes or no")
    }
    guard !text("id").isEmpty else {
      throw reader.problem(map["id"] ?? 0, "the task has no id", expected: "a name of its own")
    }
    return PlaybookTask(
      text("id"), phase: text("phase"), title: text("task"), owner: text("owner"),
      from: try day("from"), to: try day("to"), isDone: isDone,
      after: text("after").split(separator: " ").map(String.init))
  }

  /// The index of a task.
  func index(of id: String) throws(Problem) -> Int {
    if let index = tasks.firstIndex(where: { ByteOrder.same($0.id, id) }) { return index }
    let near = Suggestion.nearest(to: id, among: tasks.map(\.id))
    throw Problem(
      .usage, code: "bad_value", "no task of \(path) has the id '\(id)'",
      hint: near.map { "did you mean '\($0)'?" })
  }

  /// Writes the file anew with what changed in these tasks; all else stays as it was.
  func write(_ changed: [PlaybookTask], _ context: Context) throws(Problem) {
    var csv = CSVWriter(guardsFormulas: false)
    csv.row(header)
    for (index, task) in changed.enumerated() {
      var row = cells[index]
      let old = tasks[index]
      if task.from != old.from, let column = map["from"] { row[column] = task.from.text }
      if task.to != old.to, let column = map["to"] { row[column] = task.to.text }
      if task.isDone != old.isDone, let column = map["done"] {
        row[column] = task.isDone ? "yes" : "no"
      }
      csv.row(row)
    }
    let output = try context.create(path)
    try output.write(csv.bytes)
    if path != "-" { try output.finish() }
  }

  /// A new file's bytes.
  static func bytes(_ tasks: [PlaybookTask]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(["id", "phase", "task", "owner", "from", "to", "done", "after"])
    for task in tasks {
      csv.raw(task.id)
      csv.raw(task.phase)
      csv.text(task.title)
      csv.text(task.owner)
      csv.raw(task.from.text)
      csv.raw(task.to.text)
      csv.raw(task.isDone ? "yes" : "no")
      csv.raw(task.after.joined(separator: " "))
      csv.endRow()
    }
    return csv.bytes
  }
}
