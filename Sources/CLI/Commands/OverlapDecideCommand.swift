import Basics
import JSON
import Storage
import Workspace

/// `tandem overlap decide`: says of pairs whether they are one company.
struct OverlapDecideCommand: Command {
  static let ours = ArgumentSpec(
    .text("OURS"), optional: true, "Our account, by key, id, domain or name")
  static let theirs = ArgumentSpec(.text("THEIRS"), optional: true, "Theirs, likewise")
  static let verdict = ArgumentSpec(
    .text("VERDICT"), optional: true, "same, different, or undecided to take a decision back")
  static let file = OptionSpec.value(
    "file", .file(), "Take the decisions of a review that was written as CSV")
  static let note = OptionSpec.value("note", .text("TEXT"), "Why")

  static var spec: CommandSpec {
    CommandSpec(
      "decide", "Say whether two accounts are one company",
      discussion: """
        A decision is journaled and goes before what the matching thinks, now and after later \
        imports: it is kept by the keys of both accounts.

        To decide many: tandem overlap PARTNER --review --format csv, write yes or no into the \
        last column, and give the file back with --file.
        """,
      arguments: [OverlapListCommand.partner, ours, theirs, verdict],
      options: [file, note] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem overlap decide Acme 003 'Blue Harbour Logistics Ltd' same --note 'same phone'",
          "Say that two accounts are one company")
      ])
  }

  private let arguments: Arguments
  private let partner: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(OverlapListCommand.partner)
    if arguments.isSet(Self.file) {
      guard arguments.value(Self.ours) == nil else {
        throw UsageProblem.contradiction("--file", "OURS")
      }
    } else {
      _ = try arguments.required(Self.theirs)
      _ = try Self.verdict(try arguments.required(Self.verdict))
    }
  }

  /// Whether the two are one; nil where nothing is to be decided any more.
  private static func verdict(_ text: String) throws(Problem) -> Bool? {
    switch text {
    case "same": true
    case "different": false
    case "undecided": nil
    default:
      throw Problem(
        .usage, code: "bad_value", "this is no verdict", found: "'\(text)'",
        expected: "same, different or undecided")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var given: [(ours: String, theirs: String, isSame: Bool?)] = []
    if let file = arguments.value(Self.file) {
      guard let read = try ReviewDecisions.read(file, context) else { return .badInput }
      given = read
    } else {
      given = [
        (
          try arguments.required(Self.ours), try arguments.required(Self.theirs),
          try Self.verdict(try arguments.required(Self.verdict))
        )
      ]
    }
    let workspace = try context.workspace(arguments)
    let ours = try workspace.list(of: .ours)
    let theirs = try workspace.list(of: .partner(partner))
    var decisions: [(PairDecision, Bool?)] = []
    for one in given {
      let our = try AccountSearch.find(one.ours, in: ours, workspace.connection)
      let their = try AccountSearch.find(one.theirs, in: theirs, workspace.connection)
      decisions.append(
        (
          PairDecision(
            partner: theirs.holder, ours: our.key, theirs: their.key, isSame: one.isSame ?? false,
            note: arguments.value(Self.note)), one.isSame
        ))
    }
    return try record(decisions, context)
  }

  private func record(
    _ decisions: [(PairDecision, Bool?)], _ context: Context
  ) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      var lines: [String] = []
      for (decision, isSame) in decisions {
        if isSame == nil {
          try change.remove(PairDecision.kind, id: decision.id)
        } else {
          try change.set(PairDecision.kind, id: decision.id, decision.value)
        }
        let word = isSame.map { $0 ? "same" : "different" } ?? "undecided"
        lines.append("\(decision.ours) and \(decision.theirs): \(word)")
      }
      return WorkspaceChange.Answer(lines.joined(separator: "\n") + "\n") { writer in
        writer.objects("decisions", decisions) { writer, one in
          writer.member("partner", one.0.partner)
          writer.member("ours", one.0.ours)
          writer.member("theirs", one.0.theirs)
          writer.member("verdict", one.1.map { $0 ? "same" : "different" } ?? "undecided")
        }
      }
    }
  }
}
