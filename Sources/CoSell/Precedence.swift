public import Basics
public import CommissionCore

/// A claim that a partner has under one of the programs of the precedence.
public struct Claim: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// The program, by its name in the order.
  public let program: Identifier
  /// When the claim arose.
  public let at: Instant
  /// Whether it holds.
  public let isValid: Bool

  /// A claim.
  public init(partner: Identifier, program: Identifier, at: Instant, isValid: Bool = true) {
    self.partner = partner
    self.program = program
    self.at = at
    self.isValid = isValid
  }
}

/// Which of several claims gets the deal's one commission pool.
public struct Precedence: Hashable, Sendable {
  /// The programs, the strongest first.
  public let order: [Identifier]
  /// The claims, strongest first; those that don't hold, or name no program, are left out.
  public let ranked: [Claim]

  /// Ranks claims by the program's place in the order; in one program the earliest is first,
  /// then the partner by bytes.
  public init(order: [Identifier], claims: [Claim]) {
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.order = order
    ranked = claims.filter { $0.isValid && places[$0.program] != nil }.sorted { a, b in
      let (placeA, placeB) = (places[a.program] ?? 0, places[b.program] ?? 0)
      if placeA != placeB { return placeA < placeB }
      if a.at != b.at { return a.at < b.at }
      return a.partner < b.partner
    }
  }

  /// The default order of domain R-37.
  public static let standard: [Identifier] = [
    "approved_registration", "referral_introduction", "affiliate_touch",
  ]

  /// The partner whose claim wins; nil when none holds.
  public var winner: Identifier? { ranked.first?.partner }

  /// The claims in the order they were ranked.
  public var reasons: [Reason] {
    ranked.enumerated().map { place, claim in
      Reason(
        "R-37", place == 0 ? "wins" : "outranked",
        [
          .init("program", .text(claim.program.text)),
          .init("partner", .text(claim.partner.text)), .init("at", .instant(claim.at)),
        ])
    }
  }
}
