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
    var count = 0
    func add(_ file: String, _ how: AccountList.Options, to list: Int) throws(Problem)
      -> AccountList.Outcome
    {
      try reader.feed(on: threads) { hand throws(Problem) in
        try AccountList.read(file, how, context) { rows in
          hand(rows)
          if keepsRows { kept[list].append(rows) }
          count += rows.count
          watch.tell("\(count) rows read")
        }
      }
    }
    let one = try add(ours, options.ours, to: 0)
    reader.beginTheirs()
    let other = try add(theirs, options.theirs, to: 1)
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
