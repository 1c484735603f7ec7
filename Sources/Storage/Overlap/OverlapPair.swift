/// Two accounts, ours and a partner's, that are or may be one company.
package struct OverlapPair: Equatable, Sendable {
  /// What a pair counts for.
  package enum Standing: String, Sendable {
    /// The best one for their account, as the matching has it.
    case chosen
    /// Another account of ours is the better one, or none is good enough.
    case passed
    /// A person said that the two are one.
    case confirmed
    /// A person said that they are not.
    case refused
  }

  /// The key of their account.
  package var theirs: String
  /// The key of our account.
  package var ours: String
  /// How likely the matching thinks it that they are one; 0 where it never compared them.
  package var probability: Double
  /// How sure a match it would be: `exact`, `strong`, `possible`; empty where it is too unlikely.
  package var tier: String
  /// What it counts for.
  package var standing: Standing
  /// The population of our account.
  package var ourPopulation: String
  /// The population of theirs.
  package var theirPopulation: String
  /// The gist of the comparison in words.
  package var reason: String

  /// A pair.
  package init(
    theirs: String, ours: String, probability: Double, tier: String, standing: Standing,
    ourPopulation: String, theirPopulation: String, reason: String
  ) {
    self.theirs = theirs
    self.ours = ours
    self.probability = probability
    self.tier = tier
    self.standing = standing
    self.ourPopulation = ourPopulation
    self.theirPopulation = theirPopulation
    self.reason = reason
  }

  /// The columns, in the order in which `init` takes them.
  static let columns = """
    theirs, ours, probability, tier, standing, our_population, their_population, reason
    """

  /// Takes the row that a statement over `columns` stands at.
  init(_ row: Statement) {
    theirs = row.text(0) ?? ""
    ours = row.text(1) ?? ""
    probability = row.real(2)
    tier = row.text(3) ?? ""
    standing = row.text(4).flatMap(Standing.init(rawValue:)) ?? .passed
    ourPopulation = row.text(5) ?? ""
    theirPopulation = row.text(6) ?? ""
    reason = row.text(7) ?? ""
  }

  /// Whether it counts as an account in common: confirmed, or chosen and at least strong.
  package var isShared: Bool {
    standing == .confirmed || standing == .chosen && (tier == "exact" || tier == "strong")
  }

  /// The same in SQL.
  package static let shared =
    "(standing = 'confirmed' OR standing = 'chosen' AND tier IN ('exact', 'strong'))"
}
