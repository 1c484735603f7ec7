import JSON
import Overlap

/// How well a matching did, as text and as JSON.
struct EvaluationReport {
  private let evaluation: Evaluation
  private let input: MatchInput
  private let counts: BlockCounts
  private let shown: Int

  init(_ evaluation: Evaluation, _ input: MatchInput, counts: BlockCounts, shown: Int) {
    self.evaluation = evaluation
    self.input = input
    self.counts = counts
    self.shown = shown
  }

  /// The report for people.
  var text: String {
    var lines = [headline] + blocking + ["", "threshold  precision  recall  F1"]
    lines += evaluation.curve.map {
      "     \(fixed($0.least, 2))      \(fixed($0.precision))  \(fixed($0.recall))  \(fixed($0.f1))"
    }
    lines += ["", "probability    pairs  predicted  observed"]
    lines += evaluation.calibration.map(calibrationLine)
    lines += misses("wrong pairs, the surest first", evaluation.wrong)
    lines += misses("missed pairs, the least expected first", evaluation.missed)
    return lines.map { TerminalText.visible($0) }.joined(separator: "\n") + "\n"
  }

  /// The report for programs.
  var json: String {
    JSONWriter.document { writer in
      writer.object("at") { Self.members(evaluation.figures, &$0) }
      writer.object("lost_by_blocking") { writer in
        writer.member("pairs", evaluation.lost.count)
        writer.member("blocks_too_large", evaluation.lost.capped)
        writer.member("heavier_pairs_kept", evaluation.lost.outweighed)
        writer.member("nothing_shared", evaluation.lost.apart)
      }
      writer.objects("curve", evaluation.curve) { Self.members($1, &$0) }
      writer.objects("calibration", evaluation.calibration) { writer, bin in
        writer.member("from", fixed(bin.from, 1))
        writer.member("to", fixed(bin.to, 1))
        writer.member("pairs", bin.count)
        writer.member("predicted", fixed(bin.predicted))
        writer.member("observed", fixed(bin.observed))
      }
      writer.objects("wrong", evaluation.wrong.prefix(shown).map { $0 }) { members($1, &$0) }
      writer.objects("missed", evaluation.missed.prefix(shown).map { $0 }) { members($1, &$0) }
    }
  }

  private var headline: String {
    let figures = evaluation.figures
    return "at \(fixed(figures.least, 2)): precision \(fixed(figures.precision)),"
      + " recall \(fixed(figures.recall)), F1 \(fixed(figures.f1));"
      + " \(figures.right) right of \(figures.found) found, \(figures.truth) to find"
  }

  private var blocking: [String] {
    let capped = counts.kinds.reduce(0) { $0 + $1.cappedBlocks }
    let pairs = counts.kinds.reduce(0) { $0 + $1.cappedPairs }
    let lost = evaluation.lost
    let share = Double(lost.count) / Double(max(evaluation.figures.truth, 1)) * 100
    return [
      "blocking lost \(lost.count) true pairs (\(fixed(share, 2)) %): \(lost.capped) share only"
        + " blocks that are too large, \(lost.outweighed) are outweighed by other pairs of their"
        + " rows, \(lost.apart) share nothing",
      "\(capped) blocks with \(pairs) pairs were left out as too large",
    ]
  }

  private func calibrationLine(_ bin: Evaluation.Bin) -> String {
    let count = String(bin.count)
    let pad = String(repeating: " ", count: max(0, 9 - count.count))
    let range = "\(fixed(bin.from, 1)) to \(fixed(bin.to, 1))"
    guard bin.count > 0 else { return "\(range) \(pad)\(count)          -         -" }
    return "\(range) \(pad)\(count)     \(fixed(bin.predicted))    \(fixed(bin.observed))"
  }

  private func misses(_ title: String, _ misses: [Evaluation.Miss]) -> [String] {
    guard shown > 0 else { return [] }
    var lines = ["", "\(title) (\(min(shown, misses.count)) of \(misses.count))"]
    for miss in misses.prefix(shown) {
      let probability = miss.probability.map { fixed($0, 4) } ?? "never compared"
      lines.append(
        "  \(probability)  \(line(input.ourText(miss.ours), input.ours.text(miss.ours)))")
      lines.append(
        "          \(line(input.theirText(miss.theirs), input.theirs.text(miss.theirs)))")
    }
    return lines
  }

  private func line(_ fields: [String], _ id: String) -> String {
    ([id] + fields.filter { !$0.isEmpty }).joined(separator: " · ")
  }

  private func members(_ miss: Evaluation.Miss, _ writer: inout JSONWriter) {
    writer.member("a_id", input.ours.text(miss.ours))
    writer.member("b_id", input.theirs.text(miss.theirs))
    writer.member("probability", miss.probability.map { fixed($0, 4) })
  }

  private static func members(_ figures: Evaluation.Figures, _ writer: inout JSONWriter) {
    writer.member("threshold", ReasonText.fixed(figures.least, places: 2))
    writer.member("found", figures.found)
    writer.member("right", figures.right)
    writer.member("truth", figures.truth)
    writer.member("precision", ReasonText.fixed(figures.precision, places: 4))
    writer.member("recall", ReasonText.fixed(figures.recall, places: 4))
    writer.member("f1", ReasonText.fixed(figures.f1, places: 4))
  }

  private func fixed(_ value: Double, _ places: Int = 4) -> String {
    ReasonText.fixed(value, places: places)
  }
}
