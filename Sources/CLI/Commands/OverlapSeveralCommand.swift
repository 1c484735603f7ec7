import Basics
import JSON
import Storage
import Workspace

/// `tandem overlap several`: our accounts that several partners have.
struct OverlapSeveralCommand: Command {
  static let least = OptionSpec.value(
    "least", .text("N"), default: "2", "By how many partners at least")

  static var spec: CommandSpec {
    CommandSpec(
      "several", "List our accounts that several partners have",
      options: [least, OverlapCommand.limit, ListOptions.columns] + OverlapSources.options,
      formats: Listing.formats,
      examples: [.init("tandem overlap several", "Accounts that two partners or more have")])
  }

  private let arguments: Arguments
  private let least: Int
  private let limit: Int

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    least = try arguments.whole(Self.least, in: 1...1_000_000) ?? 2
    limit = try arguments.whole(OverlapCommand.limit, in: 1...1_000_000_000) ?? 50
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let (workspace, overlaps) = try OverlapSources(arguments, context).find(nil)
    let connection = workspace.connection
    let found = try OverlapTable(connection).several(
      overlaps.map(\.run), atLeast: least, limit: limit)
    var listing = Listing(
      "accounts", ["key", "name", "population", "owner", "partners"].map { .init($0) },
      none: "no account of ours is on the lists of \(least) partners")
    for one in found {
      guard let ours = overlaps.first?.ours,
        let row = try AccountTable(connection).find(ours.number, key: one.key)
      else { continue }
      let partners = overlaps.filter { one.runs.contains($0.run) }.map(\.name)
      listing.rows.append([
        .string(row.key), .string(row.name), .string(row.population), .string(row.owner),
        context.format == .json || context.format == .jsonl
          ? .array(partners.map { .string($0) }) : .string(partners.joined(separator: ", ")),
      ])
    }
    try listing.write(arguments, context)
    return .done
  }
}
