package import Exact

/// Score against weeks of building: what is worth most for the least stands at the top left.
package struct ScoreScatter: Hashable, Sendable {
  /// A candidate.
  package struct Dot: Hashable, Sendable {
    /// What a script that moves it knows it by; nothing where none does.
    package var key: String?
    /// Its name.
    package var label: String
    /// The weeks it takes.
    package var weeks: Figure
    /// Its score.
    package var score: Figure
    /// Whether it stands out, as those in the top do.
    package var isChosen: Bool

    /// A candidate's dot.
    package init(_ label: String, weeks: Figure, score: Figure, isChosen: Bool, key: String? = nil)
    {
      self.label = label
      self.weeks = weeks
      self.score = score
      self.isChosen = isChosen
      self.key = key
    }
  }

  /// The candidates, the best first: the first ones are named in the picture.
  package var dots: [Dot]
  /// The weeks at the right edge.
  package var longest: Fraction
  /// The score from which a candidate is prioritised.
  package var threshold: Figure
  /// How many of the dots have their names beside them.
  package var named: Int
  /// What the chart says to those who don't see it.
  package var words: ChartWords

  /// A scatter of these candidates.
  package init(
    _ dots: [Dot], longest: Fraction, threshold: Figure, named: Int = 12, words: ChartWords
  ) {
    self.dots = dots
    self.longest = longest
    self.threshold = threshold
    self.named = named
    self.words = words
  }

  /// The picture: 360 by 264, the scores 0 to 100 from 232 up to 12, the weeks from 34 to 350.
  package var svg: Markup {
    var drawing = Drawing(words)
    let (left, right): (Tenths, Tenths) = (34, 350)
    let (top, bottom): (Tenths, Tenths) = (12, 232)
    let scores = ChartScale(from: .zero, to: Fraction(100 as Int64))
    let edge = edge
    let weeks = ChartScale(from: .zero, to: edge)
    for score in stride(from: 0 as Int64, through: 100, by: 25) {
      let y = scores.place(Fraction(score), from: bottom, to: top)
      drawing.line(left, y, right, y, score == 0 ? "axis" : "grid")
      drawing.text(left - 5, y + 4, String(score), "label", anchor: .end)
    }
    for part in 0...4 {
      let value = edge * Fraction(reducing: Int64(part), over: 4)
      let x = weeks.place(value, from: left, to: right)
      drawing.line(x, bottom, x, bottom + 4, "axis")
      drawing.text(x, bottom + 16, Self.short(value), "label", anchor: .middle)
    }
    drawing.text(right, bottom + 29, "weeks of building", "label", anchor: .end)
    let limit = scores.place(threshold.value, from: bottom, to: top)
    drawing.line(left, limit, right, limit, "mark")
    for (index, dot) in dots.enumerated().reversed() {
      let x = weeks.place(dot.weeks.value, from: left, to: right)
      let y = scores.place(dot.score.value, from: bottom, to: top)
      drawing.dot(
        x, y, radius: Tenths(count: 45), dot.isChosen ? "dot chosen" : "dot",
        hint: "\(dot.label): \(dot.score.text) in \(dot.weeks.text) weeks", key: dot.key)
      guard index < named else { continue }
      let isRight = Tenths(250) < x
      drawing.text(
        isRight ? x - 8 : x + 8, y + 4, dot.label, "label", anchor: isRight ? .end : .start,
        most: 18, key: dot.key)
    }
    return drawing.markup(height: 264)
  }

  /// The right edge: so many weeks that all five marks are whole.
  private var edge: Fraction {
    let quarter = longest * Fraction(reducing: 1, over: 4)
    return max(-Fraction((-quarter).floor), .one) * Fraction(4 as Int64)
  }

  /// A number of weeks with at most one decimal.
  private static func short(_ value: Fraction) -> String {
    let tenths = (value * Fraction(10 as Int64)).floor
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    return rest.isZero ? whole.description : "\(whole).\(rest)"
  }
}
