import Exact
import Money

extension PartnerProgram {
  /// Which types of partnership to run (R-5…R-9).
  ///
  /// The annual value decides the line of the table; the motion does where the value is not known.
  /// What is not known is asked for, in the order value, year, headcount, and only where the
  /// answers differ; what is advised meanwhile holds for all of them.
  public func mixAdvice(for facts: MixFacts) -> MixAdvice {
    let stated = facts.motion.flatMap { valueBand(motion: $0) }
    let band = facts.annualValue.map { valueBand(at: $0) } ?? stated
    guard let band else {
      let outcomes = valueBands.map { NextQuestion.Outcome($0.annualValue, leadsTo: $0.first) }
      return MixAdvice(
        facts: facts, band: nil, motionBand: nil, cap: cap(facts), types: [],
        ask: facts.annualValue == nil ? NextQuestion("acv", outcomes) : nil, breaches: [],
        opinions: opinions(for: facts, beside: nil), combinations: [], cohort: cohort)
    }
    let choice = MixChoice(band, facts, self)
    let mix = facts.running + choice.start
    return MixAdvice(
      facts: facts, band: band, motionBand: stated == band ? nil : stated, cap: cap(facts),
      types: choice.types, ask: choice.ask, breaches: choice.breaches,
      opinions: opinions(for: facts, beside: band),
      combinations: combinations(in: mix, of: mix + band.first + band.later), cohort: cohort)
  }

  private func cap(_ facts: MixFacts) -> Int? { facts.year.map { layering.most(inYear: $0) } }

  private func opinions(for facts: MixFacts, beside band: ValueBand?) -> [SecondOpinion] {
    let views = secondOpinions
    let price = facts.annualValue.map { $0.exact * Fraction(reducing: 1, over: 12) }
    let listed = band.map { $0.first + $0.later } ?? []
    func second(
      _ view: SecondOpinion.View, _ opinion: SecondOpinions.Opinion?
    ) -> SecondOpinion {
      SecondOpinion(
        view: view, opinion: opinion,
        beyondTable: band == nil ? [] : opinion?.types.filter { !listed.contains($0) } ?? [])
    }
    func applies(_ opinion: SecondOpinions.Opinion, _ stated: [String]) -> Bool {
      guard let range = opinion.monthlyPrice else { return stated.contains(opinion.id) }
      return price.map { range.contains(exact: $0) } ?? false
    }
    var found: [SecondOpinion] = []
    if price != nil { found.append(second(.monthly, views.monthly.first { applies($0, []) })) }
    found += views.shape.filter { applies($0, facts.shapes) }.map { second(.shape, $0) }
    found += views.selling.filter { applies($0, facts.selling) }.map { second(.selling, $0) }
    return found
  }

  private func combinations(in mix: [String], of known: [String]) -> [CombinationAdvice] {
    combinations.compactMap { combination in
      let types = combination.types
      guard types.contains(where: mix.contains), types.allSatisfy(known.contains) else {
        return nil
      }
      return CombinationAdvice(
        combination: combination, missing: types.filter { !mix.contains($0) })
    }
  }
}

/// What holds of all plans that the missing answers still allow, and the question among them.
private struct MixChoice {
  let types: [TypeAdvice]
  let ask: NextQuestion?
  let breaches: [LayeringBreach]

  var start: [String] { types.filter { $0.place == .start }.map(\.id) }

  init(_ band: ValueBand, _ facts: MixFacts, _ program: PartnerProgram) {
    let years = facts.year.map { [$0] } ?? [1, 2]
    let headcounts = facts.justifiesHeadcount.map { [$0] } ?? [true, false]
    let plans = years.map { year in
      headcounts.map { hasHeadcount in
        MixPlan(
          band, running: facts.running, inYear: year, hasHeadcount: hasHeadcount, program)
      }
    }
    let all = plans.flatMap { $0 }
    types = Self.common(all)
    breaches = all[0].breaches.filter { breach in
      all.allSatisfy { $0.breaches.contains(breach) }
    }
    if plans.count > 1, plans[0].map(\.start) != plans[1].map(\.start) {
      ask = NextQuestion(
        "year",
        zip(["1", "2 or later"], plans).map { .init($0, leadsTo: Self.certain($1)) })
    } else if headcounts.count > 1, plans[0][0].start != plans[0][1].start {
      ask = NextQuestion(
        "headcount", zip(["yes", "no"], plans[0]).map { .init($0, leadsTo: $1.start) })
    } else {
      ask = nil
    }
  }

  /// What is to be started by every plan.
  private static func certain(_ plans: [MixPlan]) -> [String] {
    plans[0].start.filter { id in plans.allSatisfy { $0.start.contains(id) } }
  }

  private static func common(_ plans: [MixPlan]) -> [TypeAdvice] {
    plans[0].types.enumerated().map { index, type in
      let places = plans.map { $0.types[index].place }
      let isOpen = places.contains(.start) && places.contains { $0 != .start }
      return isOpen ? TypeAdvice(id: type.id, listing: type.listing, place: .depends) : type
    }
  }
}
