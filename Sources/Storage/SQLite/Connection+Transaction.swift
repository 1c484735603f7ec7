package import Basics

extension Connection {
  /// Does work that is kept whole or not at all.
  ///
  /// The right to write is taken at the start: a transaction that reads first and writes later
  /// would be refused at once when another one wrote in between, however patient it is.
  ///
  /// - Throws: What the work throws, and a problem when the work can't be kept; either way nothing
  ///   of it stays.
  package func write<Result>(
    _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try transaction("BEGIN IMMEDIATE", work)
  }

  /// Does work as `write` does, and undoes all of it at the end.
  package func rehearse<Result>(
    _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try transaction("BEGIN IMMEDIATE", end: "ROLLBACK", work)
  }

  /// Reads several things of one moment: what others write meanwhile is not seen.
  package func read<Result>(
    _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try transaction("BEGIN", work)
  }

  private func transaction<Result>(
    _ begin: String, end: String = "COMMIT", _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try run(begin)
    do throws(Problem) {
      let result = try work()
      try run(end)
      return result
    } catch {
      // After some errors SQLite has rolled back by itself; there is nothing more to undo then.
      if !isOutsideTransaction { try? run("ROLLBACK") }
      throw error
    }
  }
}
