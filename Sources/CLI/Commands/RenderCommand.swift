import Basics
import CommonMark
import Mustache
import Platform

/// `tandem render`: a template, filled with data.
struct RenderCommand: Command {
  static let data = ArgumentSpec(.file("DATA"), "The data: any JSON value, or -")
  static let strict = OptionSpec.flag(
    "strict", "Take a name or partial that is not there for an error")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  static var spec: CommandSpec {
    CommandSpec(
      "render", "Fill a template with data",
      discussion: """
        Templates are Mustache, by its specification 1.4 with inheritance and dynamic names: \
        {{name}}, {{#section}}, {{^otherwise}}, {{>partial}}, {{<parent}} and {{$block}}. What \
        they write is escaped by their ending: .html as HTML, .md as Markdown, .csv as fields \
        without formulas, all else not at all; {{{name}}} is never escaped.

        A value may go through formatters, {{total | money "EUR"}}, or several of them. They \
        take numbers and quoted text, never names:

        \(Self.formatterLines)

        In HTML md makes of Markdown what tandem markdown --notes does.

        In a list @index, @number, @first and @last tell the place of an item, and \
        {{#list.@any}} shows once where there is any. Names that are not there come out empty, \
        with a warning each.
        """,
      arguments: [TemplateFiles.template, data],
      options: [TemplateFiles.partials, TemplateFiles.escape, strict, out],
      formats: [.text],
      examples: [
        .init(
          "tandem render letter.md letter.json --partials .",
          "Fill a letter, which brings in footer.md"),
        .init(
          "tandem render --strict letter.md - < letter.json > acme.md || echo fill the gaps",
          "Accept no gaps"),
      ],
      exitNotes: [
        .init(.badInput, "the template or the data can't be read, or --strict finds a gap")
      ])
  }

  /// How each formatter is called, a line each.
  private static var formatterLines: String {
    Formatter.allCases.map { "  " + $0.usage }.joined(separator: "\n")
  }

  private let files: TemplateFiles
  private let data: String
  private let isStrict: Bool
  private let out: String

  init(_ arguments: Arguments) throws(Problem) {
    files = try TemplateFiles(arguments)
    data = try arguments.required(Self.data)
    isStrict = arguments.isSet(Self.strict)
    out = arguments.value(Self.out) ?? "-"
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let template = try files.read(context)
    let data = try files.data(data, context)
    var options = RenderOptions(target: files.target, isStrict: isStrict) {
      name throws(Problem) in try files.partial(name, context)
    }
    options.markdown = { text in
      MarkdownDocument(Array(text.utf8), grammar: .notes).notesHTML(below: 2)
    }
    let rendering = try template.render(data, options)
    for warning in rendering.warnings {
      let hint = warning.hint.map { "; \($0)" } ?? ""
      context.warn(ProblemText.line(warning) + hint)
    }
    let more = rendering.warningCount - rendering.warnings.count
    if more > 0 { context.warn("and \(more) more") }
    let output = try context.create(out)
    try output.write(rendering.bytes)
    if out != "-" { try output.finish() }
    return .done
  }
}
