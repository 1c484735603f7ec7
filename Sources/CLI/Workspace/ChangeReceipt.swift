import Basics
import Platform
import Storage
import Workspace

/// What somebody outside may keep of a change: the place in the journal that it has for good.
///
/// It holds only what its reader may know: who writes it gives the facts.
struct ChangeReceipt {
  /// What the receipt is of.
  let title: String
  /// Its facts in order, each with its name.
  let facts: [(name: String, value: String)]
  /// Where to write it; nil to show the line alone.
  let file: String?

  static let option = OptionSpec.value(
    "receipt", .file(), "Write a receipt that the partner can keep")

  init(_ title: String, _ facts: [(name: String, value: String)], file: String? = nil) {
    self.title = title
    self.facts = facts
    self.file = file
  }

  /// The line that every such change shows.
  func line(_ head: Journal.Head) -> String {
    "receipt: entry \(head.sequence), recorded \(Self.moment(head)), head \(head.hash.text)\n"
  }

  /// Writes the receipt where a file is asked for.
  func write(_ head: Journal.Head, _ context: Context) throws(Problem) {
    guard let file else { return }
    let rows =
      facts + [
        ("entry", String(head.sequence)), ("recorded", Self.moment(head)),
        ("head", head.hash.text),
      ]
    let width = rows.map(\.name.utf8.count).max() ?? 0
    let lines = rows.map { name, value in
      let gap = String(repeating: " ", count: width - name.utf8.count + 2)
      return name + gap + TerminalText.visible(value) + "\n"
    }
    let text =
      title + "\n\n" + lines.joined() + """

        The recorded moment is that of the program and counts; nobody chose it. The head stands for
        the whole journal up to this entry: whoever keeps the workspace proves that it still holds
        with "tandem journal verify --head \(head.hash.text)".

        """
    let output = try context.create(file)
    try output.write(text)
    try output.finish()
  }

  private static func moment(_ head: Journal.Head) -> String {
    Instant(milliseconds: head.recordedAt)?.text ?? "-"
  }
}
