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
      lines.append(
        "mentioned in the journal, which never forgets: " + Self.entries(done.mentions))
    }
    if !done.guessable.isEmpty {
      lines.append(
        "who has all the rest of a list can test a guess against "
          + Self.entries(done.guessable) + " of an earlier version")
    }
    lines.append("documents that were sent, and copies elsewhere, may hold it too")
    return lines
  }

  private static func entries(_ numbers: [Int64]) -> String {
    let more = numbers.count - most
    return (numbers.count == 1 ? "entry " : "entries ")
      + numbers.prefix(most).map { String($0) }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
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
    writer.key("guessable_by")
    writer.value(.array(done.guessable.map { .integer($0) }))
  }
}
