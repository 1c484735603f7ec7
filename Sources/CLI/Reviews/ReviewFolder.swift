import Basics
import CoSell
import Money
import Platform
import Program
import Reporting
import Workspace

/// All reviews of a quarter in a folder: an index, a brief, and three files for each partner.
struct ReviewFolder {
  let sources: ReviewSources
  let quarter: Quarter
  let templates: TemplateSet
  /// Where to write.
  let path: String

  /// Pages that other commands may have written into the folder, to which the index leads then.
  private static let others = [(title: "Scoreboard of integrations", file: "scoreboard.html")]

  /// What ends the writing where the user stops it; nobody needs to hear.
  static let interrupted = Problem(.io, code: "interrupted", "the reviews were stopped")

  /// Writes everything, all files or none, and returns how many partners there are.
  func write(_ context: Context) throws(Problem) -> Int {
    Process.holdInterruptions()
    let stage = try FolderStage(in: Folder(path))
    do throws(Problem) {
      let count = try write(to: stage, context)
      try stage.publish()
      return count
    } catch {
      stage.discard()
      throw error
    }
  }

  private func write(to stage: FolderStage, _ context: Context) throws(Problem) -> Int {
    var rows: [Portfolio.Row] = []
    for partner in sources.desk.partners {
      guard !Process.isInterrupted else { throw Self.interrupted }
      rows.append(try row(partner, stage, context))
    }
    var portfolio = Portfolio(
      host: sources.desk.program.name, quarter: quarter, asOf: sources.desk.today,
      rows: ordered(rows), revenue: try revenue)
    portfolio.pages =
      [("Brief for a board", "brief.html")]
      + Self.others.filter { Folder(path).names.contains($0.file) }
    portfolio.receipt = sources.desk.receipt
    let page = PortfolioPage(portfolio, templates)
    try put(try page.brief(), "brief.html", stage, context)
    // Last, so that what it leads to is there.
    try put(try page.index(), "index.html", stage, context)
    return rows.count
  }

  private func row(
    _ partner: Record, _ stage: FolderStage, _ context: Context
  ) throws(Problem) -> Portfolio.Row {
    let name = "reviews/\(FileName.safe(partner.id))-\(quarter)"
    let (own, shared) = try sources.reviews(partner, quarter)
    let files = Portfolio.Files(
      own: name + ".internal.html", partner: name + ".partner.html", markdown: name + ".md")
    try put(try ReviewPage(own, templates).html(), files.own, stage, context)
    let theirs = ReviewPage(shared, templates)
    try put(try theirs.html(), files.partner, stage, context)
    try put(try theirs.markdown(), files.markdown, stage, context)
    return Portfolio.Row(
      id: partner.id, review: own.shared, risks: own.own?.risks ?? [], files: files)
  }

  private func put(
    _ bytes: [UInt8], _ name: String, _ stage: FolderStage, _ context: Context
  ) throws(Problem) {
    let stream = try context.create(try stage.place(name))
    try stream.write(bytes)
    try stream.finish()
  }

  /// What all partners are credited with, each deal once.
  private var revenue: [CreditedQuarter] {
    get throws(Problem) {
      let outcomes = sources.desk.deals.deals.filter { !$0.resolution.credits.isEmpty }
        .map { DealOutcome($0.resolution, revenue: $0.value) }
      let quarters = ReviewMaker.quarters(upTo: quarter)
      return try CreditedRevenue.told(of: outcomes)
        .filter { $0.partner == nil && quarters.contains($0.quarter) }
        .map { CreditedQuarter($0) }
    }
  }

  /// Those that sourced most in the program's currency first, then by their ids.
  private func ordered(_ rows: [Portfolio.Row]) -> [Portfolio.Row] {
    func sourced(_ row: Portfolio.Row) -> Int64 {
      row.review.revenue.filter { $0.quarter == quarter }.map(\.sourced.minor.units).max() ?? 0
    }
    return rows.sorted { a, b in
      sourced(a) == sourced(b) ? Identifier(a.id) < Identifier(b.id) : sourced(a) > sourced(b)
    }
  }
}

/// Names of files from names of records.
enum FileName {
  /// The name with a dash for whatever a file system could take otherwise; never empty.
  static func safe(_ name: String) -> String {
    let safe = name.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    let text = String(safe.prefix(100))
    return text.isEmpty ? "-" : text
  }
}
