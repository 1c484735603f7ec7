import Exact

/// Horizontal bars, each below its name: they can be long, and fit a phone.
package struct BarChart: Hashable, Sendable {
  private static let step = 40

  /// The bars from the top down.
  package var figures: [Figure]
  /// What the chart says to those who don't see it.
  package var words: ChartWords
  /// The scale, which small multiples share; by default the one that holds all bars and zero.
  package var scale: ChartScale?
  /// A value to compare with, such as a target; it is drawn as a line through each bar.
  package var mark: Figure?

  /// Bars for these figures.
  package init(
    _ figures: [Figure], words: ChartWords, scale: ChartScale? = nil, mark: Figure? = nil
  ) {
    self.figures = figures
    self.words = words
    self.scale = scale
    self.mark = mark
  }

  /// The picture.
  package var svg: Markup {
    var drawing = Drawing(words)
    let values = figures.map(\.value) + (mark.map { [$0.value] } ?? [])
    let scale = scale ?? ChartScale(holding: values)
    let zero = scale.place(.zero, from: 0, to: Drawing.width)
    for (index, figure) in figures.enumerated() {
      let top = Tenths(index * Self.step)
      let end = scale.place(figure.value, from: 0, to: Drawing.width)
      drawing.text(0, top + 13, figure.label, most: 36)
      drawing.text(Drawing.width, top + 13, figure.text, "strong", anchor: .end, most: 18)
      drawing.box(0, top + 19, Drawing.width, 10, "track")
      drawing.box(
        Tenths.min(zero, end), top + 19, Tenths.max(zero, end) - Tenths.min(zero, end), 10,
        figure.value.isNegative ? "down" : "up", hint: "\(figure.label): \(figure.text)")
      if scale.low.isNegative { drawing.line(zero, top + 16, zero, top + 32, "axis") }
      if let mark {
        let place = scale.place(mark.value, from: 0, to: Drawing.width)
        drawing.line(place, top + 16, place, top + 32, "mark")
      }
    }
    var height = Tenths(max(figures.count, 1) * Self.step - 6)
    if let mark {
      let place = scale.place(mark.value, from: 0, to: Drawing.width)
      let isRight = Tenths(180) < place
      drawing.text(
        place, height + 13, "\(mark.label) \(mark.text)", "label",
        anchor: isRight ? .end : .start)
      height = height + 18
    }
    return drawing.markup(height: height)
  }
}
