/// The offsets of one zone through all time: a list of changes, and a rule for what follows.
struct ZoneRules: Sendable {
  /// The instants, ascending, at which another offset begins, in seconds since 1970.
  private var starts: [Int64]

  /// The offset before the first change, then the one that begins with each: one more than
  /// there are starts.
  private var offsets: [Int32]

  /// What holds from the last change on.
  private let rule: ZoneFooter

  /// The rules of UTC.
  static let utc = ZoneRules(starts: [], offsets: [0], rule: ZoneFooter(offset: 0))

  /// The offset in force at `seconds` since 1970, in seconds east of UTC.
  func offset(at seconds: Int64) -> Int {
    guard let last = starts.last, seconds < last else { return rule.offset(at: Int(seconds)) }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return Int(offsets[low])
  }
}

extension ZoneRules {
  /// 1800-01-01T00:00:00Z, from which the first change is counted.
  private static let base: Int64 = -5_364_662_400

  /// Reads `rule|offsets|changes`, the part of a snapshot's line that follows the name.
  ///
  /// The format is told in Tests/Generators/make_zone_data.py. Nil where the text is not of it.
  init?(_ line: Span<UInt8>) {
    var index = 0
    while index < line.count, line[index] != UInt8(ascii: "|") { index += 1 }
    guard index < line.count, let rule = ZoneFooter(line.extracting(0..<index)) else { return nil }
    index += 1
    guard let palette = Self.palette(line, &index) else { return nil }
    var starts: [Int64] = []
    var offsets = [palette[0]]
    var start = Self.base
    while index < line.count {
      let choice = Int(line[index]) - Int(UInt8(ascii: "a"))
      index += 1
      guard palette.indices.contains(choice), let gap = Self.gap(line, &index) else { return nil }
      start += gap
      starts.append(start)
      offsets.append(palette[choice])
    }
    self.init(starts: starts, offsets: offsets, rule: rule)
    listComingChanges()
  }

  /// Adds the rule's changes of the coming decades to the list.
  ///
  /// Most zones have kept one rule for long, so that today's instants would all have to work it
  /// out; a search in a list costs a quarter of that.
  private mutating func listComingChanges() {
    guard let last = starts.last else { return }
    let year = Calendar.components(ofDays: Int(last.floorDivided(by: 86_400))).year
    guard year < Self.lastListedYear else { return }
    // A moment leaves its year by a week at most: before this day no later year's can fall.
    let end = Calendar.days(year: Self.lastListedYear, month: 12, day: 20) * 86_400
    for change in rule.changes(in: year - 1...Self.lastListedYear)
    where change.start >= Int(last) && change.start < end {
      starts.append(Int64(change.start))
      offsets.append(Int32(change.offset))
    }
  }

  private static let lastListedYear = 2060

  /// The offsets that the changes choose from, up to and past the closing `|`; never empty.
  private static func palette(_ line: Span<UInt8>, _ index: inout Int) -> [Int32]? {
    var offsets: [Int32] = []
    while index < line.count {
      let negative = line[index] == UInt8(ascii: "-")
      if negative { index += 1 }
      let first = index
      while index < line.count, FixedDigits.value(of: line[index]) != nil { index += 1 }
      guard let size = FixedDigits.read(line, at: first, count: index - first), index > first,
        index < line.count
      else { return nil }
      offsets.append(Int32(negative ? -size : size))
      index += 1
      if line[index - 1] == UInt8(ascii: "|") { return offsets }
    }
    return nil
  }

  /// The seconds that the digits at `index` count, in base 36: quarter hours, or after a tick
  /// seconds.
  private static func gap(_ line: Span<UInt8>, _ index: inout Int) -> Int64? {
    let ticked = index < line.count && line[index] == UInt8(ascii: "'")
    if ticked { index += 1 }
    let first = index
    var number: Int64 = 0
    while index < line.count, index - first < 8 {
      switch line[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 36 + Int64(line[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        number = number * 36 + Int64(line[index] - UInt8(ascii: "A")) + 10
      default:
        return index > first ? number * (ticked ? 1 : 900) : nil
      }
      index += 1
    }
    return index > first ? number * (ticked ? 1 : 900) : nil
  }
}
