public import CommissionCore
public import Exact
import Money

/// A program's own numbers beside what is usual (§12).
public struct FigureAdvice: Hashable, Sendable {
  /// Where a figure belongs.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    /// A figure by itself.
    case figure
    /// A stage of the funnel.
    case funnel
    /// What a program of this age looks like.
    case maturity
  }

  /// One figure.
  public struct Line: Hashable, Sendable {
    /// Where it belongs.
    public let group: Group
    /// The name in snake_case.
    public let id: String
    /// What it says.
    public let title: String
    /// What it is counted in.
    public let unit: BenchmarkFigures.Unit
    /// What is usual.
    public let usual: BenchmarkFigures.Span
    /// The own number; nil where it is not known.
    public let own: Fraction?

    /// Where the own number lies; nil where it is not known.
    public var position: Position? { own.map { usual.position(of: $0) } }
  }

  /// Something that is worth it from so many integrations on.
  public struct Milestone: Hashable, Sendable {
    /// The name: `directory` or `marketplace`.
    public let id: String
    /// From how many integrations on.
    public let from: Int
    /// Whether there are so many; nil where that is not known.
    public let isReached: Bool?
  }

  /// All figures: those by themselves, the funnel, and those of the program's age.
  public let lines: [Line]
  /// The stage of maturity; nil where the age is not known.
  public let stage: BenchmarkFigures.MaturityStage?
  /// What is worth it by the number of integrations.
  public let milestones: [Milestone]
  /// The cost of a new customer by type, beside each other.
  public let acquisition: [OwnFigures.Acquisition]
  /// The age, where numbers are given that only it lets judge.
  public let ask: NextQuestion?

  /// Each figure that could be judged.
  public var reasons: [Reason] {
    let judged = lines.compactMap { line -> Reason? in
      guard let own = line.own, let position = line.position else { return nil }
      return Reason(
        "§12", position.rawValue,
        [.init("figure", .text(line.id)), .init("own", .exact(own))])
    }
    return judged + (ask.map { [$0.reason("§12")] } ?? [])
  }
}

extension BenchmarkFigures {
  /// The names under which own numbers are given besides figures and stages of the funnel.
  public static let programNames = ["age_months", "partners", "revenue_percent", "integrations"]

  /// Every name under which an own number is given.
  public var names: [String] { figures.map(\.id) + funnel.map(\.id) + Self.programNames }

  /// What a name is counted in; nil where it names nothing.
  public func unit(of name: String) -> Unit? {
    if name == "revenue_percent" { return .percent }
    if Self.programNames.contains(name) { return .count }
    return figure(name)?.unit ?? funnel.first { $0.id == name }?.unit
  }

  /// A program's own numbers beside what is usual.
  public func advice(for own: OwnFigures) -> FigureAdvice {
    let alone = figures.map { figure in
      FigureAdvice.Line(
        group: .figure, id: figure.id, title: figure.title, unit: figure.unit,
        usual: figure.usual, own: own.values[figure.id])
    }
    let stages = funnel.map { stage in
      FigureAdvice.Line(
        group: .funnel, id: stage.id,
        title: stage.note.map { "\(stage.id) (\($0))" } ?? stage.id, unit: stage.unit,
        usual: stage.usual, own: own.values[stage.id])
    }
    let stage = own.ageMonths.flatMap { maturity(atMonth: $0) }
    let hasMaturity = own.partners != nil || own.revenuePercent != nil
    return FigureAdvice(
      lines: alone + stages + (stage.map { lines(of: $0, own) } ?? []), stage: stage,
      milestones: [("directory", directoryFrom), ("marketplace", marketplaceFrom)].map {
        .init(id: $0, from: $1, isReached: reaches($1, own.integrations))
      },
      acquisition: own.acquisition,
      ask: own.ageMonths == nil && hasMaturity ? askAge : nil)
  }

  private func reaches(_ least: Int, _ count: Int?) -> Bool? { count.map { $0 >= least } }

  private func lines(of stage: MaturityStage, _ own: OwnFigures) -> [FigureAdvice.Line] {
    [
      FigureAdvice.Line(
        group: .maturity, id: "partners", title: "Partners at this age", unit: .count,
        usual: stage.partners.span, own: own.partners.map { Fraction(Int64($0)) }),
      FigureAdvice.Line(
        group: .maturity, id: "revenue_percent", title: "Partners' part of revenue at this age",
        unit: .percent, usual: stage.revenuePercent, own: own.revenuePercent),
    ]
  }

  private var askAge: NextQuestion {
    NextQuestion(
      "age_months",
      maturity.map { stage in
        let months =
          stage.beforeMonth.map { "\(stage.fromMonth) to under \($0)" }
          ?? "\(stage.fromMonth) and more"
        let most = stage.partners.high.map { "–\($0)" } ?? "+"
        return .init(months, leadsTo: ["\(stage.partners.low)\(most) partners"])
      })
  }
}
