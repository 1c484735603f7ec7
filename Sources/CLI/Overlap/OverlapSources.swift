import Basics
import JSON
import Overlap
import Platform
import Storage
import Workspace

/// Finds the overlaps that a command is about, and computes those that are not kept.
struct OverlapSources {
  static let threads = OptionSpec.value(
    "threads", .text("N"), "How many threads to use (one a processor)")
  static let fresh = OptionSpec.flag(
    "fresh", "Match the lists again, and say whether what was kept differed")
  /// The options of all that needs an overlap.
  static let options = [threads] + WorkspaceOptions.reading

  private let arguments: Arguments
  private let context: Context
  private let width: Threads

  init(_ arguments: Arguments, _ context: Context) throws(Problem) {
    self.arguments = arguments
    self.context = context
    width = Threads(try arguments.whole(Self.threads, in: 1...256))
  }

  /// The overlaps with the partner who is named, or with all that have a list, by name.
  ///
  /// Kept ones are only read; the workspace is opened to be changed where one must be computed.
  func find(
    _ partner: String?, isFresh: Bool = false
  ) throws(Problem) -> (workspace: Workspace, overlaps: [PartnerOverlap]) {
    let workspace = try context.workspace(arguments)
    // A mistyped name is told before a list that is missing.
    if let partner { _ = try PartnerNames.id(of: partner, in: workspace.connection) }
    let ours = try workspace.list(of: .ours)
    let lists = try partners(partner, workspace)
    var kept: [PartnerOverlap] = []
    if !isFresh {
      for theirs in lists {
        guard
          let one = try PartnerOverlap.kept(
            theirs.holder, ours: ours, theirs: theirs, in: workspace.connection)
        else { break }
        kept.append(one)
      }
    }
    if kept.count == lists.count { return (workspace, kept) }
    return try make(partner, isFresh: isFresh)
  }

  private func partners(
    _ partner: String?, _ workspace: Workspace
  ) throws(Problem) -> [AccountListTable.Row] {
    if let partner { return [try workspace.list(of: .partner(partner))] }
    return try AccountListTable(workspace.connection).all().filter { !$0.holder.isEmpty }
  }

  private func make(
    _ partner: String?, isFresh: Bool
  ) throws(Problem) -> (workspace: Workspace, overlaps: [PartnerOverlap]) {
    let workspace = try context.workspace(arguments, .change)
    let maker = maker(workspace)
    let ours = try workspace.list(of: .ours)
    var overlaps: [PartnerOverlap] = []
    for theirs in try partners(partner, workspace) {
      let old = isFresh ? try keptDigest(ours, theirs, workspace) : nil
      let one = try maker.overlap(
        with: theirs.holder, ours: ours, theirs: theirs, isFresh: isFresh)
      if let old, try keptDigest(ours, theirs, workspace) != old {
        context.clearProgress()
        let entry = try OverlapImport.entry(
          ours: ours, theirs: theirs, pairs: old, in: workspace.connection)
        let name = TerminalText.visible(one.name)
        context.warn(
          entry.map {
            "the overlap with \(name) that journal entry \($0) imported is replaced by one that was"
              + " computed here"
          } ?? "what was kept of the overlap with \(name) differed; it was replaced")
      }
      overlaps.append(one)
    }
    context.clearProgress()
    return (workspace, overlaps)
  }

  /// What computes overlaps in an open workspace.
  func maker(_ workspace: Workspace) -> OverlapMaker<Threads> {
    OverlapMaker(workspace, on: width, progress: MatchWatch(context).progress) {
      ReasonText.line($0)
    }
  }

  private func keptDigest(
    _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row, _ workspace: Workspace
  ) throws(Problem) -> Digest? {
    try OverlapTable(workspace.connection).find(PartnerOverlap.basis(ours, theirs))?.digest
  }
}
