/// What a pair of records scores by itself, before its rivals are looked at.
public struct PairScore: Sendable, Equatable {
  /// The logarithm of the odds.
  public let logit: Double
  /// What speaks for the pair and against it in a word each.
  public let grounds: PairGrounds
}

/// What is plainly so between two records.
public struct PairGrounds: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Grounds of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The names are the same when their legal forms are left out.
  public static let sameName = PairGrounds(rawValue: 1)
  /// They share a domain that is their own.
  public static let sameDomain = PairGrounds(rawValue: 2)
  /// At least four fifths of either name, by weight, are in the other.
  public static let likeNames = PairGrounds(rawValue: 4)
  /// They share a domain's label under another suffix.
  public static let sameLabel = PairGrounds(rawValue: 8)
  /// Both countries are given and the same.
  public static let sameCountry = PairGrounds(rawValue: 16)
  /// Both countries are given and different.
  public static let otherCountry = PairGrounds(rawValue: 32)
}

/// How sure a match is.
public enum MatchTier: String, Sendable, CaseIterable, Comparable {
  /// Likely enough to be shown, to be decided by a person.
  case possible
  /// Very likely.
  case strong
  /// All but certain, and the name or the domain says so plainly.
  case exact

  /// The tier of a pair.
  public init(probability: Double, grounds: PairGrounds) {
    let isPlain =
      grounds.contains(.sameName) || grounds.isSuperset(of: [.sameDomain, .likeNames])
    if probability >= ModelNumbers.leastExact, isPlain {
      self = .exact
    } else {
      self = probability >= ModelNumbers.leastStrong ? .strong : .possible
    }
  }

  /// Whether a tier is less sure than another.
  public static func < (a: MatchTier, b: MatchTier) -> Bool {
    a.rank < b.rank
  }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .strong: 1
    case .exact: 2
    }
  }
}
