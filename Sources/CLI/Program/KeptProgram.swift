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
    let record = try record(in: book, at: try context.present())
    let weights = try book.find(.weights, id: "current")
    guard record != nil || weights != nil else { return nil }
    var program = try record.map { (record) throws(Problem) in try read(record) } ?? .standard
    if let weights { try apply(weights, to: &program) }
    return program
  }

  /// The record of the program that holds at a moment: days begin where each program says.
  static func record(in book: RecordBook, at now: Instant) throws(Problem) -> Record? {
    var held: (record: Record, from: CivilDate)?
    for record in try book.all(.program) {
      guard let from = record.date("from"), held.map({ $0.from <= from }) ?? true else { continue }
      // No zone is a whole day away from UTC, so that most need not be read.
      let days = from.days(to: now.utcDate)
      let holds = days > 1 || days >= -1 && from <= (zone(of: record).date(of: now) ?? from)
      if holds { held = (record, from) }
    }
    return held?.record
  }

  /// The zone of a program; UTC where it can't be read.
  private static func zone(of record: Record) -> Zone {
    (try? read(record))?.zone ?? .utc
  }

  /// The zone of the program in force; UTC where none was applied.
  static func zone(in book: RecordBook, _ context: Context) -> Zone {
    guard let now = try? context.present(), let record = try? record(in: book, at: now) else {
      return .utc
    }
    return zone(of: record)
  }

  /// The day that it is where the program in force says.
  static func today(in book: RecordBook, _ context: Context) throws(Problem) -> CivilDate {
    let now = try context.present()
    return zone(in: book, context).date(of: now) ?? now.utcDate
  }

  /// The program in force without the weights that were applied over it; the standard one where
  /// none was applied.
  static func rules(in book: RecordBook, _ context: Context) throws(Problem) -> PartnerProgram {
    guard let record = try record(in: book, at: try context.present()) else { return .standard }
    return try read(record)
  }

  /// The programs that ever held through today, with their first days, the earliest first.
  ///
  /// One that was applied later for the same day takes the other's place.
  static func history(
    in book: RecordBook, _ context: Context
  ) throws(Problem) -> [(from: CivilDate, program: PartnerProgram)] {
    guard let present = try record(in: book, at: try context.present()),
      let today = present.date("from")
    else { return [] }
    var held: [(from: CivilDate, record: Record)] = []
    for record in try book.all(.program) {
      guard let from = record.date("from"), from <= today else { continue }
      held.removeAll { $0.from == from }
      held.append((from, record))
    }
    held.sort { $0.from < $1.from }
    var programs: [(from: CivilDate, program: PartnerProgram)] = []
    for (from, record) in held { programs.append((from, try read(record))) }
    return programs
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
