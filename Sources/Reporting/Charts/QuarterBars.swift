import Exact

/// Bars by quarter, either stacked to a sum or side by side.
package struct QuarterBars: Hashable, Sendable {
  /// How the series of one quarter stand.
  package enum Arrangement: Hashable, Sendable {
    /// On top of each other: only for parts that may be added, none below zero.
    case stacked
    /// Beside each other.
    case grouped
  }

  /// One quarter.
  package struct Group: Hashable, Sendable {
    /// The quarter as the reader calls it.
    package var label: String
    /// A figure for each series, in the order of the series.
    package var figures: [Figure]
    /// What stands above a stack: its sum as text.
    package var total: String?

    /// A quarter with its figures.
    package init(_ label: String, _ figures: [Figure], total: String? = nil) {
      self.label = label
      self.figures = figures
      self.total = total
    }
  }

  /// The names of the series, at most five, in order.
  package var series: [String]
  /// The quarters from left to right.
  package var groups: [Group]
  /// Stacked or side by side.
  package var arrangement: Arrangement
  /// What the chart says to those who don't see it.
  package var words: ChartWords
  /// The scale, which small multiples share.
  package var scale: ChartScale?

  /// Bars for these quarters.
  package init(
    _ groups: [Group], series: [String], _ arrangement: Arrangement, words: ChartWords,
    scale: ChartScale? = nil
  ) {
    self.groups = groups
    self.series = series
    self.arrangement = arrangement
    self.words = words
    self.scale = scale
  }

  /// The picture, with its legend above the bars.
  package var svg: Markup {
    var drawing = Drawing(words)
    let head = 18 + 16 * ((series.count + 1) / 2)
    for (index, name) in series.enumerated() {
      let (x, y) = (Tenths(180 * (index % 2)), Tenths(16 * (index / 2)))
      drawing.box(x, y + 3, 16, 9, series: index)
      drawing.text(x + 21, y + 12, name, "label", most: 26)
    }
    let (top, bottom) = (Tenths(head), Tenths(head + 120))
    let scale = scale ?? ChartScale(holding: groups.flatMap(heights))
    let zero = scale.place(.zero, from: bottom, to: top)
    drawing.line(0, zero, Drawing.width, zero, "axis")
    let room = 3_600 / max(groups.count, 1)
    for (index, group) in groups.enumerated() {
      let left = Tenths(count: index * room)
      let middle = Tenths(count: index * room + room / 2)
      switch arrangement {
      case .stacked: stack(group, left, room, scale, (bottom, top), &drawing)
      case .grouped: row(group, left, room, scale, (bottom, top), &drawing)
      }
      drawing.text(
        middle, bottom + 15, group.label, "label", anchor: .middle,
        most: max(3, 54 / max(groups.count, 1)))
    }
    return drawing.markup(height: bottom + 20)
  }

  private func heights(_ group: Group) -> [Fraction] {
    switch arrangement {
    case .stacked: [group.figures.reduce(.zero) { $0 + $1.value }]
    case .grouped: group.figures.map(\.value)
    }
  }

  private func stack(
    _ group: Group, _ left: Tenths, _ room: Int, _ scale: ChartScale,
    _ ends: (Tenths, Tenths), _ drawing: inout Drawing
  ) {
    var sum = Fraction.zero
    var place = scale.place(.zero, from: ends.0, to: ends.1)
    let width = Tenths(count: min(room * 3 / 5, 560))
    let x = left + Tenths(count: (room - width.count) / 2)
    for (series, figure) in group.figures.enumerated() {
      sum = sum + figure.value
      let next = scale.place(sum, from: ends.0, to: ends.1)
      drawing.box(
        x, next, width, place - next, series: series, hint: hint(group, figure))
      place = next
    }
    if let total = group.total {
      drawing.text(
        left + Tenths(count: room / 2), place - 5, total, "strong", anchor: .middle,
        most: max(5, 54 / max(groups.count, 1)))
    }
  }

  private func row(
    _ group: Group, _ left: Tenths, _ room: Int, _ scale: ChartScale,
    _ ends: (Tenths, Tenths), _ drawing: inout Drawing
  ) {
    let zero = scale.place(.zero, from: ends.0, to: ends.1)
    let width = min(room * 4 / 5 / max(group.figures.count, 1), 280)
    let start = left.count + (room - width * group.figures.count) / 2
    for (series, figure) in group.figures.enumerated() {
      let end = scale.place(figure.value, from: ends.0, to: ends.1)
      drawing.box(
        Tenths(count: start + width * series), Tenths.min(zero, end), Tenths(count: width),
        Tenths.max(zero, end) - Tenths.min(zero, end), series: series,
        hint: hint(group, figure))
    }
  }

  private func hint(_ group: Group, _ figure: Figure) -> String {
    "\(group.label), \(figure.label): \(figure.text)"
  }
}
