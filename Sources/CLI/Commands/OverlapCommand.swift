import Basics
import JSON
import Platform
import Storage
import Workspace

/// `tandem overlap`: what our accounts and each partner's have in common.
struct OverlapCommand: Command {
  static let partner = ArgumentSpec(.record("partner"), optional: true, "The partner; all without")
  static let review = OptionSpec.flag("review", "List the doubtful pairs, the most doubtful first")
  static let audience = OptionSpec.value(
    "audience", .choice(["internal", "partner"]), default: "internal",
    "Who will read it; a partner sees only what is shared")
  static let limit = OptionSpec.value(
    "limit", .text("N"), default: "50", "How many pairs or accounts to show")

  static var spec: CommandSpec {
    CommandSpec(
      "overlap", "Show what our accounts and the partners' have in common",
      discussion: """
        For each partner a matrix: rows are populations of ours, columns of theirs. A cell counts \
        our accounts of which a pair is exact, strong or confirmed by a person; an account may \
        count in several cells, so the total is counted by itself, each account once.

        Lists are matched as tandem match does it, once: what was found is kept until a list or \
        the matching changes. --review lists pairs that a person should look at; tandem overlap \
        decide settles them, for later imports too.

        --audience partner writes what the partner may see: our populations at the level that \
        tandem overlap share has set, each matched by itself, and nothing of anybody else. Counts \
        below five are withheld and the others go in steps of five; a figure that was shown is \
        journaled, stands for four weeks at least, and moves only when the count is five away. \
        Alarms about the partner's list are told on standard error until they are acknowledged.
        """,
      arguments: [partner],
      options: [review, limit, audience, OverlapSources.fresh] + OverlapSources.options
        + [WorkspaceOptions.by],
      formats: [.text, .json, .csv],
      examples: [
        .init("tandem overlap", "The overlap with every partner"),
        .init("tandem overlap Acme --json", "With one, for a program"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      OverlapListCommand.self, OverlapWhiteSpaceCommand.self, OverlapSeveralCommand.self,
      OverlapChangesCommand.self, OverlapDecideCommand.self, OverlapWhyCommand.self,
      OverlapShareCommand.self, OverlapImportCommand.self,
    ]
  }

  private let arguments: Arguments
  private let partner: String?
  private let limit: Int

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    partner = arguments.value(Self.partner)
    limit = try arguments.whole(Self.limit, in: 1...1_000_000_000) ?? 50
    if partner == nil, arguments.isSet(Self.review) || isForPartner {
      throw Problem(
        .usage, code: "missing_argument", "it is not said whose overlap is meant",
        expected: "PARTNER")
    }
    if isForPartner, arguments.isSet(Self.review) {
      throw UsageProblem.contradiction("--review", "--audience partner")
    }
  }

  private var isForPartner: Bool { arguments.value(Self.audience) == "partner" }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let sources = try OverlapSources(arguments, context)
    if isForPartner {
      return try PartnerViewReport.write(sources, partner ?? "", arguments, context)
    }
    let (workspace, overlaps) = try sources.find(
      partner, isFresh: arguments.isSet(OverlapSources.fresh))
    let connection = workspace.connection
    if arguments.isSet(Self.review), let one = overlaps.first {
      try PairListing.doubtful(one, in: connection, limit: limit).write(context)
      return .done
    }
    var reports: [OverlapReport] = []
    for one in overlaps { reports.append(try OverlapReport(one, in: connection)) }
    switch context.format {
    case .json:
      try context.output.write(
        JSONWriter.document { writer in
          writer.objects("partners", reports) { writer, report in report.members(&writer) }
        })
    case .csv: try cells(overlaps).write(context)
    default:
      let style = Style(context.terminal)
      let text = reports.map { $0.text(style) }.joined(separator: "\n")
      try context.output.write(
        text.isEmpty ? "no partner's accounts were imported yet: tandem accounts import\n" : text)
    }
    return .done
  }

  /// The cells that are not empty, a row each.
  private func cells(_ overlaps: [PartnerOverlap]) -> Listing {
    var listing = Listing(
      "cells", ["partner", "ours", "theirs", "accounts"].map { .init($0) }, none: "no overlap")
    for one in overlaps {
      for cell in one.summary.cells {
        listing.rows.append([
          .string(one.name), .string(cell.ours), .string(cell.theirs),
          .integer(Int64(cell.accounts)),
        ])
      }
    }
    return listing
  }
}
