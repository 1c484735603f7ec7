/// The types to run when everything is known: the table decides which, the cap how many.
struct MixPlan {
  /// What is to be done about each type, in the order of running, first, later.
  private(set) var types: [TypeAdvice] = []
  /// How the mix breaks the layering rule.
  private(set) var breaches: [LayeringBreach] = []

  /// The types to start now.
  var start: [String] { types.filter { $0.place == .start }.map(\.id) }

  init(
    _ band: ValueBand, running: [String], inYear year: Int, hasHeadcount: Bool,
    _ program: PartnerProgram
  ) {
    let layering = program.layering
    let cap = layering.most(inYear: year)
    let waiting = hasHeadcount ? [] : layering.needHeadcount
    let first = band.first.filter { !running.contains($0) }
    let later = band.later.filter { !running.contains($0) && !first.contains($0) }
    let ready = first.filter { !waiting.contains($0) }
    // In the first year a later type only stands in for a first one that has to wait.
    let places = year > 1 ? later.count : first.count - ready.count
    let next = later.filter { !waiting.contains($0) }.prefix(places)
    let start = (ready + next).prefix(max(cap - running.count, 0))

    types = running.map { id in
      TypeAdvice(id: id, listing: Self.listing(of: id, in: band), place: .runs)
    }
    for id in first + later {
      let isFirst = first.contains(id)
      let place: TypeAdvice.Place =
        start.contains(id)
        ? .start
        : waiting.contains(id)
          ? .waitsForHeadcount : isFirst || year > 1 ? .waitsForRoom : .waitsForSecondYear
      types.append(TypeAdvice(id: id, listing: isFirst ? .first : .later, place: place))
    }
    breaches = Self.breaches(running + start, inYear: year, program)
  }

  private static func listing(of id: String, in band: ValueBand) -> TypeAdvice.Listing? {
    band.first.contains(id) ? .first : band.later.contains(id) ? .later : nil
  }

  /// How a mix breaks the rule: the ideal of one type for each end holds in the first year.
  private static func breaches(
    _ mix: [String], inYear year: Int, _ program: PartnerProgram
  ) -> [LayeringBreach] {
    let layering = program.layering
    let cap = layering.most(inYear: year)
    var breaches: [LayeringBreach] = []
    if mix.count > cap {
      breaches.append(LayeringBreach(subject: .types, count: mix.count, wanted: cap))
    }
    guard year <= 1 else { return breaches }
    let roles = mix.compactMap { program.partnerType($0)?.role }
    let ideals: [(LayeringBreach.Subject, PartnerType.Role, Int)] = [
      (.acquisition, .acquisition, layering.idealAcquisition),
      (.value, .value, layering.idealValue),
    ]
    for (subject, role, ideal) in ideals {
      let count = roles.filter { $0 == role }.count
      guard count != ideal else { continue }
      breaches.append(LayeringBreach(subject: subject, count: count, wanted: ideal))
    }
    return breaches
  }
}
