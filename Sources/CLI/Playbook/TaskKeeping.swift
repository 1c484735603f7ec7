import Basics
import JSON
import Platform
import Scoring
import Workspace

/// A playbook's tasks on their way into the workspace.
struct TaskKeeping {
  private let tasks: [PlaybookTask]
  private let arguments: Arguments

  init(_ tasks: [PlaybookTask], _ arguments: Arguments) {
    self.tasks = tasks
    self.arguments = arguments
  }

  /// Adds all of them, for a partner if one is named; none where one of them is there already.
  func keep(for partner: String?, _ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try partner.map { (name) throws(Problem) in
        try change.records.named(name, .partner)
      }
      let prefix = record.map { $0.id + "-" } ?? ""
      var edits: [RecordEdit] = []
      for task in tasks {
        edits.append(
          try change.add(
            .task, id: prefix + task.id, Self.value(task, prefix: prefix, partner: record?.id)))
      }
      return RecordAnswer.several(edits, "task")
    }
  }

  private static func value(
    _ task: PlaybookTask, prefix: String, partner: String?
  ) -> JSONObject {
    var members: [JSONObject.Member] = [.init(key: "task", value: .string(task.title))]
    func add(_ name: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      members.append(.init(key: name, value: .string(text)))
    }
    add("partner", partner)
    add("phase", task.phase)
    add("owner", task.owner)
    add("from", task.from.text)
    add("to", task.to.text)
    add("after", task.after.map { prefix + $0 }.joined(separator: " "))
    return JSONObject(members) ?? .empty
  }

  /// A kept task as the rules take it; nil where its days can't be read.
  static func task(_ record: Record) -> PlaybookTask? {
    guard let from = record.date("from"), let to = record.date("to") else { return nil }
    return PlaybookTask(
      record.id, phase: record.text("phase") ?? "", title: record.text("task") ?? "",
      owner: record.text("owner") ?? "", from: from, to: to,
      isDone: record.flag("done") ?? false,
      after: (record.text("after") ?? "").split(separator: " ").map(String.init))
  }
}
