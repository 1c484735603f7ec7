import Basics
import JSON
import Overlap
import Platform
import Tabular

/// Writes matched pairs as CSV: `a_id,b_id,score,tier,reason`.
struct PairFile {
  private static let pairsOfPiece = 2_048

  let input: MatchInput
  let matching: Matching

  /// Writes the pairs in their order; the rows are made side by side.
  func write(
    _ pairs: [MatchedPair], to output: OutputStream, on threads: Threads
  ) throws(Problem) {
    try output.write("a_id,b_id,score,tier,reason\n")
    let stretch = Self.pairsOfPiece * threads.width * 8
    var first = 0
    while first < pairs.count {
      let part = pairs[first..<min(first + stretch, pairs.count)]
      let pieces = threads.map(runsOf: Self.pairsOfPiece, below: part.count) { run in
        rows(part.dropFirst(run.lowerBound).prefix(run.count))
      }
      for piece in pieces { try output.write(piece) }
      first += part.count
    }
  }

  /// Writes the pairs as one JSON document.
  func writeJSON(_ pairs: [MatchedPair], to output: OutputStream) throws(Problem) {
    let text = JSONWriter.document { writer in
      writer.member("ours", input.ours.count)
      writer.member("theirs", input.theirs.count)
      writer.member("compared", matching.candidates.count)
      writer.objects("pairs", pairs) { writer, pair in
        writer.member("a_id", input.ours.text(pair.ours))
        writer.member("b_id", input.theirs.text(pair.theirs))
        writer.member("score", ReasonText.fixed(pair.probability, places: 4))
        writer.member("tier", pair.tier.rawValue)
        var reason: [UInt8] = []
        appendReason(pair, to: &reason)
        writer.member("reason", String(decoding: reason, as: UTF8.self))
      }
    }
    try output.write(text)
  }

  private func rows(_ pairs: ArraySlice<MatchedPair>) -> [UInt8] {
    var writer = CSVWriter(guardsFormulas: false)
    var text: [UInt8] = []
    for pair in pairs {
      writer.raw(input.ours[pair.ours])
      writer.raw(input.theirs[pair.theirs])
      text.removeAll(keepingCapacity: true)
      ReasonText.append(pair.probability, places: 4, to: &text)
      writer.raw(text[...])
      writer.raw(pair.tier.rawValue)
      text.removeAll(keepingCapacity: true)
      appendReason(pair, to: &text)
      writer.raw(text[...])
      writer.endRow()
    }
    return writer.bytes
  }

  private func appendReason(_ pair: MatchedPair, to bytes: inout [UInt8]) {
    if pair.isDecided {
      bytes.append(copying: ReasonText.decided.utf8Span.span)
    } else {
      ReasonText.append(matching.reasons(of: pair), to: &bytes)
    }
  }
}
