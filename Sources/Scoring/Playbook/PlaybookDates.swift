public import Basics
public import Exact

/// A playbook's dates.
///
/// Week n runs from start + 7(n − 1) to start + 7n − 1; a build of W weeks takes ⌈W⌉ whole ones.
public struct PlaybookDates: Hashable, Sendable {
  /// From a first to a last day.
  public struct Span: Hashable, Sendable {
    /// The first day.
    public let first: CivilDate
    /// The last day.
    public let last: CivilDate

    /// From `first` to `last`.
    public init(_ first: CivilDate, _ last: CivilDate) {
      self.first = first
      self.last = last
    }
  }

  /// The days on which a rhythm comes.
  public struct Series: Hashable, Sendable {
    /// The rhythm's id.
    public let id: String
    /// Its days: whole months from the first day after the launch, each counted from there and
    /// clamped to its month's end.
    public let days: [CivilDate]
  }

  /// The days before the build.
  public let discovery: Span
  /// The build.
  public let build: Span
  /// The days behind the build.
  public let launch: Span
  /// The first day after the launch.
  public let ongoingFrom: CivilDate
  /// The days of each rhythm, in the playbook's order.
  public let rhythms: [Series]

  /// A playbook's dates from a start, with the playbook's own weeks of build or these; nil where a
  /// phase takes no time or a date lies outside the calendar.
  public init?(start: CivilDate, _ playbook: Playbook = .standard, build weeks: Fraction? = nil) {
    let weeks = weeks ?? Fraction(Int64(playbook.weeks.build))
    guard weeks > .zero, let whole = (-((-weeks).floor)).int64 else { return nil }
    var next = start
    func stretch(_ weeks: Int) -> Span? {
      // So many weeks lie outside any calendar, and could not be counted in days.
      guard (1...1_000_000).contains(weeks), let last = next.adding(days: 7 * weeks - 1),
        let behind = last.adding(days: 1)
      else { return nil }
      defer { next = behind }
      return Span(next, last)
    }
    guard let discovery = stretch(playbook.weeks.discovery), let build = stretch(Int(whole)),
      let launch = stretch(playbook.weeks.launch)
    else { return nil }
    self.discovery = discovery
    self.build = build
    self.launch = launch
    ongoingFrom = next
    var rhythms: [Series] = []
    for rhythm in playbook.rhythms {
      guard let days = Self.days(rhythm, from: next) else { return nil }
      rhythms.append(Series(id: rhythm.id, days: days))
    }
    self.rhythms = rhythms
  }

  private static func days(_ rhythm: Playbook.Rhythm, from start: CivilDate) -> [CivilDate]? {
    var days: [CivilDate] = []
    for number in 0..<max(rhythm.count, 0) {
      let (months, isTooMuch) = rhythm.everyMonths.multipliedReportingOverflow(by: number + 1)
      guard !isTooMuch, let day = start.adding(months: months) else { return nil }
      days.append(day)
    }
    return days
  }

  /// The days of a phase.
  public func span(_ phase: Playbook.Phase) -> Span {
    switch phase {
    case .discovery: discovery
    case .build: build
    case .launch: launch
    }
  }

  /// The days of a rhythm; none for one that the playbook doesn't have.
  public func days(of rhythm: String) -> [CivilDate] {
    rhythms.first { ByteOrder.same($0.id, rhythm) }?.days ?? []
  }

  /// When a step is done: once, or as often as its rhythm comes.
  public func spans(of step: Playbook.Step) -> [Span] {
    switch step.time {
    case .phase(let phase): [part(step.part, of: span(phase))]
    case .rhythm(let id): days(of: id).map { Span($0, $0) }
    }
  }

  private func part(_ part: Playbook.Part, of span: Span) -> Span {
    switch part {
    case .whole: span
    case .firstWeek: Span(span.first, min(span.first.adding(days: 6) ?? span.last, span.last))
    case .lastWeek: Span(max(span.last.adding(days: -6) ?? span.first, span.first), span.last)
    }
  }
}
