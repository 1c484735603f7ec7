import Basics

/// The SVG around a chart, and the few shapes that charts are made of.
///
/// The picture is 360 wide in its own units, about a phone's width, so that text of 11 or 12 stays
/// legible there. Colours come from classes and so follow the page into the dark and onto paper.
struct Drawing {
  /// The width of most charts.
  static let width: Tenths = 360

  /// What stands in the picture: something finished, or a pattern, whose id is known at the end.
  private enum Shape {
    case finished(Markup)
    case pattern(series: Int, x: Tenths, y: Tenths, width: Tenths, height: Tenths)
  }

  private let words: ChartWords
  private var shapes: [Shape] = []

  init(_ words: ChartWords) {
    self.words = words
  }

  mutating func line(
    _ x1: Tenths, _ y1: Tenths, _ x2: Tenths, _ y2: Tenths, _ style: String
  ) {
    add(
      .element(
        "line",
        ["class": style, "x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)"]))
  }

  mutating func box(
    _ x: Tenths, _ y: Tenths, _ width: Tenths, _ height: Tenths, _ style: String,
    hint: String? = nil
  ) {
    add(
      .element(
        "rect",
        [
          "class": style, "x": "\(x)", "y": "\(y)", "width": "\(Tenths.max(0, width))",
          "height": "\(Tenths.max(0, height))",
        ], Self.hint(hint)))
  }

  /// A box of the n-th series: its colour, and over it a pattern of its own.
  mutating func box(
    _ x: Tenths, _ y: Tenths, _ width: Tenths, _ height: Tenths, series: Int,
    hint: String? = nil
  ) {
    box(x, y, width, height, "segment " + Patterns.style(series), hint: hint)
    if Patterns.isHatched(series) {
      shapes.append(.pattern(series: series, x: x, y: y, width: width, height: height))
    }
  }

  mutating func dot(
    _ x: Tenths, _ y: Tenths, radius: Tenths = Tenths(count: 35), _ style: String,
    hint: String? = nil, key: String? = nil
  ) {
    add(
      .element(
        "circle",
        ["class": style, "cx": "\(x)", "cy": "\(y)", "r": "\(radius)", "data-index": key],
        Self.hint(hint)))
  }

  mutating func path(_ points: [(x: Tenths, y: Tenths)], _ style: String) {
    let text = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    add(.element("polyline", ["class": style, "points": text]))
  }

  /// Text; what is longer than there is room for is cut, and then shown whole when pointed at.
  mutating func text(
    _ x: Tenths, _ y: Tenths, _ text: String, _ style: String? = nil, anchor: Anchor = .start,
    most: Int = 54, key: String? = nil
  ) {
    let short = text.count > most ? String(text.prefix(max(1, most - 1))) + "…" : text
    let hint = short == text ? nil : text
    add(
      .element(
        "text",
        [
          "class": style, "x": "\(x)", "y": "\(y)",
          "text-anchor": anchor == .start ? nil : anchor.rawValue, "data-index": key,
        ], [.text(short)] + Self.hint(hint)))
  }

  /// Where text stands beside its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// The finished picture; its ids follow from what is in it.
  func markup(height: Tenths, width: Tenths = Self.width, style: String = "chart") -> Markup {
    let drawn = body(prefix: "").source
    let hash = StableHash.hash(words.title + "\n" + words.description + "\n" + drawn)
    let id = "c" + String(hash, radix: 36)
    return .element(
      "svg",
      [
        "class": style, "role": "img", "viewBox": "0 0 \(width) \(height)",
        "aria-labelledby": "\(id)-t \(id)-d",
      ],
      [
        .element("title", ["id": id + "-t"], text: words.title),
        .element("desc", ["id": id + "-d"], text: words.description),
        usesPatterns ? Patterns.definitions(prefix: id) : .none, body(prefix: id),
      ])
  }

  private var usesPatterns: Bool {
    shapes.contains { if case .pattern = $0 { true } else { false } }
  }

  private func body(prefix: String) -> Markup {
    .joined(
      shapes.map { shape in
        switch shape {
        case .finished(let markup): markup
        case .pattern(let series, let x, let y, let width, let height):
          .element(
            "rect",
            [
              "fill": "url(#\(Patterns.id(series, prefix)))", "x": "\(x)", "y": "\(y)",
              "width": "\(Tenths.max(0, width))", "height": "\(height)",
            ])
        }
      })
  }

  private mutating func add(_ markup: Markup) {
    shapes.append(.finished(markup))
  }

  private static func hint(_ text: String?) -> [Markup] {
    text.map { [.element("title", text: $0)] } ?? []
  }
}
