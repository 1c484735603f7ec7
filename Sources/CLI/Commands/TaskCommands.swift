import Basics
import JSON
import Platform
import Scoring
import Workspace

/// `tandem task tick`: says that a kept task is done.
struct TaskTickCommand: Command {
  static let task = ArgumentSpec(.text("TASK"), "The task's id")
  static let undone = OptionSpec.flag("undone", "Take the tick away")

  static var spec: CommandSpec {
    CommandSpec(
      "tick", "Say that a task is done today",
      discussion: "The day is today's in UTC; tandem task edit --done takes another one.",
      arguments: [task], options: [undone] + WorkspaceOptions.changing,
      examples: [
        .init("tandem task tick k10", "It is done"),
        .init("tandem task tick k10 --undone", "It is not"),
      ])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.task)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let record = try change.records.named(name, .task)
      let today = try KeptProgram.today(in: change.records, context)
      let done: JSONValue? = arguments.isSet(Self.undone) ? nil : .string(today.text)
      let value = record.value.setting("done", to: done)
      return RecordAnswer.one(try change.edit(.task, record, value))
    }
  }
}

/// `tandem task slip`: moves a kept task, and with it all that come after.
struct TaskSlipCommand: Command {

  static var spec: CommandSpec {
    CommandSpec(
      "slip", "Move a task and all that come after it",
      discussion: """
        Moves the task by N days, and with it every task that comes after it, at any remove, and \
        isn't done.
        """,
      arguments: [TaskTickCommand.task], options: [SlipDays.option] + WorkspaceOptions.changing,
      examples: [.init("tandem task slip k10 --days 3 --dry-run", "What would move")])
  }

  private let arguments: Arguments
  private let name: String
  private let days: SlipDays

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(TaskTickCommand.task)
    days = try SlipDays(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let wanted = try change.records.named(name, .task).id
      let records = try change.records.all(.task).filter { TaskKeeping.task($0) != nil }
      let tasks = records.compactMap(TaskKeeping.task)
      guard let index = tasks.firstIndex(where: { ByteOrder.same($0.id, wanted) }) else {
        throw Problem(
          .refused, code: "no_dates", "this task has no days that could move", found: "'\(wanted)'")
      }
      let slip = try days.slip(of: index, in: tasks)
      var edits: [RecordEdit] = []
      for index in slip.moved {
        let value = records[index].value
          .setting("from", to: .string(slip.tasks[index].from.text))
          .setting("to", to: .string(slip.tasks[index].to.text))
        edits.append(try change.edit(.task, records[index], value))
      }
      return RecordAnswer.several(edits, "task")
    }
  }
}

extension JSONObject {
  /// The object with another value of a member, at its place or else at the end; nil takes it out.
  func setting(_ key: String, to value: JSONValue?) -> JSONObject {
    var members = members
    if let place = members.firstIndex(where: { ByteOrder.same($0.key, key) }) {
      members.remove(at: place)
      if let value { members.insert(.init(key: key, value: value), at: place) }
    } else if let value {
      members.append(.init(key: key, value: value))
    }
    return JSONObject(members) ?? self
  }
}
