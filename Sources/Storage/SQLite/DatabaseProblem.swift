import Basics

/// How a refusal of SQLite is told to the user.
enum DatabaseProblem {
  /// The problem that `code` makes; `message` is SQLite's own sentence, kept as a fact.
  static func make(_ code: ResultCode, message: String, path: String) -> Problem {
    let (kind, name, what, hint) = meaning(of: code)
    return Problem(
      kind, code: name, what, at: Problem.Place(file: path),
      found: "SQLite error \(code.rawValue), \(message)", hint: hint)
  }

  private static func meaning(
    of code: ResultCode
  ) -> (Problem.Kind, String, String, String?) {
    switch code.primary {
    case .busy, .locked:
      (
        .refused, "busy", "another tandem is writing to this workspace, and did not end in time",
        "run it again in a moment"
      )
    case .full:
      (
        .io, "disk_full", "can't write the workspace: the disk is full; nothing was changed",
        "free some space there and run it again"
      )
    case .readOnly:
      (
        .io, "read_only", "can't write the workspace: it may only be read",
        "ask for the right to write to the file and its folder"
      )
    case .cantOpen:
      (
        .io, "cannot_open", "can't open the workspace or a file beside it",
        "look at the rights of the folder: SQLite keeps two more files there"
      )
    case .corrupt, .notADatabase:
      (
        .badInput, "damaged_workspace", "the workspace's file is damaged",
        "restore the newest backup beside it: tandem restore FILE"
      )
    case .outOfMemory: (.io, "out_of_memory", "the memory is used up", nil)
    case .tooBig: (.badInput, "too_large", "a value is too large for the workspace", nil)
    case .constraint:
      (.refused, "not_permitted", "the workspace does not permit this change", nil)
    case .ioError:
      (
        .io, "io_error", "reading or writing the workspace failed; nothing was changed",
        "look at the disk, then run tandem doctor"
      )
    default: (.io, "database_error", "the workspace could not be used", "run tandem doctor")
    }
  }
}
