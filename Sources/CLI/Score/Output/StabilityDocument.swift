import Basics
import Exact
import JSON
import Scoring

/// A ranking's stability as JSON: fractions as `n/d`, estimates as numbers.
enum StabilityDocument {
  static func members(of stability: Stability, to json: inout JSONWriter) {
    json.member("boundary_tied", stability.isBoundaryTied)
    json.objects("sensitivity", stability.sensitivity) { json, one in
      json.text("factor", one.factor.id)
      json.text("weight", ScoreFigure.quotient(one.factor.weight))
      json.text("up_to", orNull: one.upTo.map { ScoreFigure.quotient($0.value) })
      json.text("down_to", orNull: one.downTo.map { ScoreFigure.quotient($0.value) })
      pairs("up_pairs", one.upTo, to: &json)
      pairs("down_pairs", one.downTo, to: &json)
    }
    json.object("smallest_reallocation") { json in
      let least = stability.smallestReallocation
      json.text("share", orNull: least.map { ScoreFigure.quotient($0.value) })
      pairs("pairs", least, to: &json)
    }
    json.objects("threshold_intervals", stability.thresholdIntervals) { json, one in
      json.text("id", one.id.text)
      json.key("per_factor")
      json.beginArray()
      for interval in one.perFactor {
        json.beginArray()
        json.string(ScoreFigure.quotient(interval.low))
        json.string(ScoreFigure.quotient(interval.high))
        json.endArray()
      }
      json.endArray()
    }
    json.objects("pairwise", stability.pairwise) { json, odds in
      json.text("a", odds.a.text)
      json.text("b", odds.b.text)
      json.text("p", orNull: odds.probability.map(ScoreFigure.quotient))
    }
    json.objects("acceptability", stability.acceptability) { json, one in
      json.text("id", one.id.text)
      share("first", one.first, to: &json)
      share("top_k", one.top, to: &json)
    }
    json.member(
      "draws", stability.acceptability.first?.first.draws ?? stability.request.draws)
    json.text("seed", String(stability.request.seed))
  }

  private static func pairs(_ name: String, _ place: Breakpoint?, to json: inout JSONWriter) {
    json.key(name)
    json.beginArray()
    for pair in place?.pairs ?? [] {
      json.beginArray()
      json.string(pair.inside.text)
      json.string(pair.outside.text)
      json.endArray()
    }
    json.endArray()
  }

  /// A share and its standard error, in millionths.
  private static func share(
    _ name: String, _ share: Acceptability.Share, to json: inout JSONWriter
  ) {
    let millionths = (share.fraction * Fraction(1_000_000 as Int64)).floor.int64 ?? 0
    number(name, millionths, to: &json)
    number(name + "_se", share.standardErrorMillionths, to: &json)
  }

  private static func number(_ name: String, _ millionths: Int64, to json: inout JSONWriter) {
    json.key(name)
    if let number = JSONNumber(ScoreFigure.millionths(millionths)) {
      json.number(number)
    } else {
      json.null()
    }
  }
}
