package import Exact

/// What each factor adds to a score: a stacked bar per candidate, all on one scale.
package struct ContributionBars: Hashable, Sendable {
  /// A candidate's bar.
  package struct Bar: Hashable, Sendable {
    /// Who it is.
    package var label: String
    /// The score as the reader sees it.
    package var total: String
    /// What each factor adds, in the factors' order.
    package var parts: [Figure]

    /// A bar of these parts.
    package init(_ label: String, total: String, parts: [Figure]) {
      self.label = label
      self.total = total
      self.parts = parts
    }
  }

  private static let step = 40

  /// The factors as the legend names them.
  package var factors: [String]
  /// The candidates from the top down.
  package var bars: [Bar]
  /// The highest score there can be.
  package var highest: Fraction
  /// The score from which a candidate is prioritised, drawn as a line.
  package var threshold: Figure?
  /// What the chart says to those who don't see it.
  package var words: ChartWords

  /// Bars for these candidates.
  package init(
    _ bars: [Bar], factors: [String], highest: Fraction, threshold: Figure?, words: ChartWords
  ) {
    self.bars = bars
    self.factors = factors
    self.highest = highest
    self.threshold = threshold
    self.words = words
  }

  /// The picture, with its legend above the bars.
  package var svg: Markup {
    var drawing = Drawing(words)
    let head = 8 + 16 * ((factors.count + 1) / 2)
    for (index, name) in factors.enumerated() {
      let (x, y) = (Tenths(180 * (index % 2)), Tenths(16 * (index / 2)))
      drawing.box(x, y + 3, 16, 9, series: index)
      drawing.text(x + 21, y + 12, name, "label", most: 26)
    }
    let scale = ChartScale(from: .zero, to: highest)
    for (index, bar) in bars.enumerated() {
      let top = Tenths(head + index * Self.step)
      drawing.text(0, top + 13, bar.label, most: 40)
      drawing.text(Drawing.width, top + 13, bar.total, "strong", anchor: .end, most: 14)
      drawing.box(0, top + 19, Drawing.width, 12, "track")
      var sum = Fraction.zero
      var x: Tenths = 0
      for (series, part) in bar.parts.enumerated() {
        sum = sum + part.value
        let next = scale.place(sum, from: 0, to: Drawing.width)
        drawing.box(
          x, top + 19, next - x, 12, series: series,
          hint: "\(bar.label), \(part.label): \(part.text)")
        x = next
      }
      if let threshold {
        let place = scale.place(threshold.value, from: 0, to: Drawing.width)
        drawing.line(place, top + 17, place, top + 33, "mark")
      }
    }
    var height = Tenths(head + max(bars.count, 1) * Self.step - 4)
    if let threshold {
      let place = scale.place(threshold.value, from: 0, to: Drawing.width)
      drawing.text(
        place, height + 12, "\(threshold.label) \(threshold.text)", "label", anchor: .middle)
      height = height + 17
    }
    return drawing.markup(height: height)
  }
}
