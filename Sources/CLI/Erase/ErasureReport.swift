import Basics
import JSON
import Workspace

/// What was erased and where else it may stand, in words and for programs.
struct ErasureReport {
  let target: ErasureTarget
  let done: Erasure
  let copies: ErasedCopies

  private static let most = 10

  /// The answer.
  var answer: WorkspaceChange.Answer {
    WorkspaceChange.Answer(lines.map { $0 + "\n" }.joined()) { writer in members(&writer) }
  }

  private var lines: [String] {
    var lines = [what]
    lines += target.owners.map {
      "still an owner of accounts: tandem erase --owner \(ShellWord.quoted($0))"
    }
    lines += copies.holding.map { "still in the copy \($0): delete it, or keep it apart" }
    lines += copies.unknown.map { "perhaps in \($0), which can't be looked into" }
    if !done.mentions.isEmpty {
      let numbers = done.mentions.prefix(Self.most).map { String($0) }.joined(separator: ", ")
      let more = done.mentions.count - Self.most
      lines.append(
        "mentioned in the journal, which never forgets: \(done.mentions.count == 1 ? "entry" : "entries")"
          + " " + numbers + (more > 0 ? " and \(more) more" : ""))
    }
    lines.append("documents that were sent, and copies elsewhere, may hold it too")
    return lines
  }

  private var what: String {
    switch target.subject {
    case .person(let id):
      "person \(id) erased: \(done.count) \(done.count == 1 ? "value" : "values")"
    case .owners:
      "owner erased from \(done.count) \(done.count == 1 ? "row" : "rows") of accounts, present and former"
    }
  }

  private func members(_ writer: inout JSONWriter) {
    switch target.subject {
    case .person(let id):
      writer.member("person", id)
      writer.member("values", done.count)
    case .owners: writer.member("rows", done.count)
    }
    writer.texts("owners", target.owners)
    writer.texts("copies", copies.holding)
    writer.texts("unreadable_copies", copies.unknown)
    writer.key("mentioned_in")
    writer.value(.array(done.mentions.map { .integer($0) }))
  }
}
