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

  /// The weeks that a build takes where nobody says otherwise.
  public static let standardBuild = Fraction(5 as Int64)

  /// The week before the build.
  public let discovery: Span
  /// The build.
  public let build: Span
  /// The two weeks behind the build.
  public let launch: Span
  /// The first day after the launch.
  public let ongoingFrom: CivilDate
  /// 1 … 12 months after that, each counted from there and clamped to its month's end.
  public let monthly: [CivilDate]
  /// 3, 6, 9 and 12 months after it.
  public let quarterly: [CivilDate]
  /// 12 months after it.
  public let annual: [CivilDate]

  /// The dates from a start; nil where a build takes no time or one of them lies outside the
  /// calendar.
  public init?(start: CivilDate, build weeks: Fraction = standardBuild) {
    guard weeks > .zero, let whole = (-((-weeks).floor)).int64, whole <= 1_000_000 else {
      return nil
    }
    func span(fromWeek first: Int, weeks: Int) -> Span? {
      guard let from = start.adding(days: 7 * (first - 1)),
        let to = start.adding(days: 7 * (first - 1 + weeks) - 1)
      else { return nil }
      return Span(from, to)
    }
    let length = Int(whole)
    guard let discovery = span(fromWeek: 1, weeks: 1),
      let build = span(fromWeek: 2, weeks: length),
      let launch = span(fromWeek: 2 + length, weeks: 2),
      let ongoing = launch.last.adding(days: 1)
    else { return nil }
    self.discovery = discovery
    self.build = build
    self.launch = launch
    ongoingFrom = ongoing
    monthly = (1...12).compactMap { ongoing.adding(months: $0) }
    guard monthly.count == 12 else { return nil }
    quarterly = [2, 5, 8, 11].map { [monthly] in monthly[$0] }
    annual = [monthly[11]]
  }

  /// When a step is done: once, or as often as its phase comes.
  public func spans(of step: Playbook.Step) -> [Span] {
    switch step.phase {
    case .discovery: [part(step.part, of: discovery)]
    case .build: [part(step.part, of: build)]
    case .launch: [part(step.part, of: launch)]
    case .monthly: monthly.map { Span($0, $0) }
    case .quarterly: quarterly.map { Span($0, $0) }
    case .annual: annual.map { Span($0, $0) }
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
