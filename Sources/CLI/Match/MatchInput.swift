import Basics
import Overlap
import Platform
import Tabular

/// Two lists, read and made into a corpus.
struct MatchInput {
  let corpus: Corpus
  let ours: RecordIDs
  let theirs: RecordIDs
  /// The rows as they were given, where they are needed again.
  let ourRows: [AccountRows]
  let theirRows: [AccountRows]

  /// Reads both lists; all rows that can't be used are told, and then nothing is done.
  ///
  /// With `keepsRows` the rows' texts are kept, for reviews and reports. Nil when problems were
  /// told.
  static func read(
    _ ours: String, _ theirs: String, _ options: MatchOptions, _ context: Context,
    _ watch: MatchWatch, keepsRows: Bool = false
  ) throws(Problem) -> MatchInput? {
    guard ours != "-" || theirs != "-" else {
      throw Problem(.usage, code: "usage", "only one of the lists can be standard input")
    }
    let threads = options.threads
    var reader = CorpusReader()
    var kept: [[AccountRows]] = [[], []]
    let one = try AccountList.read(ours, options.ours, context) { rows in
      reader.add(rows, on: threads)
      if keepsRows { kept[0].append(rows) }
      watch.tell("\(reader.count) rows read")
    }
    reader.beginTheirs()
    let other = try AccountList.read(theirs, options.theirs, context) { rows in
      reader.add(rows, on: threads)
      if keepsRows { kept[1].append(rows) }
      watch.tell("\(reader.count) rows read")
    }
    watch.lap("reading")
    guard one.problems.isEmpty, other.problems.isEmpty else {
      _ = context.fail(
        one.problems.kept + other.problems.kept, total: one.problems.count + other.problems.count)
      return nil
    }
    watch.begin("counting words")
    let corpus = reader.takeCorpus(on: threads)
    watch.lap("counting words")
    return MatchInput(
      corpus: corpus, ours: one.ids, theirs: other.ids, ourRows: kept[0],
      theirRows: kept[1])
  }

  /// A row of ours as it was given: name, website, country.
  func ourText(_ row: Int) -> [String] { Self.text(row, of: ourRows) }

  /// A row of theirs as it was given.
  func theirText(_ row: Int) -> [String] { Self.text(row, of: theirRows) }

  private static func text(_ row: Int, of batches: [AccountRows]) -> [String] {
    var row = row
    for batch in batches {
      if row < batch.count { return (0..<3).map { batch.text(row, field: $0) } }
      row -= batch.count
    }
    return ["", "", ""]
  }
}
