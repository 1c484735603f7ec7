import Basics
import Platform
import Program
import Scoring

/// Where a command takes the program from.
enum ProgramSource {
  /// What a program file is called where nobody says otherwise.
  static let defaultName = "program.json5"
  /// The largest file that is read, in bytes.
  static let limit = 1 << 20

  /// The option of commands that go by a program.
  static let option = OptionSpec.value(
    "program", .file(), "Go by this program file (or TANDEM_PROGRAM; default: the defaults)")

  /// The program that the option or else the environment names; nil where none does.
  static func chosen(_ arguments: Arguments, _ context: Context) throws(Problem) -> PartnerProgram?
  {
    let named = arguments.value(option) ?? context.environment["TANDEM_PROGRAM"]
    guard let path = named, !path.isEmpty else { return nil }
    return try read(path, context)
  }

  /// The model by which a program scores.
  static func model(of program: PartnerProgram) throws(Problem) -> ScoreModel {
    do {
      return try program.scoring.model()
    } catch {
      throw ModelFlawMessage(error).problem(by: "the program's scoring")
    }
  }

  /// The program of a file; its warnings are told.
  ///
  /// - Throws: The first problem of the file; `program check` tells them all.
  static func read(_ path: String, _ context: Context) throws(Problem) -> PartnerProgram {
    switch try load(path, context) {
    case .success(let file):
      tell(file.warnings, context)
      return file.program
    case .failure(let refusal):
      throw first(of: refusal, path)
    }
  }

  /// The first problem of a file; `program check` tells them all.
  static func first(of refusal: ProgramFile.Refusal, _ path: String) -> Problem {
    guard var first = refusal.problems.first else {
      return .badInput("the program file can't be read", at: .init(file: path))
    }
    if refusal.total > 1, first.hint == nil {
      first.hint = "see all problems with tandem program check \(path)"
    }
    return first
  }

  /// What a file holds, or all that is wrong with it.
  static func load(
    _ path: String, _ context: Context
  ) throws(Problem) -> Result<ProgramFile, ProgramFile.Refusal> {
    let bytes: [UInt8]
    do {
      bytes = try context.open(path).readAll(limit: limit)
    } catch {
      var problem = error
      if error.code == "not_found", path == defaultName, error.hint == nil {
        problem.hint = "write one with tandem program init"
      }
      throw problem
    }
    do {
      return .success(try ProgramFile(bytes, file: path))
    } catch {
      return .failure(error)
    }
  }

  /// Tells what may not be meant.
  static func tell(_ warnings: [Problem], _ context: Context) {
    for warning in warnings {
      let line = warning.place.line.map { ":\($0)" } ?? ""
      let hint = warning.hint.map { "; \($0)" } ?? ""
      let file = warning.place.file ?? "-"
      context.warn("\(file == "-" ? "standard input" : file)\(line): \(warning.what)\(hint)")
    }
  }
}
