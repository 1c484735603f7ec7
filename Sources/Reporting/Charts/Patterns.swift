/// Series told apart by colour and by pattern, so that colour is never the only signal.
enum Patterns {
  /// How many series there are before they begin again.
  static let count = 5

  /// Whether the series has a pattern over its colour: the first and the third are plain.
  static func isHatched(_ series: Int) -> Bool { [1, 3, 4].contains(series % count) }

  /// The class that fills a series.
  static func style(_ series: Int) -> String { "s\(series % count + 1)" }

  /// What a series' pattern is called.
  static func id(_ series: Int, _ prefix: String) -> String { "\(prefix)-p\(series % count)" }

  /// The patterns, whose ids begin with `prefix` and end in the number of the series.
  static func definitions(prefix: String) -> Markup {
    .element(
      "defs", [:],
      [
        pattern(prefix, 1, "hatch", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
        pattern(prefix, 3, "hatch", "M0 3H6"),
        pattern(prefix, 4, "hatch dark", "M-1 -1L7 7M-1 5L1 7M5 -1L7 1"),
      ])
  }

  private static func pattern(
    _ prefix: String, _ series: Int, _ style: String, _ path: String
  ) -> Markup {
    .element(
      "pattern",
      [
        "id": id(series, prefix), "width": "6", "height": "6",
        "patternUnits": "userSpaceOnUse",
      ], [.element("path", ["class": style, "d": path])])
  }
}
