public import Basics
import CommissionCore
import Money

/// What a run posts, and what kept events from being posted.
public struct Run: Sendable {
  /// The new lines, in the order of the events.
  public var postings: [Posting]
  /// What was found wrong, in the order of the events.
  public var problems: [SettlementProblem]

  /// Whether nothing must be mended before the lines are kept.
  public var isClean: Bool { !problems.contains { $0.cause.stops } }
}

/// The engine's entry points.
public enum Settlement {
  /// Works out what stands and posts the difference to what was posted before.
  ///
  /// Each line that is new or has changed is posted once, in its own month, or in the next open one
  /// where that is closed; a line that no longer stands is taken back. So the sum of all postings is
  /// always what stands, whatever was known when. `facts` only gets the names that are stamped on
  /// lines. Takes O(n log n) for n events, O(n) where they arrive in order.
  public static func settle(
    _ facts: inout Facts, posted: [Posting] = [], closedThrough: YearMonth? = nil
  ) -> Run {
    var (lines, problems) = standing(&facts)
    let periods = Periods(closedThrough: closedThrough)
    guard !posted.isEmpty else {
      for index in lines.indices {
        lines[index].period = periods.posting(of: lines[index].day) ?? lines[index].period
      }
      return Run(postings: lines, problems: problems)
    }
    let run = (posted.last?.run ?? -1).addingReportingOverflow(1).partialValue
    var known = PostedLines(posted)
    var changes: [Posting] = []
    for line in lines {
      let place = known.find(line.line)
      let before = place.map { known.sums[$0] } ?? 0
      if let place { known.isMet[place] = true }
      append(line, Int128(line.minor) - before, place.map { known.counts[$0] } ?? 0)
    }
    for place in known.sums.indices where !known.isMet[place] && known.sums[place] != 0 {
      append(posted[known.firsts[place]], -known.sums[place], known.counts[place])
    }
    return Run(postings: changes, problems: problems)

    func append(_ line: Posting, _ change: Int128, _ revision: Int32) {
      guard change != 0 else { return }
      guard let minor = Int64(exactly: change) else {
        problems.append(
          SettlementProblem(event: facts.names[line.event], cause: .rule(.overflow)))
        return
      }
      var line = line
      line.minor = minor
      line.run = run
      line.revision = revision
      line.period = periods.posting(of: line.day) ?? line.period
      changes.append(line)
    }
  }

  /// Every line that stands, as if nothing had been posted before.
  public static func standing(
    _ facts: inout Facts
  ) -> (lines: [Posting], problems: [SettlementProblem]) {
    var taken = Facts()
    swap(&taken, &facts)
    var engine = Engine(taken)
    engine.run()
    facts = engine.facts
    return (engine.lines, engine.problems)
  }
}

/// What was posted of each line so far.
private struct PostedLines {
  /// The sum of each line, in the order of its first posting.
  var sums: [Int128] = []
  /// How often it was posted.
  var counts: [Int32] = []
  /// Its first posting.
  var firsts: [Int] = []
  /// Whether it still stands.
  var isMet: [Bool] = []
  private var keys: [LineKey] = []
  private var slots: [Int32]

  init(_ posted: [Posting]) {
    var size = 16
    while size < posted.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (index, posting) in posted.enumerated() {
      let slot = slot(of: posting.line)
      if slots[slot] < 0 {
        slots[slot] = Int32(clamping: keys.count)
        keys.append(posting.line)
        sums.append(0)
        counts.append(0)
        firsts.append(index)
      }
      let place = Int(slots[slot])
      sums[place] += Int128(posting.minor)
      counts[place] = counts[place].addingReportingOverflow(1).partialValue
    }
    isMet = Array(repeating: false, count: keys.count)
  }

  func find(_ key: LineKey) -> Int? {
    let place = slots[slot(of: key)]
    return place < 0 ? nil : Int(place)
  }

  private func slot(of key: LineKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.mixed) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
