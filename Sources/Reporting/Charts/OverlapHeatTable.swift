import Exact

/// A matrix of counts as a table whose cells are tinted by their size.
///
/// The numbers stand in the cells, so the tint only helps the eye.
package struct OverlapHeatTable: Sendable {
  /// A cell.
  package struct Cell: Hashable, Sendable {
    /// The count; nil where it may not be told.
    package var count: Int64?
    /// What the reader sees, such as `12`, `< 5` or a dash.
    package var text: String

    /// A cell.
    package init(_ count: Int64?, text: String) {
      self.count = count
      self.text = text
    }
  }

  /// The table's caption.
  package var caption: String
  /// What the rows are, such as `ours`.
  package var corner: String
  /// The heads of the columns.
  package var columns: [String]
  /// The rows: a head, and a cell for each column.
  package var rows: [(head: String, cells: [Cell])]

  /// A matrix of counts.
  package init(
    caption: String, corner: String, columns: [String], rows: [(head: String, cells: [Cell])]
  ) {
    self.caption = caption
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }

  /// The table within its scrollable region.
  package var html: Markup {
    let highest = rows.flatMap(\.cells).compactMap(\.count).max() ?? 0
    let head = Markup.element(
      "tr", [:],
      [.element("th", ["scope": "col"], text: corner)]
        + columns.map { .element("th", ["scope": "col", "class": "number"], text: $0) })
    let body = rows.map { row in
      Markup.element(
        "tr", [:],
        [.element("th", ["scope": "row"], text: row.head)]
          + row.cells.map { cell in
            .element("td", ["class": Self.tint(cell.count, highest)], text: cell.text)
          })
    }
    let table = Markup.element(
      "table", ["class": "heat"],
      [
        .element("caption", text: caption), .element("thead", [:], [head]),
        .element("tbody", [:], body),
      ])
    return PagePart.scrollable(table, label: caption)
  }

  /// The tint of a count beside the highest: none for nothing, then by quarters.
  private static func tint(_ count: Int64?, _ highest: Int64) -> String? {
    guard let count, count > 0, highest > 0 else { return nil }
    let part = Fraction(reducing: count, over: highest) * Fraction(4 as Int64)
    let level = (-(-part).floor).int64 ?? 4
    return "h\(min(max(level, 1), 4))"
  }
}
