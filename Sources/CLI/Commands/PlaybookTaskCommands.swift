import Basics
import JSON
import Platform
import Scoring
import Tabular

/// `tandem playbook tick`: ticks a task off.
struct PlaybookTickCommand: Command {
  static let file = ArgumentSpec(
    .file("TASKS.csv"), "Tasks, as tandem playbook --tasks writes them")
  static let task = ArgumentSpec(.text("ID"), "The task")
  static let undo = OptionSpec.flag("undo", "Take the tick away")

  static var spec: CommandSpec {
    CommandSpec(
      "tick", "Tick a task off",
      discussion: "Changes the file in place and says what is next.",
      arguments: [file, task], options: [undo],
      examples: [
        .init("tandem playbook tick tasks.csv overlap", "The overlap is validated")
      ],
      exitNotes: [.init(.badInput, "rows of the file can't be used; it stays as it was")])
  }

  private let file: String
  private let task: String
  private let isUndo: Bool

  init(_ arguments: Arguments) throws(Problem) {
    file = try arguments.required(Self.file)
    task = try arguments.required(Self.task)
    isUndo = arguments.isSet(Self.undo)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let list = try TaskFile(file, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    let index = try list.index(of: task)
    var tasks = list.tasks
    tasks[index].isDone = !isUndo
    try list.write(tasks, context)
    guard file != "-" else { return .done }
    let done = tasks.filter(\.isDone)
    let ready = Set(done.map(\.id))
    let known = Set(tasks.map(\.id))
    let next = tasks.filter { task in
      !task.isDone && task.after.allSatisfy { ready.contains($0) || !known.contains($0) }
    }
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { json in
          json.text("id", task)
          json.member("done", !isUndo)
          json.member("done_count", done.count)
          json.member("count", tasks.count)
          json.texts("next", next.map(\.id))
        })
      return .done
    }
    var text = "\(done.count) of \(tasks.count) tasks are done.\n"
    for one in next.prefix(5) { text += "next: \(one.id), \(one.title), until \(one.to)\n" }
    try context.output.write(TerminalText.visible(text, keepingLines: true))
    return .done
  }
}

/// `tandem playbook slip`: moves a task, and with it all that come after.
struct PlaybookSlipCommand: Command {
  static let file = PlaybookTickCommand.file
  static let task = PlaybookTickCommand.task

  static var spec: CommandSpec {
    CommandSpec(
      "slip", "Move a task and all that come after it",
      discussion: """
        Moves the task by N days, and with it every task that comes after it, at any remove, and \
        isn't done. Changes the file in place and shows what moves.
        """,
      arguments: [file, task], options: [SlipDays.option],
      examples: [
        .init("tandem playbook slip tasks.csv access --days 3", "Credentials come three days late")
      ],
      exitNotes: [.init(.badInput, "rows of the file can't be used; it stays as it was")])
  }

  private let file: String
  private let task: String
  private let days: SlipDays

  init(_ arguments: Arguments) throws(Problem) {
    file = try arguments.required(Self.file)
    task = try arguments.required(Self.task)
    days = try SlipDays(arguments)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let list = try TaskFile(file, context)
    guard list.problems.isEmpty else {
      return context.fail(list.problems.kept, total: list.problems.count)
    }
    let index = try list.index(of: task)
    let slip = try days.slip(of: index, in: list.tasks)
    try list.write(slip.tasks, context)
    guard file != "-" else { return .done }
    if context.format == .json {
      try context.output.write(
        JSONWriter.document { json in
          json.objects("moved", slip.moved) { json, index in
            json.text("id", list.tasks[index].id)
            json.texts("before", [list.tasks[index].from.text, list.tasks[index].to.text])
            json.texts("after", [slip.tasks[index].from.text, slip.tasks[index].to.text])
          }
        })
      return .done
    }
    var table = TextTable([
      .init("task"), .init("was"), .init(""), .init("is"), .init(""),
    ])
    for index in slip.moved {
      table.add([
        list.tasks[index].id, list.tasks[index].from.text, list.tasks[index].to.text,
        slip.tasks[index].from.text, slip.tasks[index].to.text,
      ])
    }
    let style = Style(context.terminal)
    try context.output.write(table.text(indent: 0, style: style))
    return .done
  }
}
