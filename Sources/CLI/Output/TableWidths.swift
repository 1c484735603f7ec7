/// How wide the columns of a table are where there may be too little room for them.
struct TableWidths: Equatable {
  /// The widths of the columns that are shown; those behind them don't fit.
  let kept: [Int]

  /// What stands between two columns.
  private static let gap = 2
  /// What tells most of a text; all are cut to that before one is cut to less.
  private static let fair = 20
  /// A text is not cut to less than this: a date stays whole.
  private static let least = 10

  /// Widths for columns that need some room.
  ///
  /// - Parameters:
  ///   - needed: The room that each column needs.
  ///   - cutting: Which may be cut; the first one gives way last, since it says what a row is.
  ///   - limit: The room that there is; nil for as much as it takes.
  init(_ needed: [Int], cutting: [Bool], into limit: Int?) {
    guard let limit, Self.sum(needed) > limit else {
      kept = needed
      return
    }
    var widths = needed
    let texts = needed.indices.filter { cutting[$0] }
    Self.cut(texts, of: &widths, to: limit, least: Self.fair)
    Self.cut(texts.filter { $0 > 0 }, of: &widths, to: limit, least: Self.least)
    Self.cut(texts, of: &widths, to: limit, least: Self.least)
    while widths.count > 1, Self.sum(widths) > limit { widths.removeLast() }
    kept = widths
  }

  /// Cuts the widest of some columns, and those as wide as what is left of it, until all fits.
  private static func cut(_ columns: [Int], of widths: inout [Int], to limit: Int, least: Int) {
    var excess = sum(widths) - limit
    while excess > 0 {
      guard let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > least else {
        return
      }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func sum(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + max(widths.count - 1, 0) * gap
  }
}
