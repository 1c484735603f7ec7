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
  static let note = OptionSpec.value(
    "note", .text("TEXT"), "Why; a note that is there stays without it")
  static let list = OptionSpec.flag("list", "List the decisions, those that lost an account too")

  static var spec: CommandSpec {
    CommandSpec(
      "decide", "Say whether two accounts are one company",
      discussion: """
        A decision is journaled and goes before what the matching thinks, now and after later \
        imports: it is kept by the keys of both accounts. Where an import gives an account another \
        key, the decision goes with it, if its domain, or its name and country, tell which one it \
        is; else the import says so, and --list shows it as loose.

        To decide many: tandem overlap PARTNER --review --format csv, write yes or no into the \
        last column, and give the file back with --file.
        """,
      arguments: [OverlapListCommand.partner, ours, theirs, verdict],
      options: [file, note, list] + WorkspaceOptions.changing,
      examples: [
        .init(
          "tandem overlap decide Acme 003 'Blue Harbour Logistics Ltd' same --note 'same phone'",
          "Say that two accounts are one company"),
        .init("tandem overlap decide Acme --list", "What was decided"),
      ])
  }

  private let arguments: Arguments
  private let partner: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(OverlapListCommand.partner)
    let others = [Self.file, Self.list].filter { arguments.isSet($0) }
    if others.isEmpty {
      _ = try arguments.required(Self.theirs)
      _ = try Self.verdict(try arguments.required(Self.verdict))
    } else if others.count > 1 {
      throw UsageProblem.contradiction("--file", "--list")
    } else if arguments.value(Self.ours) != nil {
      throw UsageProblem.contradiction("--\(others[0].name)", "OURS")
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
    let workspace = try context.workspace(arguments)
    // A mistyped name is told before a list that is missing.
    let id = try PartnerNames.id(of: partner, in: workspace.connection)
    if arguments.isSet(Self.list) {
      try DecisionListing.of(id, in: workspace.connection).write(arguments, context)
      return .done
    }
    let ours = try workspace.list(of: .ours)
    let theirs = try workspace.list(of: .partner(partner))
    if let file = arguments.value(Self.file) {
      var review = ReviewDecisions(ours, theirs, workspace.connection)
      guard let read = try review.read(file, context) else { return .badInput }
      return try record(read.map { ($0.ours, $0.theirs, $0.isSame) }, theirs.holder, context)
    }
    let (our, their) = (try arguments.required(Self.ours), try arguments.required(Self.theirs))
    let isSame = try Self.verdict(try arguments.required(Self.verdict))
    if isSame == nil, let known = try known(our, their, theirs.holder, workspace.connection) {
      return try record([(known.ours, known.theirs, nil)], theirs.holder, context)
    }
    let one = try AccountSearch.find(our, in: ours, workspace.connection)
    let other = try AccountSearch.find(their, in: theirs, workspace.connection)
    return try record([(one.key, other.key, isSame)], theirs.holder, context)
  }

  /// The decision of two keys, whether their accounts are still there or not.
  private func known(
    _ ours: String, _ theirs: String, _ partner: String, _ connection: Connection
  ) throws(Problem) -> PairDecision? {
    try PairDecision.all(of: partner, in: connection).first {
      ByteOrder.same($0.ours, ours) && ByteOrder.same($0.theirs, theirs)
    }
  }

  private func record(
    _ verdicts: [(ours: String, theirs: String, isSame: Bool?)], _ partner: String,
    _ context: Context
  ) throws(Problem) -> ExitStatus {
    try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      var lines: [String] = []
      for one in verdicts {
        let decision = PairDecision(
          partner: partner, ours: one.ours, theirs: one.theirs, isSame: one.isSame ?? false,
          note: arguments.value(Self.note))
        if one.isSame == nil {
          try change.takeBack(decision)
        } else {
          try change.decide(decision)
        }
        lines.append("\(one.ours) and \(one.theirs): \(Self.word(one.isSame))")
      }
      return WorkspaceChange.Answer(lines.map { $0 + "\n" }.joined()) { writer in
        writer.objects("decisions", verdicts) { writer, one in
          writer.member("partner", partner)
          writer.member("ours", one.ours)
          writer.member("theirs", one.theirs)
          writer.member("verdict", Self.word(one.isSame))
        }
      }
    }
  }

  private static func word(_ isSame: Bool?) -> String {
    isSame.map { $0 ? "same" : "different" } ?? "undecided"
  }
}
