/// Finds zones in the shipped snapshot of the tz database.
///
/// Nothing is read until a zone is asked for, and then only its own line, found by halving: the
/// lines are sorted by name.
enum ZoneSnapshot {
  /// The rules of a zone or of the one it is a link to; nil where there is none of that name.
  static func rules(of name: String) -> ZoneRules? {
    let lines = ZoneData.lines.utf8Span.span
    guard let own = line(of: name.utf8Span.span, in: lines) else { return nil }
    let rest = own.rest
    guard lines[own.nameEnd] == link else { return ZoneRules(lines.extracting(rest)) }
    guard let target = line(of: lines.extracting(rest), in: lines),
      lines[target.nameEnd] != link
    else { return nil }
    return ZoneRules(lines.extracting(target.rest))
  }

  /// All names, in the snapshot's order.
  static func names() -> [String] {
    let lines = ZoneData.lines.utf8Span.span
    var names: [String] = []
    var start = 0
    while start < lines.count {
      let line = Line(at: start, in: lines)
      var name: [UInt8] = []
      for index in start..<line.nameEnd { name.append(lines[index]) }
      names.append(String(decoding: name, as: UTF8.self))
      start = line.end + 1
    }
    return names
  }

  /// What follows a name that is a link: the name of the zone it leads to.
  private static let link = UInt8(ascii: "=")

  /// Where a line stands in the snapshot.
  private struct Line {
    /// The byte after the name: `|` or `=`.
    let nameEnd: Int
    /// The line's end, where the line break is.
    let end: Int

    /// What follows the name.
    var rest: Range<Int> { nameEnd + 1..<end }

    /// The line that begins at `start`.
    init(at start: Int, in lines: Span<UInt8>) {
      var index = start
      while index < lines.count, lines[index] != UInt8(ascii: "|"), lines[index] != link {
        index += 1
      }
      nameEnd = index
      while index < lines.count, lines[index] != UInt8(ascii: "\n") { index += 1 }
      end = index
    }
  }

  /// The line of a name, found by halving.
  private static func line(of name: Span<UInt8>, in lines: Span<UInt8>) -> Line? {
    var low = 0
    var high = lines.count
    while low < high {
      var start = (low + high) / 2
      while start > low, lines[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      let line = Line(at: start, in: lines)
      switch order(of: name, against: lines.extracting(start..<line.nameEnd)) {
      case 0: return line
      case ..<0: high = start
      default: low = line.end + 1
      }
    }
    return nil
  }

  /// Negative, zero or positive as `left` sorts before, with or after `right`.
  private static func order(of left: Span<UInt8>, against right: Span<UInt8>) -> Int {
    for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
  }
}
