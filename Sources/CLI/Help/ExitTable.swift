/// The exit statuses that a command can end with.
enum ExitTable {
  /// The statuses and their meaning: the usual ones, and those the command has a note on.
  static func rows(for spec: CommandSpec) -> [(ExitStatus, String)] {
    ExitStatus.allCases.compactMap { status in
      let note = spec.exitNotes.first { $0.status == status }
      if let note { return (status, note.meaning) }
      switch status {
      case .checkFailed, .refused: return nil
      default: return (status, status.meaning)
      }
    }
  }
}
