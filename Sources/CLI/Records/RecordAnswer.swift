import Basics
import JSON
import Workspace

/// What was done to records, in words and for programs.
enum RecordAnswer {
  /// The answer for one record.
  static func one(_ edit: RecordEdit) -> WorkspaceChange.Answer {
    WorkspaceChange.Answer(text(edit)) { writer in members(edit, &writer) }
  }

  /// The answer for several records of one kind: how many, then each that changes.
  static func several(_ edits: [RecordEdit], _ kind: String) -> WorkspaceChange.Answer {
    func count(_ word: String) -> String? {
      let number = edits.count { ($0.entry == nil ? "unchanged" : action($0)) == word }
      return number == 0 ? nil : "\(number) \(word)"
    }
    let counts = ["added", "changed", "removed", "unchanged"].compactMap(count)
    let sum = counts.isEmpty ? "nothing to do" : counts.joined(separator: ", ")
    let lines = edits.filter { $0.entry != nil }.map(text)
    return WorkspaceChange.Answer(lines.joined() + "\(kind)s: \(sum)\n") { writer in
      writer.objects("\(kind)s", edits) { writer, edit in members(edit, &writer) }
    }
  }

  /// A line for the record and one for each field that changes.
  static func text(_ edit: RecordEdit) -> String {
    let name = "\(edit.kind) \(TerminalText.visible(edit.id))"
    guard edit.entry != nil else { return "\(name): nothing changes\n" }
    var text = "\(name) \(action(edit))\n"
    guard edit.before != nil, edit.after != nil else { return text }
    for field in edit.changed {
      let (old, new) = (shown(edit.before?[field]), shown(edit.after?[field]))
      text += "  \(field): \(old) -> \(new)\n"
    }
    return text
  }

  /// The members that tell a program what was done.
  static func members(_ edit: RecordEdit, _ writer: inout JSONWriter) {
    writer.member("kind", edit.kind)
    writer.member("id", edit.id)
    writer.member("action", edit.entry == nil ? "none" : action(edit))
    for (name, object) in [("before", edit.before), ("after", edit.after)] {
      writer.key(name)
      writer.value(object.map(JSONValue.object) ?? .null)
    }
  }

  private static func action(_ edit: RecordEdit) -> String {
    switch (edit.before, edit.after) {
    case (nil, _): "added"
    case (_, nil): "removed"
    default: "changed"
    }
  }

  private static func shown(_ value: JSONValue?) -> String {
    value.map { TerminalText.brief(Listing.words($0), limit: 60) } ?? "-"
  }
}
