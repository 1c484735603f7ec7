import Basics
import Overlap
import Platform
import Tabular

/// Writes doubtful pairs for a person to decide, the most doubtful first.
///
/// The file goes back in with `--decisions`, once `yes` or `no` stands in its last column.
struct ReviewFile {
  /// Pairs below aren't worth a look, pairs above need none.
  static let doubtful = 0.1...0.95

  let input: MatchInput
  let matching: Matching
  let decisions: Decisions

  /// Writes the pairs, and tells how many there are.
  func write(to output: OutputStream, on threads: Threads) throws(Problem) -> Int {
    var pairs = matching.likely(Self.doubtful, on: threads).filter {
      decisions.verdict(ours: $0.ours, theirs: $0.theirs) == nil
    }
    pairs.sort { a, b in
      let (one, other) = (abs(a.probability - 0.5), abs(b.probability - 0.5))
      return one != other ? one < other : a.place < b.place
    }
    var writer = CSVWriter()
    writer.row([
      "a_id", "b_id", "score", "a_name", "b_name", "a_website", "b_website", "a_country",
      "b_country", "reason", "decision",
    ])
    for pair in pairs {
      writer.raw(input.ours[pair.ours])
      writer.raw(input.theirs[pair.theirs])
      writer.raw(ReasonText.fixed(pair.probability, places: 4))
      let ours = input.ourText(pair.ours)
      let theirs = input.theirText(pair.theirs)
      for field in 0..<3 {
        writer.text(ours[field])
        writer.text(theirs[field])
      }
      writer.raw(ReasonText.line(matching.reasons(of: pair)))
      writer.raw("")
      writer.endRow()
      if writer.bytes.count > 1 << 16 {
        try output.write(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
    }
    try output.write(writer.bytes)
    return pairs.count
  }
}
