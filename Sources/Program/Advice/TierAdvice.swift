public import CommissionCore

/// The tier that a partner holds and what it lacks for the next.
public struct TierAdvice: Hashable, Sendable {
  /// Whether a requirement is met.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It is.
    case met
    /// It is not.
    case missing
    /// That is not known.
    case unknown
  }

  /// One requirement of a tier.
  public struct Need: Hashable, Sendable {
    /// The requirement.
    public let requirement: TierRequirement
    /// Whether it is met.
    public let status: Status
  }

  /// A tier and how it stands.
  public struct Rung: Hashable, Sendable {
    /// The tier's terms.
    public let terms: TierTerms
    /// What it requires beyond the tier below.
    public let needs: [Need]
  }

  /// What the partner brought in a quarter beside what is expected: a figure, never a gate.
  public struct Volume: Hashable, Sendable {
    /// What it brought.
    public let count: Int
    /// What is expected of its tier.
    public let expected: CountRange
    /// What is counted.
    public let unit: String
    /// Where it lies.
    public let position: Position
  }

  /// All tiers from the lowest up.
  public let rungs: [Rung]
  /// The highest tier that is known to hold; nil while none is.
  public let held: TierTerms?
  /// The highest tier that may hold, if all that is unknown turned out well.
  public let possible: TierTerms?
  /// The tier above the one held; nil at the top.
  public let next: TierTerms?
  /// What the partner is known to lack for it.
  public let missing: [TierRequirement]
  /// What is not known for it.
  public let unknown: [TierRequirement]
  /// The question that decides the tier next; nil where no single answer can lift it.
  public let ask: NextQuestion?
  /// The volume of a quarter, where it and the tier are known.
  public let volume: Volume?

  /// Why the tier holds and not the next.
  public var reasons: [Reason] {
    let holds = Reason(
      "R-10", held == nil ? "no_tier" : "tier_held",
      held.map { [.init("tier", .text($0.tier.rawValue))] } ?? [])
    guard let next else { return [holds] + volumeReasons }
    func step(_ key: String, _ requirement: TierRequirement) -> Reason {
      var facts = [Reason.Fact("next_tier", .text(next.tier.rawValue))]
      if case .jointCustomers(let least) = requirement {
        facts.append(.init("at_least", .count(least)))
      }
      return Reason("R-10", key + requirement.name, facts)
    }
    return [holds] + missing.map { step("missing_", $0) } + unknown.map { step("unknown_", $0) }
      + volumeReasons
  }

  private var volumeReasons: [Reason] {
    guard let volume else { return [] }
    return [
      Reason(
        "R-10", "volume_is_no_gate",
        [
          .init("count", .count(volume.count)),
          .init("position", .text(volume.position.rawValue)),
        ])
    ]
  }
}

extension PartnerProgram {
  /// The tier that a partner holds and what it lacks for the next.
  ///
  /// A tier counts only where all tiers below it hold, and only by what is known: an unknown
  /// requirement holds nobody up for good, it is asked for.
  public func tierAdvice(for answers: PartnerAnswers) -> TierAdvice {
    let rungs = tiers.map { terms in
      TierAdvice.Rung(
        terms: terms,
        needs: terms.required.map { requirement in
          let answer = answers.answer(to: requirement)
          return .init(
            requirement: requirement, status: answer.map { $0 ? .met : .missing } ?? .unknown)
        })
    }
    let certain = rungs.prefix { $0.needs.allSatisfy { $0.status == .met } }
    let likely = rungs.prefix { $0.needs.allSatisfy { $0.status != .missing } }
    let next = rungs.dropFirst(certain.count).first
    let held = certain.last?.terms
    func open(_ status: TierAdvice.Status) -> [TierRequirement] {
      next?.needs.filter { $0.status == status }.map(\.requirement) ?? []
    }
    let (missing, unknown) = (open(.missing), open(.unknown))
    return TierAdvice(
      rungs: rungs, held: held, possible: likely.last?.terms, next: next?.terms, missing: missing,
      unknown: unknown, ask: missing.isEmpty ? unknown.first.map { ask($0, answers) } : nil,
      volume: volume(answers, held))
  }

  private func ask(_ requirement: TierRequirement, _ answers: PartnerAnswers) -> NextQuestion {
    let words =
      if case .jointCustomers(let least) = requirement {
        ["\(least) or more", "under \(least)"]
      } else {
        ["yes", "no"]
      }
    return NextQuestion(
      requirement.name,
      zip(words, [true, false]).map { word, isMet in
        let next = tierAdvice(for: answers.supposing(requirement, isMet: isMet))
        let tier = isMet ? next.possible : next.held
        return .init(word, leadsTo: tier.map { [$0.tier.rawValue] } ?? [])
      })
  }

  private func volume(_ answers: PartnerAnswers, _ held: TierTerms?) -> TierAdvice.Volume? {
    guard let count = answers.quarterVolume, let held else { return nil }
    return TierAdvice.Volume(
      count: count, expected: held.expected, unit: held.expectedUnit,
      position: held.expected.position(of: count))
  }
}
