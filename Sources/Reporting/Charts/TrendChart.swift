import Exact

/// A line over time: a small one with its last value, to be read at a glance.
package struct TrendChart: Hashable, Sendable {
  private static let height: Tenths = 72

  /// The values in the order of time; nil is a gap where nothing is known.
  package var points: [Figure?]
  /// What the chart says to those who don't see it.
  package var words: ChartWords
  /// The scale, which small multiples share; by default the one that holds all points and zero.
  package var scale: ChartScale?

  /// A line through these values.
  package init(_ points: [Figure?], words: ChartWords, scale: ChartScale? = nil) {
    self.points = points
    self.words = words
    self.scale = scale
  }

  /// The picture.
  package var svg: Markup {
    var drawing = Drawing(words)
    let scale = scale ?? ChartScale(holding: points.compactMap { $0?.value })
    let (top, bottom): (Tenths, Tenths) = (10, 52)
    let (left, right): (Tenths, Tenths) = (6, 250)
    drawing.line(0, bottom, right + 6, bottom, "grid")
    let steps = Fraction(Int64(max(points.count - 1, 1)))
    let places = points.enumerated().map { index, figure in
      figure.map { figure in
        (
          x: ChartScale(from: .zero, to: steps).place(
            Fraction(Int64(index)), from: left, to: right),
          y: scale.place(figure.value, from: bottom, to: top), figure: figure
        )
      }
    }
    for run in places.split(whereSeparator: { $0 == nil }) {
      drawing.path(run.compactMap { $0.map { ($0.x, $0.y) } }, "trend")
    }
    let last = places.lastIndex { $0 != nil }
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      drawing.dot(
        place.x, place.y, index == last ? "dot last" : "dot",
        hint: "\(place.figure.label): \(place.figure.text)")
    }
    if let last, let place = places[last] {
      drawing.text(place.x + 10, place.y + 4, place.figure.text, "strong", most: 15)
    }
    if let first = points.first ?? nil { drawing.text(0, 68, first.label, "label", most: 16) }
    if points.count > 1, let end = points.last ?? nil {
      drawing.text(right + 6, 68, end.label, "label", anchor: .end, most: 16)
    }
    return drawing.markup(height: Self.height)
  }
}
