/// A table in plain text: columns as wide as they need to be, figures to the right.
///
/// Where there is less room than that, long texts are cut, those of the first column last;
/// figures never are. What still does not fit is left out from the right, and named below the table.
struct TextTable {
  /// How a column stands.
  enum Alignment {
    case left
    case right
  }

  /// One column's name and how it stands.
  struct Column {
    let name: String
    let alignment: Alignment

    init(_ name: String, _ alignment: Alignment = .left) {
      self.name = name
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { TerminalText.visible($0) })
  }

  /// The lines with the names on top, each ended, after `indent` spaces.
  func text(indent: Int = 2, style: Style) -> String {
    let table = [columns.map(\.name)] + rows
    let needed = columns.indices.map { column in
      table.map { TerminalText.width(of: $0[column]) }.max() ?? 0
    }
    let widths = TableWidths(
      needed, cutting: columns.map { $0.alignment == .left }, into: style.width.map { $0 - indent })
    let margin = String(repeating: " ", count: indent)
    let lines = table.enumerated().map { number, row in
      let cells = widths.kept.indices.map {
        padded(row[$0], to: widths.kept[$0], columns[$0].alignment)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return margin + (number == 0 ? style.faint(line) : line) + "\n"
    }
    let missing = columns.dropFirst(widths.kept.count).map(\.name)
    guard !missing.isEmpty else { return lines.joined() }
    let note = "--wide also shows \(missing.joined(separator: ", "))"
    return lines.joined() + margin + style.faint(note) + "\n"
  }

  private func padded(_ cell: String, to width: Int, _ alignment: Alignment) -> String {
    let cell = TerminalText.cut(cell, to: width)
    let gap = String(repeating: " ", count: max(width - TerminalText.width(of: cell), 0))
    return alignment == .left ? cell + gap : gap + cell
  }
}
