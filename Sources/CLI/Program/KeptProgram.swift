import Basics
import Exact
import Platform
import Program
import Scoring
import Workspace

/// The program and the weights that were applied in a workspace.
enum KeptProgram {
  /// The program in force: of those whose day has come the one with the latest day, and of these
  /// the one that was applied last; with the weights that were applied over it.
  ///
  /// - Returns: The program; nil where neither a program nor weights were applied.
  static func inForce(
    in workspace: Workspace, _ context: Context
  ) throws(Problem) -> PartnerProgram? {
    let book = RecordBook(workspace.connection)
    let record = try record(in: book, on: try context.present().utcDate)
    let weights = try book.find(.weights, id: "current")
    guard record != nil || weights != nil else { return nil }
    var program = try record.map { (record) throws(Problem) in try read(record) } ?? .standard
    if let weights { try apply(weights, to: &program) }
    return program
  }

  /// The record of the program that holds on a day.
  static func record(in book: RecordBook, on day: CivilDate) throws(Problem) -> Record? {
    try book.all(.program)
      .filter { $0.date("from").map { $0 <= day } ?? false }
      .max { ($0.date("from") ?? day) < ($1.date("from") ?? day) }
  }

  private static func read(_ record: Record) throws(Problem) -> PartnerProgram {
    let name = "program \(record.id)"
    do {
      return try ProgramFile(Array((record.text("text") ?? "").utf8), file: name).program
    } catch {
      throw ProgramSource.first(of: error, name)
    }
  }

  private static func apply(
    _ record: Record, to program: inout PartnerProgram
  ) throws(Problem) {
    let base = try ProgramSource.model(of: program)
    let threshold = record.text("threshold").flatMap(Fraction.init) ?? base.threshold
    let model = try ModelOptions.model(
      weights: record.text("weights") ?? "", threshold: threshold, table: base.table,
      by: "the workspace's weights")
    program.scoring.factors = model.factors
    program.scoring.threshold = model.threshold
  }
}

extension ProgramSource {
  /// The program that the options name, else the one of the workspace; nil where there is none.
  ///
  /// For commands that take nothing but a program: others read the workspace's only where they
  /// read the workspace anyway.
  static func inForce(
    _ arguments: Arguments, _ context: Context
  ) throws(Problem) -> PartnerProgram? {
    if let program = try chosen(arguments, context) { return program }
    guard let workspace = try context.workspaceIfAny(arguments) else { return nil }
    return try KeptProgram.inForce(in: workspace, context)
  }
}
