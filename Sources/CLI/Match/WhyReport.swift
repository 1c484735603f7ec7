import JSON
import Overlap

/// An explained pair, as lines and as JSON.
struct WhyReport {
  private let found: PairCase

  init(_ found: PairCase) {
    self.found = found
  }

  /// The report for people.
  var lines: [String] {
    var lines = [setting, ""] + words
    lines += [row("comparison", "measured", "weight"), row("start", "", weight(start))]
    lines += parts(found.explanation.parts)
    lines.append(row("own score", "", weight(found.explanation.score.logit)))
    lines.append(row(rivals, "", weight(standing)))
    lines.append(row("sum", "", weight(found.logit)))
    lines += ["", verdict, "because: " + ReasonText.line(found.explanation.reasons)]
    return lines
  }

  /// The report for programs.
  var json: String {
    JSONWriter.document { writer in
      writer.member("probability", ReasonText.fixed(found.probability, places: 4))
      writer.member("tier", found.tier?.rawValue)
      writer.member("weighed_by", found.setting.isOfLists ? "lists" : "the two alone")
      if let isCompared = found.setting.isCompared { writer.member("compared", isCompared) }
      writer.member("sum", ReasonText.fixed(found.logit, places: 4))
      writer.member("start", ReasonText.fixed(start, places: 4))
      writer.objects("parts", found.explanation.parts + found.standing) { writer, part in
        writer.member("feature", String(describing: part.feature))
        writer.member("measured", ReasonText.fixed(part.measured, places: 4))
        writer.member("weight", ReasonText.fixed(part.weight, places: 4))
      }
      writer.objects("words", found.explanation.words) { writer, match in
        writer.member("kind", FeatureText.kind(match.kind))
        writer.texts("ours", match.ours)
        writer.texts("theirs", match.theirs)
        writer.member("fidelity", ReasonText.fixed(match.fidelity, places: 4))
        writer.member("information", ReasonText.fixed(match.information, places: 4))
      }
      writer.member("reason", ReasonText.line(found.explanation.reasons))
    }
  }

  /// What the words are weighed by.
  private var setting: String {
    switch found.setting {
    case .alone:
      "no lists given: words are weighed as if the two were alone; --ours and --theirs name lists"
    case .compared: "words are weighed by how rare they are in the lists"
    case .neverCompared:
      "words are weighed by how rare they are in the lists; a match of these lists would not"
        + " compare the two: they share too little, or too little that is rare"
    }
  }

  private var rivals: String {
    switch found.setting {
    case .compared: "standing among rivals on both sides"
    case .alone, .neverCompared: "alone on both sides"
    }
  }

  private var start: Double { found.explanation.intercept + found.standingStart }

  private var standing: Double { found.standing.reduce(0) { $0 + $1.weight } }

  private var words: [String] {
    guard !found.explanation.words.isEmpty else { return ["no words in common", ""] }
    let lines = found.explanation.words.map { match in
      let ours = match.ours.joined(separator: " ")
      let theirs = match.theirs.joined(separator: " ")
      let told = ReasonText.fixed(match.fidelity * match.information, places: 2)
      return "  \(ours) = \(theirs): \(FeatureText.kind(match.kind)), tells \(told)"
    }
    return ["words"] + lines + [""]
  }

  private func parts(_ parts: [ScorePart]) -> [String] {
    parts.map { row(FeatureText.name($0.feature), FeatureText.measured($0), weight($0.weight)) }
  }

  private var verdict: String {
    let probability = ReasonText.fixed(found.probability, places: 4)
    let tier = found.tier.map { "a match, \($0.rawValue)" } ?? "no match"
    return "probability \(probability): \(tier)"
  }

  private func weight(_ value: Double) -> String {
    (value >= 0 ? "+" : "") + ReasonText.fixed(value, places: 2)
  }

  private func row(_ name: String, _ measured: String, _ weight: String) -> String {
    let pad = { (text: String, width: Int) in
      String(repeating: " ", count: max(0, width - text.count))
    }
    return "  " + name + pad(name, 44) + pad(measured, 12) + measured + pad(weight, 9) + weight
  }
}

extension PairCase.Setting {
  /// Whether there are lists that tell what is rare.
  fileprivate var isOfLists: Bool {
    if case .alone = self { false } else { true }
  }

  /// Whether a match would compare the two; without lists nothing is known of that.
  fileprivate var isCompared: Bool? {
    switch self {
    case .alone: nil
    case .compared: true
    case .neverCompared: false
    }
  }
}
