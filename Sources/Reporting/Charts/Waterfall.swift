import Exact

/// How one amount becomes another, step by step: from what was earned to what is paid.
///
/// Additions are filled, deductions are outlined and carry their sign, sums stand on the axis.
package struct Waterfall: Hashable, Sendable {
  /// A step.
  package enum Step: Hashable, Sendable {
    /// Something added to the running amount, or taken from it where it is below zero.
    case change(Figure)
    /// The running amount, which the caller's figure states.
    case sum(Figure)

    /// The step's figure.
    package var figure: Figure {
      switch self {
      case .change(let figure), .sum(let figure): figure
      }
    }
  }

  private static let step = 34

  /// The steps from the top down.
  package var steps: [Step]
  /// What the chart says to those who don't see it.
  package var words: ChartWords

  /// A waterfall of these steps.
  package init(_ steps: [Step], words: ChartWords) {
    self.steps = steps
    self.words = words
  }

  /// The picture.
  package var svg: Markup {
    var drawing = Drawing(words)
    let spans = spans
    let scale = ChartScale(holding: spans.flatMap { [$0.from, $0.to] })
    let zero = scale.place(.zero, from: 0, to: Drawing.width)
    var earlier: Tenths?
    for (index, span) in spans.enumerated() {
      let top = Tenths(index * Self.step)
      let figure = steps[index].figure
      let from = scale.place(span.from, from: 0, to: Drawing.width)
      let to = scale.place(span.to, from: 0, to: Drawing.width)
      if let earlier { drawing.line(earlier, top - 7, earlier, top + 17, "link") }
      drawing.text(0, top + 12, figure.label, span.isSum ? "strong" : nil, most: 36)
      drawing.text(
        Drawing.width, top + 12, figure.text, span.isSum ? "strong" : nil, anchor: .end,
        most: 18)
      drawing.box(
        Tenths.min(from, to), top + 17, Tenths.max(from, to) - Tenths.min(from, to), 10,
        span.isSum ? "s1" : span.to < span.from ? "down" : "s3",
        hint: "\(figure.label): \(figure.text)")
      drawing.line(zero, top + 14, zero, top + 30, "axis")
      earlier = to
    }
    return drawing.markup(height: Tenths(max(steps.count, 1) * Self.step))
  }

  private var spans: [(from: Fraction, to: Fraction, isSum: Bool)] {
    var running = Fraction.zero
    return steps.map { step in
      switch step {
      case .change(let figure):
        let start = running
        running = running + figure.value
        return (start, running, false)
      case .sum(let figure):
        running = figure.value
        return (.zero, running, true)
      }
    }
  }
}
