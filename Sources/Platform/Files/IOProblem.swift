import Basics

/// How a failed system call is told to the user.
enum IOProblem {
  /// What the program was about to do with the file.
  enum Deed: String {
    case read
    case write
    case save
  }

  /// The problem that a failed call makes, with a hint where one helps.
  static func make(_ deed: Deed, _ path: String, _ error: Errno, hint: String? = nil) -> Problem {
    Problem(
      .io, code: code(of: error), "can't \(deed.rawValue): \(error.words)",
      at: Problem.Place(file: path), hint: hint ?? usualHint(deed, error))
  }

  /// The file is there, whole and new, but a power cut might still bring the old one back.
  static func unsynced(_ path: String, _ error: Errno) -> Problem {
    Problem(
      .io, code: "not_synced", "saved, but its folder can't be synced: \(error.words)",
      at: Problem.Place(file: path), hint: "run it again once the disk is well")
  }

  /// The stable name of an error; scripts may tell these apart.
  static func code(of error: Errno) -> String {
    switch error {
    case .notFound, .notDirectory: "not_found"
    case .accessDenied, .notPermitted: "permission_denied"
    case .isDirectory: "is_a_folder"
    case .exists: "exists"
    case .noSpace, .quota: "disk_full"
    case .tooLarge: "file_too_large"
    case .readOnly: "read_only"
    case .brokenPipe: OutputStream.brokenPipeCode
    default: "io_error"
    }
  }

  private static func usualHint(_ deed: Deed, _ error: Errno) -> String? {
    switch error {
    case .noSpace, .quota: "free some space there and run it again"
    case .tooLarge: "raise the limit on the size of files (ulimit -f)"
    case .readOnly: "choose a place on a disk that can be written"
    case .notFound where deed != .read: "make the folder first"
    default: nil
    }
  }
}
