import Basics
import Overlap
import Platform
import Tabular

/// Two companies as rows of two lists, in which they are looked up or to which they are added.
struct WhyInput {
  /// The lists laid side by side.
  let matching: Matching
  /// The row of ours, and the company that stands in it.
  let ours: (row: Int, account: AccountText)
  /// The same of theirs.
  let theirs: (row: Int, account: AccountText)

  /// Reads both lists; nil when rows that can't be used were told.
  ///
  /// A company is meant by the id of its row, or by its name as it stands there; any other one is
  /// added to its list.
  static func read(
    _ companies: (ours: String, theirs: String), in files: (ours: String, theirs: String),
    _ options: MatchOptions, _ context: Context
  ) throws(Problem) -> WhyInput? {
    guard files.ours != "-" || files.theirs != "-" else {
      throw Problem(.usage, code: "usage", "only one of the lists can be standard input")
    }
    var reader = CorpusReader()
    var kept: [AccountRows] = []
    let watch = MatchWatch(context)
    var count = 0
    func add(_ file: String, _ how: AccountList.Options) throws(Problem) -> AccountList.Outcome {
      kept = []
      return try reader.feed(on: options.threads) { hand throws(Problem) in
        try AccountList.read(file, how, context) { rows in
          hand(rows)
          kept.append(rows)
          count += rows.count
          watch.tell("\(count) rows read")
        }
      }
    }
    let one = try add(files.ours, options.ours)
    let ours = find(companies.ours, one.ids, kept)
    if ours.row == one.ids.count { reader.add(ours.account.rows) }
    reader.beginTheirs()
    let other = try add(files.theirs, options.theirs)
    let theirs = find(companies.theirs, other.ids, kept)
    if theirs.row == other.ids.count { reader.add(theirs.account.rows) }
    context.clearProgress()
    guard one.problems.isEmpty, other.problems.isEmpty else {
      _ = context.fail(
        one.problems.kept + other.problems.kept, total: one.problems.count + other.problems.count)
      return nil
    }
    let oursCount = reader.oursCount
    let matching = Matching(
      reader.takeCorpus(on: options.threads), oursCount: oursCount, on: options.threads,
      progress: watch.progress)
    context.clearProgress()
    return WhyInput(matching: matching, ours: ours, theirs: theirs)
  }

  /// The row that is meant, the one behind the last where none is.
  private static func find(
    _ text: String, _ ids: RecordIDs, _ batches: [AccountRows]
  ) -> (row: Int, account: AccountText) {
    let account = AccountText(text)
    let id = Array(text.utf8)
    var named: (row: Int, account: AccountText)?
    var row = 0
    for batch in batches {
      for place in 0..<batch.count {
        let found = AccountText(
          name: batch.text(place, field: 0), website: batch.text(place, field: 1),
          country: batch.text(place, field: 2))
        if ids[row].elementsEqual(id) { return (row, found) }
        if named == nil, found.matches(account) { named = (row, found) }
        row += 1
      }
    }
    return named ?? (row, account)
  }
}

extension AccountText {
  /// Whether a row is what was asked for, as far as that was said.
  fileprivate func matches(_ asked: AccountText) -> Bool {
    !name.isEmpty && name == asked.name && (asked.website.isEmpty || website == asked.website)
      && (asked.country.isEmpty || country == asked.country)
  }
}
