import Basics
import JSON
import Platform

/// `tandem demo`: a year of a made-up program, from an empty folder to its reports.
struct DemoCommand: Command {
  static let folder = ArgumentSpec(
    .folder(), optional: true, "Where to make it: an empty folder, or none (default: tandem-demo)")

  static var spec: CommandSpec {
    CommandSpec(
      "demo", "Play a year of a made-up program, and write its reports",
      discussion: """
        Makes a workspace in DIR from data that the program brings along, and plays a year of \
        eight partners: accounts and their overlap, candidates and a plan, deals, shares, \
        revenue, commissions, payouts and co-marketing. Each command is shown as it would be \
        typed, with its moment, and truly runs. The data lies in DIR/data, the reports in \
        DIR/reports: begin with index.html.

        No company in it is real, and no number anybody's. The same bytes come out each time. \
        DIR appears whole or stays empty.
        """,
      arguments: [folder],
      examples: [
        .init("tandem demo", "See what tandem can do"),
        .init("tandem demo played --quiet", "Only say where to look"),
      ],
      exitNotes: [.init(.refused, "there is something in the folder; it stays as it is")])
  }

  /// Where the script's commands put their reports.
  static let reports = "reports"

  private let folder: String

  init(_ arguments: Arguments) throws(Problem) {
    folder = arguments.value(Self.folder) ?? "tandem-demo"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let script = try DemoScript(
      DemoData.text(of: DemoData.scriptName) ?? "", file: DemoData.scriptName)
    Process.holdInterruptions()
    let stage = try DemoStage(in: Folder(folder))
    var count = 0
    var reports: [String] = []
    do throws(Problem) {
      for (name, text) in DemoData.inputs {
        try Folder("data").make()
        let file = try context.create("data/\(name)")
        try file.write(text)
        try file.finish()
      }
      try Folder(Self.reports).make()
      count = try DemoRun(script, context).run()
      reports = Self.files(below: Self.reports)
      try stage.publish()
    } catch {
      stage.discard()
      if error.code == DemoRun.interrupted.code { return .interrupted }
      throw error
    }
    try tell(script, count, reports, context)
    return .done
  }

  private static func files(below path: String) -> [String] {
    Folder(path).names.flatMap { name -> [String] in
      let below = Folder(path).file(name)
      return Folder(below).exists ? files(below: below) : [below]
    }
  }

  private func tell(
    _ script: DemoScript, _ count: Int, _ reports: [String], _ context: Context
  ) throws(Problem) {
    let place = Folder(folder)
    guard context.format != .json else {
      return try context.output.write(
        JSONWriter.document { json in
          json.member("folder", folder)
          json.member("commands", count)
          json.texts("reports", reports.map { place.file($0) })
          json.texts("next", script.next.map(\.line.text))
        })
    }
    var text = "\(Plural.of(count, "command")) made \(Plural.of(reports.count, "report")).\n"
    text += "Open \(place.file("\(Self.reports)/index.html")) in a browser; then try:\n"
    if place != Folder(".") { text += "  cd \(ShellWord.quoted(folder))\n" }
    for (reason, line) in script.next {
      text += "  \(line.text)\n      \(reason)\n"
    }
    try context.output.write(text)
  }
}
