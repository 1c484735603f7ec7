import Basics
import CommonMark
import JSON
import Platform

/// `tandem markdown`: CommonMark as HTML, text or Markdown that is safe to put elsewhere.
struct MarkdownCommand: Command {
  static let file = ArgumentSpec(
    .file(), optional: true, "Read this; - or nothing for standard input")
  static let notes = OptionSpec.flag(
    "notes", "Write it for a place within a review: stricter links, tables, shifted headings")
  static let level = OptionSpec.value(
    "heading-level", .text("N"), default: "2",
    "With --notes, the level (0-6) of the heading above; the notes' own are deeper by it")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  /// The most that is read: what is read is held as a tree, which takes many times its size.
  private static let largest = 4 * 1_024 * 1_024

  static var spec: CommandSpec {
    CommandSpec(
      "markdown", "Turn CommonMark into HTML that is safe to show",
      discussion: """
        Reads CommonMark 0.31.2 and writes HTML by the specification, except that raw HTML comes \
        out as text, and links to javascript:, vbscript:, file: and data: stay text as they are \
        written. What is not UTF-8 becomes U+FFFD; the file may have 4 MiB.

        --notes is how reviews show notes. Links lead to http, https and mailto only, other links \
        and images become their text, pipe tables are known, and headings stand below the \
        heading around them, down to level 6. With --format md the same comes as Markdown that \
        can stand within another document; with --format text as plain text.
        """,
      arguments: [file], options: [notes, level, out], formats: [.html, .md, .text, .json],
      examples: [
        .init("echo 'Won *three* deals' | tandem markdown", "One paragraph"),
        .init(
          "printf '# Risks\\n\\n- <b>late</b>\\n' | tandem markdown --notes --heading-level 3",
          "Notes below a heading of level 3"),
      ],
      exitNotes: [.init(.badInput, "the file has more than 4 MiB")])
  }

  private let file: String
  private let out: String
  /// The level of the heading above the notes; nil for a whole document.
  private let notesBelow: Int?

  init(_ arguments: Arguments) throws(Problem) {
    file = arguments.value(Self.file) ?? "-"
    out = arguments.value(Self.out) ?? "-"
    let isNotes = arguments.isSet(Self.notes)
    if !isNotes, arguments.isSet(Self.level) {
      throw Problem(
        .usage, code: "missing_option", "--heading-level counts only with --notes",
        hint: "add --notes, or leave --heading-level out")
    }
    let text = arguments.value(Self.level) ?? "2"
    guard let level = Int(text), (0...6).contains(level) else {
      throw UsageProblem.badValue(of: Self.level, found: text, expected: "a number from 0 to 6")
    }
    notesBelow = isNotes ? level : nil
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let source = try context.open(file).readAll(limit: Self.largest)
    let document = MarkdownDocument(source, grammar: notesBelow == nil ? .commonMark : .notes)
    let output = try context.create(out)
    try output.write(result(document, context.format).span)
    try output.finish()
    return .done
  }

  private func result(_ document: MarkdownDocument, _ format: OutputFormat) -> [UInt8] {
    switch format {
    case .md: return document.notesMarkdown(below: notesBelow ?? 0)
    case .text: return document.plainText()
    case .json: return json(html(document))
    default: return html(document)
    }
  }

  private func html(_ document: MarkdownDocument) -> [UInt8] {
    notesBelow.map { document.notesHTML(below: $0) } ?? document.html()
  }

  private func json(_ html: [UInt8]) -> [UInt8] {
    let document = JSONWriter.document { writer in
      writer.member("html", String(decoding: html, as: UTF8.self))
    }
    return Array(document.utf8)
  }
}
