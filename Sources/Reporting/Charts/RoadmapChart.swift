import Exact

/// What is built when: a bar per piece of work over the quarters.
package struct RoadmapChart: Hashable, Sendable {
  /// A piece of work.
  package struct Item: Hashable, Sendable {
    /// What it is.
    package var label: String
    /// When, and by whom, as the reader sees it.
    package var text: String
    /// The days on which it is worked on, counted from any day that all items share: one stretch,
    /// or one for each time where it comes again.
    package var spans: [ClosedRange<Int64>]
    /// Whether it is in somebody's way, which the text must say too.
    package var isInConflict: Bool

    /// A piece of work over one or several stretches.
    package init(
      _ label: String, _ spans: ClosedRange<Int64>..., text: String, isInConflict: Bool = false
    ) {
      self.init(label, spans, text: text, isInConflict: isInConflict)
    }

    /// A piece of work over all of some stretches.
    package init(
      _ label: String, _ spans: [ClosedRange<Int64>], text: String, isInConflict: Bool = false
    ) {
      self.label = label
      self.spans = spans
      self.text = text
      self.isInConflict = isInConflict
    }
  }

  /// A quarter: a stretch of the time line with a name.
  package struct Stretch: Hashable, Sendable {
    /// Its name.
    package var label: String
    /// Its first day.
    package var from: Int64

    /// A stretch from a day on.
    package init(_ label: String, from: Int64) {
      self.label = label
      self.from = from
    }
  }

  private static let step = 36

  /// The quarters from left to right.
  package var stretches: [Stretch]
  /// The first day behind the last quarter.
  package var end: Int64
  /// The pieces of work from the top down.
  package var items: [Item]
  /// What the chart says to those who don't see it.
  package var words: ChartWords

  /// A roadmap over these quarters, the last of which ends before `end`.
  package init(_ items: [Item], over stretches: [Stretch], end: Int64, words: ChartWords) {
    self.items = items
    self.stretches = stretches
    self.end = end
    self.words = words
  }

  /// The picture.
  package var svg: Markup {
    var drawing = Drawing(words)
    let start = stretches.first?.from ?? items.flatMap(\.spans).map(\.lowerBound).min() ?? 0
    let scale = ChartScale(from: Fraction(start), to: Fraction(max(end, start)))
    let height = Tenths(24 + max(items.count, 1) * Self.step)
    for stretch in stretches {
      let x = scale.place(Fraction(stretch.from), from: 0, to: Drawing.width)
      drawing.line(x, 0, x, height, "grid")
      drawing.text(
        x + 3, 11, stretch.label, "label", most: max(3, 50 / max(stretches.count, 1)))
    }
    for (index, item) in items.enumerated() {
      let top = Tenths(24 + index * Self.step)
      drawing.text(0, top + 11, item.label, most: 34)
      drawing.text(Drawing.width, top + 11, item.text, "label", anchor: .end, most: 26)
      for span in item.spans {
        let from = scale.place(Fraction(span.lowerBound), from: 0, to: Drawing.width)
        let past = Fraction(span.upperBound) + .one
        let to = scale.place(past, from: 0, to: Drawing.width)
        drawing.box(
          from, top + 16, Tenths.max(to - from, 2), 10, item.isInConflict ? "down" : "up",
          hint: "\(item.label): \(item.text)")
      }
    }
    return drawing.markup(height: height)
  }
}
