import Basics
import JSON
import Mustache
import Platform

/// `tandem template check`: what may go wrong with a template, before it is used.
struct TemplateCheckCommand: Command {
  static let data = OptionSpec.value("data", .file(), "A sample of the data, to check names by")
  static let audience = OptionSpec.value(
    "audience", .choice(TemplateCheck.Audience.allCases.map(\.rawValue), name: "WHO"),
    default: "internal", "Who reads what it makes")
  static let allow = OptionSpec.value(
    "allow", .text("NAME"), repeatable: true,
    "A name whose value is known to be good as HTML, or as an address")

  static var spec: CommandSpec {
    CommandSpec(
      "check", "Check a template and the partials it brings in",
      discussion: """
        With a sample of the data it finds names that the sample lacks. A name with the formatter \
        default may be missing, and below null and empty lists anything may stand.

        In HTML it finds attributes without quotes, values in scripts other than as JSON, in \
        style sheets and among attributes, and addresses that run a script or begin with a value, \
        which could. For partners nothing may go unescaped.
        """,
      arguments: [TemplateFiles.template],
      options: [data, TemplateFiles.partials, TemplateFiles.escape, audience, allow],
      examples: [
        .init(
          "tandem template check letter.md --data letter.json --partials .",
          "Check a letter by a sample of its data"),
        .init(
          "tandem template check letter.md --partials . --audience partner",
          "Check a letter for a partner"),
      ],
      exitNotes: [
        .init(.checkFailed, "something was found"),
        .init(.badInput, "a template or the sample can't be read"),
      ])
  }

  private let files: TemplateFiles
  private let data: String?
  private let audience: TemplateCheck.Audience
  private let allowed: [String]

  init(_ arguments: Arguments) throws(Problem) {
    files = try TemplateFiles(arguments)
    data = arguments.value(Self.data)
    audience =
      arguments.value(Self.audience).flatMap(TemplateCheck.Audience.init) ?? .internal
    allowed = arguments.values(Self.allow)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let template = try files.read(context)
    let sample = try data.map { file throws(Problem) in try files.data(file, context) }
    let check = TemplateCheck(
      target: files.target, sample: sample, audience: audience, allowed: allowed,
      partial: { name throws(Problem) in try files.partial(name, context) })
    let problems = try check.problems(of: template)
    guard problems.isEmpty else {
      _ = context.fail(problems)
      return .checkFailed
    }
    let name = files.path == "-" ? "standard input" : files.path
    try context.output.write(
      context.format == .json
        ? JSONWriter.document { $0.member("ok", true) }
        : "\(TerminalText.visible(name)): fine\n")
    return .done
  }
}
