import Basics
import Exact
import JSON
import Platform
import Scoring
import Tabular

/// A ranking as rows: CSV with a column for each contribution, or JSON lines.
enum ScoreRows {
  static func writeCSV(_ ranking: Ranking, to output: OutputStream) throws(Problem) {
    var csv = CSVWriter()
    csv.row(
      [
        "rank", "id", "name", "score", "prioritize", "verdict", "low", "high", "known_weight",
        "renormalised", "unknown",
      ] + ranking.model.factors.map { "contribution_" + $0.id })
    for row in ranking.rows {
      csv.integer(Int64(row.rank))
      csv.raw(row.candidate.id.text)
      csv.text(row.candidate.name ?? "")
      csv.raw(row.score.total.description)
      csv.raw(row.isPrioritised ? "true" : "false")
      csv.raw(row.verdict.rawValue)
      csv.raw(row.low.description)
      csv.raw(row.high.description)
      csv.raw(row.knownWeight.description)
      csv.raw(row.renormalised?.description ?? "")
      csv.raw(row.unknown.map(\.id).joined(separator: " "))
      for contribution in row.score.contributions { csv.raw(contribution.value.description) }
      csv.endRow()
      try flush(&csv.bytes, to: output)
    }
    try output.write(csv.bytes)
  }

  static func writeLines(_ ranking: Ranking, to output: OutputStream) throws(Problem) {
    var json = JSONWriter()
    for row in ranking.rows {
      json.beginObject()
      ScoreDocument.members(of: row, to: &json)
      json.endObject()
      json.newline()
      try flush(&json.bytes, to: output)
    }
    try output.write(json.bytes)
  }

  private static func flush(_ bytes: inout [UInt8], to output: OutputStream) throws(Problem) {
    guard bytes.count >= 1 << 16 else { return }
    try output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
