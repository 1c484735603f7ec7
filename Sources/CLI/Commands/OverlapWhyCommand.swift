import Basics
import JSON
import Overlap
import Platform
import Storage
import Workspace

/// `tandem overlap why`: from a count to its pairs, and from a pair to its comparison.
struct OverlapWhyCommand: Command {
  static let alone = OptionSpec.flag(
    "alone", "Compare the two by themselves, which is quicker, not as rows of the lists")

  static var spec: CommandSpec {
    CommandSpec(
      "why", "Explain an overlap's counts, or one of its pairs",
      discussion: """
        Without accounts each cell is taken apart: how many of its pairs are exact, strong or \
        confirmed, and what they rest on. With one account, of either list, its pairs are shown. \
        With an account of ours and one of theirs, the two are \
        compared as in the match of the lists, and each part of the sum is shown.
        """,
      arguments: [
        OverlapListCommand.partner, OverlapDecideCommand.ours, OverlapDecideCommand.theirs,
      ],
      options: [alone] + OverlapSources.options,
      examples: [
        .init("tandem overlap why Acme", "What the counts are made of"),
        .init("tandem overlap why Acme 001", "What this account could be a pair with"),
        .init("tandem overlap why Acme 001 kestrelfoods.com", "Why these two are a pair"),
      ])
  }

  private let arguments: Arguments
  private let partner: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = try arguments.required(OverlapListCommand.partner)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let sources = try OverlapSources(arguments, context)
    let (workspace, overlaps) = try sources.find(partner)
    guard let overlap = overlaps.first else { return .done }
    guard let ours = arguments.value(OverlapDecideCommand.ours) else {
      let report = try OverlapWhyReport(overlap, in: workspace.connection)
      try context.output.write(context.format == .json ? report.document : report.text)
      return .done
    }
    guard let theirs = arguments.value(OverlapDecideCommand.theirs) else {
      try AccountPairs.of(ours, in: overlap, workspace.connection).write(context)
      return .done
    }
    let our = try AccountSearch.find(ours, in: overlap.ours, workspace.connection)
    let their = try AccountSearch.find(theirs, in: overlap.theirs, workspace.connection)
    try explain(our, their, overlap, sources, workspace, context)
    return .done
  }

  private func explain(
    _ ours: AccountRow, _ theirs: AccountRow, _ overlap: PartnerOverlap, _ sources: OverlapSources,
    _ workspace: Workspace, _ context: Context
  ) throws(Problem) {
    let one = AccountText(name: ours.name, website: ours.website, country: ours.country)
    let other = AccountText(name: theirs.name, website: theirs.website, country: theirs.country)
    let found =
      arguments.isSet(Self.alone)
      ? PairCase(one.rows, other.rows)
      : try sources.maker(workspace).explain(
        ours.key, theirs.key, ours: overlap.ours, theirs: overlap.theirs)
    context.clearProgress()
    guard let found else { return }
    let report = WhyReport(found)
    guard context.format != .json else { return try context.output.write(report.json) }
    let pair = try OverlapTable(workspace.connection).pairs(overlap.run, theirs: theirs.key)
      .first { ByteOrder.same($0.ours, ours.key) }
    let lines =
      [
        "ours    " + Self.line(ours), "theirs  " + Self.line(theirs),
        "counts  " + Self.standing(pair), "",
      ] + report.lines
    try context.output.write(
      lines.map { TerminalText.visible($0) }.joined(separator: "\n") + "\n")
  }

  private static func line(_ row: AccountRow) -> String {
    [row.key, row.name, row.website, row.country, row.population].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func standing(_ pair: OverlapPair?) -> String {
    guard let pair else { return "no: the match does not hold it for likely" }
    switch pair.standing {
    case .confirmed: return "yes: a person said that they are one"
    case .refused: return "no: a person said that they are not"
    case .passed: return "no: another account is the better one, or it is not likely enough"
    case .chosen:
      return pair.isShared
        ? "yes: \(pair.tier)"
        : "no: \(pair.tier) is not sure enough; tandem overlap decide settles it"
    }
  }
}
